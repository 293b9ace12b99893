import type { ServerResponse } from "node:http";

export type HeldAnswer = { status: number; body: Buffer };

/**
 * Lets a handler answer, and holds its answer back: its headers are set on the response, but nothing has been sent. A handler
 * may wait until the answer is sent before it ends, so it is not waited for once it has answered; if it fails after that, the
 * failure is printed.
 * @returns the status and the body; undefined if the reader disconnected before
 * @throws whatever the handler throws before it has answered
 */
export async function holdAnswer(
  response: ServerResponse,
  handle: () => Promise<void>,
): Promise<HeldAnswer | undefined> {
  const holding = hold(response);
  const handled = handle();
  const held = await Promise.race([holding, handled.then(() => holding)]);
  handled.catch((error: unknown) => console.error(error));
  return held;
}

function hold(response: ServerResponse): Promise<HeldAnswer | undefined> {
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
