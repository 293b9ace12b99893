import { readFileSync, statSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import type { HeaderRule, Redirect } from "../lib/page-store/host-files";
import { headersFor, parseHeaders, parseRedirects, redirectFor } from "./host-rules";

type Rules = { headers: readonly HeaderRule[]; redirects: readonly Redirect[] };

const TYPES: Record<string, string> = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".txt": "text/plain",
  ".woff2": "font/woff2",
};

const isFile = (file: string) => statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;

export function readRules(folder: string): Rules {
  const read = (name: string) => readFileSync(path.join(folder, name), "utf8");
  return { headers: parseHeaders(read("_headers")), redirects: parseRedirects(read("_redirects")) };
}

/** Serves a folder as Cloudflare Pages and Netlify do, on a free port of the loopback. */
export async function startStaticHost(folder: string, rules = readRules(folder)) {
  const server = createServer((request, response) => answer(folder, rules, request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const stop = () => {
    server.closeAllConnections();
    server.close();
  };
  return { address: `http://127.0.0.1:${port}`, stop };
}

function answer(folder: string, rules: Rules, request: IncomingMessage, response: ServerResponse) {
  const { pathname, search } = new URL(request.url ?? "/", "http://host");
  const lead = (status: number, to: string) =>
    response.writeHead(status, { location: to + search }).end();
  const redirect = redirectFor(rules.redirects, pathname);
  const { headers } = rules;
  for (const { key, value } of headersFor(headers, pathname)) response.appendHeader(key, value);
  if (redirect && redirect.status !== 200) return lead(redirect.status, redirect.to);
  if (/.\/$|\.html$/.test(pathname)) return lead(308, pathname.replace(/\/$|\.html$/, ""));
  const place = findPlace(folder, redirect?.to ?? pathname);
  send(path.join(folder, place ?? "404.html"), place ? 200 : 404, request, response);
}

/** `/about` from `about.html`; the host's own rule files are never sent. */
function findPlace(folder: string, pathname: string): string | undefined {
  const plain = pathname === "/" ? "index.html" : decodeURIComponent(pathname.slice(1));
  const places = [plain, `${plain}.html`].filter((place) => !/^_(headers|redirects)$/.test(place));
  return places.find((place) => isFile(path.join(folder, place)));
}

const PACKED = [
  { encoding: "br", ending: ".br" },
  { encoding: "gzip", ending: ".gz" },
];

function send(file: string, status: number, request: IncomingMessage, response: ServerResponse) {
  const accepted = String(request.headers["accept-encoding"]);
  const packed = PACKED.find(
    ({ encoding, ending }) => accepted.includes(encoding) && isFile(file + ending),
  );
  if (packed) response.setHeader("content-encoding", packed.encoding);
  if (!response.hasHeader("content-type"))
    response.setHeader("content-type", TYPES[path.extname(file)] ?? "application/octet-stream");
  response.setHeader("vary", "accept-encoding");
  response.writeHead(status).end(readFileSync(file + (packed?.ending ?? "")));
}
