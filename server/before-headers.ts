import type { IncomingMessage, ServerResponse } from "node:http";
import type { AnswerStatus } from "../lib/request/answer-status";

/**
 * Corrects an answer in the last moment before its headers are sent, whoever makes it:
 * - A page that named another status is sent with it.
 * - `If-None-Match: *` means “unless there is anything”. Next answers it 304 for missing pages too, so it
 *   never sees the header.
 * - A part of a file that the file does not have is 416; Next fails on it, and would send “Internal Server Error”.
 * - An error carries no tag, and nobody keeps it: a page that is missing today may be written tomorrow. Next lets
 *   its own page of what is missing be kept for a year where it is asked for by its address.
 */
export function correctAnswer(
  request: IncomingMessage,
  response: ServerResponse,
  answer: AnswerStatus,
): void {
  const wantsNothing = request.headers["if-none-match"]?.trim() === "*";
  if (wantsNothing) delete request.headers["if-none-match"];
  let isReplaced = false;
  const writeHead = response.writeHead.bind(response) as (...args: unknown[]) => ServerResponse;
  response.writeHead = (...args: unknown[]) => {
    const [asked, ...others] = args;
    let status = Number(asked);
    if (status === 200 && answer.status) status = answer.status;
    if (status === 200 && wantsNothing) status = leaveOutBody(response);
    if (status === 500 && isOutOfRange(response)) {
      status = 416;
      // What packs answers sends the headers before it ends them.
      isReplaced = describe(response);
    }
    if (answer.retryAfter) response.setHeader("Retry-After", answer.retryAfter);
    if (status >= 400) {
      response.removeHeader("ETag");
      response.setHeader("Cache-Control", "no-store");
    }
    return writeHead(status, ...others);
  };
  const end = response.end.bind(response) as (...args: unknown[]) => ServerResponse;
  response.end = (...args: unknown[]) => {
    const isUnsent = !response.headersSent && response.statusCode === 500;
    if (isUnsent && isOutOfRange(response)) isReplaced = describe(response);
    return isReplaced ? end(OUT_OF_RANGE) : end(...args);
  };
}

const OUT_OF_RANGE = "The file has no such part.\n";

function describe(response: ServerResponse): true {
  response.setHeader("Content-Type", "text/plain; charset=utf-8");
  response.setHeader("Content-Length", OUT_OF_RANGE.length);
  return true;
}

/** Set by Next's file server, before its router looks for a page to go with it. */
const isOutOfRange = (response: ServerResponse) =>
  String(response.getHeader("Content-Range") ?? "").startsWith("bytes */");

/** Node sends no body with this status, whatever is written. */
function leaveOutBody(response: ServerResponse): number {
  for (const name of ["Content-Type", "Content-Length", "Content-Encoding", "Transfer-Encoding"])
    response.removeHeader(name);
  return 304;
}
