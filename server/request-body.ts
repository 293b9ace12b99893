import { IncomingMessage } from "node:http";
import { MAX_BODY } from "./limits";
import { bodyLimitOf } from "./people-addresses";
import { readTarget } from "./target";

/** How much of a body is read, and whether it is passed on. Only forms take one. */
function bodyRule({ method, url = "" }: IncomingMessage): { limit: number; isTaken: boolean } {
  const limit = bodyLimitOf(method, readTarget(url)?.pathname ?? "");
  return { limit: limit ?? MAX_BODY, isTaken: limit !== undefined };
}

/** Whether a request says that its body is larger than the limit. */
export const saysLargeBody = (request: IncomingMessage): boolean =>
  Number(request.headers["content-length"] ?? 0) > bodyRule(request).limit;

/**
 * Reads the body of a request, and drops it unless its address takes one. Nothing is read of a body that says that it is too
 * large, and no more than the limit of any other.
 * @returns the request with the body that its address takes, or without one; undefined if the body is too large, or did not
 *   arrive completely
 */
export async function readBody(request: IncomingMessage): Promise<IncomingMessage | undefined> {
  const { headers } = request;
  if (headers["content-length"] === undefined && headers["transfer-encoding"] === undefined)
    return request;
  const { limit, isTaken } = bodyRule(request);
  const body = saysLargeBody(request) ? undefined : await readToLimit(request, limit);
  if (!body || (isTaken && !request.complete)) return undefined;
  return isTaken ? withBody(request, body) : withBody(request);
}

/** Next fails if the body of a request has been read already, so it gets another one. */
function withBody(request: IncomingMessage, body?: Buffer): IncomingMessage {
  const { method, url, httpVersion, httpVersionMajor, httpVersionMinor, rawHeaders } = request;
  const { "content-length": _length, "transfer-encoding": _encoding, ...headers } = request.headers;
  const copy = new IncomingMessage(request.socket);
  const line = { method, url, httpVersion, httpVersionMajor, httpVersionMinor };
  Object.assign(copy, line, { rawHeaders, headers, complete: true });
  if (body) {
    copy.headers["content-length"] = String(body.length);
    copy.push(body);
  }
  copy.push(null);
  return copy;
}

/** @returns what has arrived when the request ends; undefined as soon as that is too much */
const readToLimit = (request: IncomingMessage, limit: number) =>
  new Promise<Buffer | undefined>((resolve) => {
    const parts: Buffer[] = [];
    let size = 0;
    request.on("data", (part: Buffer) => {
      size += part.length;
      if (size <= limit) return void parts.push(part);
      request.pause();
      resolve(undefined);
    });
    request.once("end", () => resolve(Buffer.concat(parts)));
    // The reader has disconnected, or was too slow.
    request.once("close", () => resolve(Buffer.concat(parts)));
  });
