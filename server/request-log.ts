import type { IncomingMessage, ServerResponse } from "node:http";
import { readTarget } from "./target";

/** How a request was answered. */
export type How =
  /** From memory. */
  | "stored"
  /** From the page store, which did not have it in memory: rendered, or read from the static export. */
  | "rendered"
  /** By Next, for this request alone. */
  | "live"
  | "redirect"
  | "missing"
  /** With a sentence of the server's own: an invalid request, `OPTIONS`, `/healthz`. */
  | "server"
  | "failed";

/** Addresses are cut to this length, in characters. */
const MAX_ADDRESS = 200;

/** Starts the line of a request; call the function that it returns with how it was answered. */
export type RequestLog = (request: IncomingMessage, response: ServerResponse) => (how: How) => void;

/**
 * Prints a line for each request when its response has been sent or its reader has disconnected:
 * `GET /heroes/jessica-jones 200 13542 bytes 0.4 ms stored`. It names neither the reader nor the query, which may be
 * what somebody searched for.
 */
export const createRequestLog =
  (print: (line: string) => void): RequestLog =>
  (request, response) => {
    const { method, url = "", socket } = request;
    const [start, written] = [performance.now(), socket.bytesWritten];
    const closed = new Promise<string>((resolve) =>
      response.once("close", () => {
        const status = response.headersSent ? response.statusCode : "disconnected";
        const time = (performance.now() - start).toFixed(1);
        resolve(`${status} ${socket.bytesWritten - written} bytes ${time} ms`);
      }),
    );
    return (how) =>
      void closed.then((answer) => print(`${method} ${addressOf(url)} ${answer} ${how}`));
  };

const addressOf = (url: string) =>
  encodeURI(readTarget(url)?.pathname ?? "(invalid)")
    .replaceAll("%25", "%")
    .slice(0, MAX_ADDRESS);
