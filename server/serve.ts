import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { Socket } from "node:net";
import next from "next";
import { headersFor } from "./answer-headers";
import { answerClientErrors } from "./client-errors";
import { createHandler } from "./handle-request";
import { listen } from "./listen";
import { sendText } from "./own-answer";
import { trustedProxies } from "./reader-address";

/** How long requests in flight may take after the server gets a stop signal, in milliseconds. */
const PATIENCE = 10_000;

type ServeOptions = { port: number; host?: string | undefined };

/**
 * Serves the last build until SIGTERM or SIGINT; then requests in flight are finished, and the process ends.
 * @param options `host` is the address to listen on; by default, all addresses of this machine
 * @throws if the port cannot be opened, there is no build, or an environment variable is invalid
 */
export async function serve({ port, host }: ServeOptions): Promise<void> {
  trustedProxies(process.env.TRUST_PROXY);
  // Without its own server, Next would listen for upgrades on ours and never respond to them.
  const app = next({ dev: false, port, hostname: host ?? "localhost", httpServer: createServer() });
  await app.prepare();
  const handle = createHandler(app.getRequestHandler(), readMovedAddresses());
  // We send the 400 for a missing Host header ourselves: Node's would lack our headers.
  const server = createServer({ requireHostHeader: false }, (request, response) => {
    handle(request, response).catch((error: unknown) => {
      console.error(error);
      if (response.headersSent) response.destroy();
      else sendText(response, 500, "The server failed. Try again later.");
    });
  });
  // Otherwise Node responds to other expectations itself, without our headers.
  server.on("checkExpectation", (request, response) => server.emit("request", request, response));
  answerClientErrors(server);
  server.on("connect", (_request, socket: Socket) => rejectTunnel(socket));
  await listen(server, port, host);
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => stop(server));
}

function stop(server: Server): void {
  server.close(() => process.exit());
  // A connection that is in use now would stay open for a next request.
  setInterval(() => server.closeIdleConnections(), 50);
  setTimeout(() => process.exit(), PATIENCE).unref();
}

/** CONNECT requests a tunnel to another host. There is no response object for it. */
function rejectTunnel(socket: Socket): void {
  socket.on("error", () => {});
  const headers = headersFor("").map(({ key, value }) => `${key}: ${value}\r\n`);
  const allow = "Allow: GET, HEAD, OPTIONS\r\nContent-Length: 0\r\nConnection: close\r\n";
  socket.end(`HTTP/1.1 405 Method Not Allowed\r\n${allow}${headers.join("")}\r\n`);
}

/** The addresses that redirect to an article, from the file that the build adapter wrote. */
function readMovedAddresses(): ReadonlyMap<string, string> {
  const file = `${process.env.DIST_DIR ?? ".next"}/moved.json`;
  const moved: { from: string; to: string }[] = JSON.parse(readFileSync(file, "utf8"));
  return new Map(moved.map(({ from, to }) => [from, to]));
}
