import { createServer, type Server } from "node:http";
import type { Socket } from "node:net";
import createNext from "next";
import { getWiki } from "../lib/content/get-wiki";
import { PageStore } from "../lib/page-store/page-store";
import { headersFor } from "./answer-headers";
import { listAssets, readAsset } from "./assets";
import { answerClientErrors } from "./client-errors";
import { contentState, follow } from "./follow";
import { createHandler } from "./handle-request";
import { listen } from "./listen";
import { openExport } from "./open-export";
import { sendText } from "./own-answer";
import { trustedProxies } from "./reader-address";
import { render } from "./render";
import { StoredSite } from "./stored-site";

/** How long requests in flight may take after the server gets a stop signal, in milliseconds. */
const PATIENCE = 10_000;

/** The folder of the compiled code. */
const BUILD = process.env.DIST_DIR ?? ".next";

/** The most memory for stored pages, in bytes. */
const MAX_MEMORY = 256 * 2 ** 20;

type ServeOptions = { port: number; host?: string | undefined };

/**
 * Serves the last build until SIGTERM or SIGINT; then requests in flight are finished, and the process ends.
 * @param options `host` is the address to listen on; by default, all addresses of this machine
 * @throws if the port cannot be opened, there is no build, the content has problems, or an environment variable is invalid
 */
export async function serve({ port, host }: ServeOptions): Promise<void> {
  trustedProxies(process.env.TRUST_PROXY);
  const stateAtStart = await contentState();
  // Without its own server, Next would listen for upgrades on ours and never respond to them.
  const app = createNext({
    dev: false,
    port,
    hostname: host ?? "localhost",
    httpServer: createServer(),
  });
  await app.prepare();
  // Without it there is no page.
  await getWiki();
  const next = app.getRequestHandler();
  const exported = await openExport(BUILD);
  const assets = listAssets(BUILD);
  const store = new PageStore({
    render: async (address) => {
      const asset = assets.get(address);
      return asset === undefined ? render(next, address) : readAsset(address, asset);
    },
    read: exported.read,
    maximum: MAX_MEMORY,
  });
  const stopFollowing = await follow(stateAtStart, () => {
    exported.close();
    store.clear();
  });
  const handle = createHandler(next, new StoredSite(store, assets));
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
  for (const signal of ["SIGTERM", "SIGINT"] as const)
    process.once(signal, () => {
      stopFollowing();
      stop(server);
    });
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
