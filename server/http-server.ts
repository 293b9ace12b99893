import { createServer, type RequestListener, type Server } from "node:http";
import type { Socket } from "node:net";
import { headersFor } from "./answer-headers";
import { answerClientErrors } from "./client-errors";
import { LIMITS, MAX_CONNECTIONS, MAX_READING, MAX_SILENCE } from "./limits";
import { saysLargeBody } from "./request-body";
import { closeSlowReaders } from "./slow-readers";

/** How often to look for slow readers, in milliseconds. */
const OFTEN = 5000;

type Limits = Partial<typeof LIMITS> & {
  connections?: number;
  silence?: number;
  reading?: number;
  interval?: number;
};

/**
 * An HTTP server with our limits, whose responses all have our headers, also those that Node would send itself.
 * @param limits those that are other than usual, for tests
 */
export function createHttpServer(onRequest: RequestListener, limits: Limits = {}): Server {
  const { connections = MAX_CONNECTIONS, silence = MAX_SILENCE } = limits;
  const { reading = MAX_READING, interval = OFTEN } = limits;
  // We send the 400 for a missing Host header ourselves: Node's would lack our headers.
  const server = createServer({ ...LIMITS, ...limits, requireHostHeader: false }, onRequest);
  server.maxConnections = connections;
  reportDropped(server, connections);
  server.timeout = silence;
  closeSlowReaders(server, { patience: reading, interval });
  // Otherwise Node responds to other expectations itself, without our headers.
  server.on("checkExpectation", (request, response) => server.emit("request", request, response));
  server.on("checkContinue", (request, response) => {
    if (!saysLargeBody(request)) response.writeContinue();
    server.emit("request", request, response);
  });
  answerClientErrors(server);
  server.on("connect", (_request, socket: Socket) => rejectTunnel(socket));
  return server;
}

/** Prints at most once a minute that connections are closed because there are too many. */
function reportDropped(server: Server, connections: number): void {
  let next = 0;
  server.on("drop", () => {
    if (performance.now() < next) return;
    next = performance.now() + 60_000;
    console.error(`${connections} connections are open, which is the limit. Others are closed.`);
  });
}

/** CONNECT requests a tunnel to another host. There is no response object for it. */
function rejectTunnel(socket: Socket): void {
  socket.on("error", () => {});
  const headers = headersFor("").map(({ key, value }) => `${key}: ${value}\r\n`);
  const allow = "Allow: GET, HEAD, OPTIONS\r\nContent-Length: 0\r\nConnection: close\r\n";
  socket.write(`HTTP/1.1 405 Method Not Allowed\r\n${allow}${headers.join("")}\r\n`);
  socket.destroySoon();
}
