import { IncomingMessage } from "node:http";
import { MAX_BODY } from "./limits";

/** Whether a request says that its body is larger than the limit. */
export const saysLargeBody = ({ headers }: IncomingMessage): boolean =>
  Number(headers["content-length"] ?? 0) > MAX_BODY;

/**
 * Reads the body of a request and drops it, because nothing here takes one. Nothing is read of a body that says that it
 * is too large, and no more than the limit of any other.
 * @returns the request without a body; undefined if the body is too large
 */
export async function dropBody(request: IncomingMessage): Promise<IncomingMessage | undefined> {
  const { headers } = request;
  if (headers["content-length"] === undefined && headers["transfer-encoding"] === undefined)
    return request;
  if (saysLargeBody(request) || !(await readToLimit(request))) return undefined;
  return withoutBody(request);
}

/** Next fails if the body of a request has been read already, so it gets another one that never had any. */
function withoutBody(request: IncomingMessage): IncomingMessage {
  const { method, url, httpVersion, httpVersionMajor, httpVersionMinor, rawHeaders } = request;
  const { "content-length": _length, "transfer-encoding": _encoding, ...headers } = request.headers;
  const bare = new IncomingMessage(request.socket);
  const line = { method, url, httpVersion, httpVersionMajor, httpVersionMinor };
  Object.assign(bare, line, { rawHeaders, headers, complete: true });
  bare.push(null);
  return bare;
}

const readToLimit = (request: IncomingMessage) =>
  new Promise<boolean>((resolve) => {
    let size = 0;
    request.on("data", (part: Buffer) => {
      size += part.length;
      if (size <= MAX_BODY) return;
      request.pause();
      resolve(false);
    });
    request.once("end", () => resolve(true));
    // The reader has disconnected, or was too slow.
    request.once("close", () => resolve(true));
  });
