import type { ServerResponse } from "node:http";

/**
 * Holds back a handler's response until it is complete: its headers are set on the response, but nothing has been
 * sent.
 * @returns the status and the body; undefined if the reader disconnected before
 */
export function holdAnswer(
  response: ServerResponse,
): Promise<{ status: number; body: Buffer } | undefined> {
  const { write, end, writeHead, flushHeaders } = response;
  const chunks: Buffer[] = [];
  const keep = (chunk: unknown, encoding: unknown) => {
    if (typeof chunk === "string")
      chunks.push(Buffer.from(chunk, typeof encoding === "string" ? (encoding as "utf8") : "utf8"));
    else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
  };
  const call = (args: readonly unknown[]) => {
    const done = args.find((one) => typeof one === "function") as (() => void) | undefined;
    if (done) queueMicrotask(done);
  };
  return new Promise((resolve) => {
    response.once("close", () => resolve(undefined));
    response.flushHeaders = () => {};
    response.writeHead = (status: number, ...more: unknown[]) => {
      response.statusCode = status;
      const headers = more.find((one) => typeof one === "object" && one !== null) ?? {};
      for (const [name, value] of Object.entries(headers))
        response.setHeader(name, value as string);
      return response;
    };
    response.write = (...args: unknown[]) => {
      keep(args[0], args[1]);
      call(args);
      return true;
    };
    response.end = (...args: unknown[]) => {
      keep(args[0], args[1]);
      Object.assign(response, { write, end, writeHead, flushHeaders });
      call(args);
      resolve({ status: response.statusCode, body: Buffer.concat(chunks) });
      return response;
    };
  });
}
