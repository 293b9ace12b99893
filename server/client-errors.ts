import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import type { Duplex } from "node:stream";
import { headersFor } from "./answer-headers";

/** The statuses that Node itself would send if its parser rejects a request, by error code. */
const STATUSES: ReadonlyMap<string | undefined, string> = new Map([
  ["ERR_HTTP_REQUEST_TIMEOUT", "408 Request Timeout"],
  ["HPE_CHUNK_EXTENSIONS_OVERFLOW", "413 Payload Too Large"],
  ["HPE_HEADER_OVERFLOW", "431 Request Header Fields Too Large"],
]);

/** Responds to requests that Node's parser rejects or that arrive too slowly, with the same headers as every response. */
export function answerClientErrors(server: Server): void {
  const answers = new WeakMap<Duplex, ServerResponse>();
  server.on("request", ({ socket }: IncomingMessage, response: ServerResponse) => {
    // It has been answered at once, and what follows is another request.
    if (response.writableEnded) return;
    answers.set(socket, response);
    response.once("close", () => answers.delete(socket));
  });
  server.on("clientError", (error: NodeJS.ErrnoException, socket) => {
    // A response that has already started cannot be replaced.
    if (!socket.writable || error.code === "ECONNRESET" || answers.get(socket)?.headersSent)
      return void socket.destroy();
    const status = STATUSES.get(error.code) ?? "400 Bad Request";
    const headers = headersFor("").map(({ key, value }) => `${key}: ${value}\r\n`);
    const own = "Cache-Control: no-store\r\nContent-Length: 0\r\nConnection: close\r\n";
    socket.write(`HTTP/1.1 ${status}\r\n${own}${headers.join("")}\r\n`);
    // Ended only, it would stay as long as its client likes.
    (socket as Socket).destroySoon();
  });
}
