import type { IncomingMessage, ServerResponse } from "node:http";
import type { AnswerStatus } from "../lib/request/answer-status";

/**
 * Corrects a response just before its headers are sent:
 * - A page that set a status is sent with it.
 * - `If-None-Match: *` means “only if nothing exists”. Next would respond 304 for missing pages too, so the header is
 *   not passed to it.
 * - An error has no ETag and is not cached: a page that is missing today may be written tomorrow. Next would let
 *   its 404 page be cached for a year if it is requested by its own address.
 */
export function correctAnswer(
  request: IncomingMessage,
  response: ServerResponse,
  answer: AnswerStatus,
): void {
  const wantsNothing = request.headers["if-none-match"]?.trim() === "*";
  if (wantsNothing) delete request.headers["if-none-match"];
  const writeHead = response.writeHead.bind(response) as (...args: unknown[]) => ServerResponse;
  response.writeHead = (...args: unknown[]) => {
    const [first, ...others] = args;
    let status = Number(first);
    if (status === 200 && answer.status) status = answer.status;
    if (status === 200 && wantsNothing) status = leaveOutBody(response);
    if (answer.retryAfter) response.setHeader("Retry-After", answer.retryAfter);
    if (status >= 400) {
      response.removeHeader("ETag");
      response.setHeader("Cache-Control", "no-store");
    }
    return writeHead(status, ...others);
  };
}

/** Node sends no body with status 304, whatever is written. */
function leaveOutBody(response: ServerResponse): number {
  for (const name of ["Content-Type", "Content-Length", "Content-Encoding", "Transfer-Encoding"])
    response.removeHeader(name);
  return 304;
}
