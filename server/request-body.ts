import type { IncomingMessage } from "node:http";
import { MAX_BODY } from "./limits";

/** Whether a request says that its body is larger than the limit. */
export const saysLargeBody = ({ headers }: IncomingMessage): boolean =>
  Number(headers["content-length"] ?? 0) > MAX_BODY;

/**
 * Reads the body of a request and drops it, because nothing here takes one. Nothing is read of a body that says that it
 * is too large, and no more than the limit of any other.
 * @returns whether it was small enough
 */
export async function dropBody(request: IncomingMessage): Promise<boolean> {
  const { headers } = request;
  if (headers["content-length"] === undefined && headers["transfer-encoding"] === undefined)
    return true;
  if (saysLargeBody(request)) return false;
  const isSmall = await readToLimit(request);
  delete headers["content-length"];
  delete headers["transfer-encoding"];
  return isSmall;
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
