import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import next from "next";
import { NETWORK_HEADER } from "../lib/request/network-header";
import { readEnvironment } from "./environment";
import { Health } from "./health";
import { listen } from "./listen";
import { sendRedirect, sendText } from "./own-answer";
import { readerAddress } from "./reader-address";
import { redirectFor } from "./redirects";
import type { NextHandler } from "./render";
import { openPeople } from "./start-people";
import { decode, readTarget } from "./target";

type DevelopOptions = { port: number; host?: string | undefined };

/**
 * Serves the wiki with live reload, until the process ends. This is Next's development server with two corrections:
 * it redirects as `serve` does, and each request is logged once. Next logs it once for each route
 * that it tries, and adds listeners to the response each time. For people it is what `serve` is: mail goes out, or into the
 * development mailbox, and somebody can become the first administrator.
 * @throws if an environment variable is invalid, or the port cannot be opened
 */
export async function develop({ port, host }: DevelopOptions): Promise<void> {
  readEnvironment(process.env);
  const server = createServer();
  const app = next({ dev: true, port, hostname: host ?? "localhost", httpServer: server });
  await app.prepare();
  const handle = app.getRequestHandler();
  server.on("request", (request: IncomingMessage, response: ServerResponse) => {
    response.setMaxListeners(0);
    request.headers[NETWORK_HEADER] = readerAddress(request);
    logWhenSent(request, response);
    redirectOr(handle, request, response).catch((error: unknown) => {
      console.error(error);
      response.destroy();
    });
  });
  await listen(server, port, host);
  void openPeople(new Health());
  let isStopping = false;
  // Ctrl+C sends two signals: the terminal's, and npm's.
  for (const signal of ["SIGTERM", "SIGINT"] as const)
    process.on(signal, () => {
      if (!isStopping) void stop(app, server);
      isStopping = true;
    });
}

async function redirectOr(
  handle: NextHandler,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const target = readTarget(request.url ?? "");
  // Next fails on such an address, wherever it is routed (vercel/next.js #94278).
  if (!target || decode(target.pathname) === undefined)
    return sendText(
      response,
      404,
      "There is no page here: the address contains an invalid escape.",
    );
  const redirect = INTERNAL.test(target.pathname) ? undefined : await redirectFor(target);
  if (redirect) return sendRedirect(response, redirect.status, redirect.location);
  await handle(request, response);
}

/** Lets Next save what it has compiled, for a second at most. */
async function stop(app: ReturnType<typeof next>, server: Server): Promise<void> {
  setTimeout(() => process.exit(), 1000);
  server.close();
  server.closeAllConnections();
  await app.close();
  process.exit();
}

/** Scripts, styles and messages of the development server itself. */
const INTERNAL = /^\/(?:_next|__next|enhance)|^\/dev\//;

function logWhenSent({ method, url = "" }: IncomingMessage, response: ServerResponse): void {
  if (INTERNAL.test(url)) return;
  const start = performance.now();
  response.once("finish", () => {
    const milliseconds = Math.round(performance.now() - start);
    console.log(`${method} ${url} ${response.statusCode} in ${milliseconds} ms`);
  });
}
