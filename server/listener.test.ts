import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test, vi } from "vitest";
import { SECURITY_HEADERS } from "../security-headers.mjs";
import { Health } from "./health";
import { createListener, type Site } from "./listener";
import { sendText } from "./own-answer";
import { createRequestLog } from "./request-log";

const close: (() => void)[] = [];
afterEach(() => {
  for (const one of close.splice(0)) one();
});

/** A server whose site opens when `open` is called. */
async function start() {
  const health = new Health();
  const lines: string[] = [];
  let open = (_: Site) => {};
  const opening = new Promise<Site>((resolve) => {
    open = resolve;
  });
  const log = createRequestLog((line) => lines.push(line));
  const server = createServer(createListener(health, () => opening, log));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  close.push(
    () => server.closeAllConnections(),
    () => server.close(),
  );
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    health,
    lines,
    open: () => open(site),
    ask: (path: string, init?: RequestInit) => fetch(address + path, init),
  };
}

const site: Site = {
  answerFast: ({ url }, response) => {
    if (url === "/stored") sendText(response, 200, "stored");
    return url === "/stored";
  },
  handle: async ({ url }, response: ServerResponse) => {
    if (url === "/broken") throw new Error("A broken page.");
    sendText(response, url === "/missing" ? 404 : 200, "from the site");
    return url === "/missing" ? "missing" : "live";
  },
};

test("readers wait while the server starts, and its health is answered", async () => {
  const { health, open, ask } = await start();
  const early = ask("/about");
  expect((await ask("/healthz")).status).toBe(200);
  expect((await ask("/readyz")).status).toBe(503);
  open();
  expect(await (await early).text()).toBe("from the site\n");
  health.setReady();
  expect((await ask("/readyz")).status).toBe(200);
});

test("a server that stops says so at /readyz, is alive, and ends each connection with its answer", async () => {
  const { health, open, ask } = await start();
  open();
  health.setReady();
  await ask("/about");
  health.setStopping();
  health.setReady();
  expect((await ask("/readyz")).status).toBe(503);
  expect((await ask("/healthz")).status).toBe(200);
  for (const path of ["/stored", "/about", "/readyz"])
    expect((await ask(path)).headers.get("connection"), path).toBe("close");
});

test("both addresses are plain text with our headers, and never stored", async () => {
  const { ask, health } = await start();
  expect(health.isWatched).toBe(false);
  for (const path of ["/healthz", "/readyz", "/readyz?x=1"]) {
    const { headers } = await ask(path);
    expect(headers.get("cache-control")).toBe("no-store");
    expect(headers.get("content-type")).toBe("text/plain; charset=utf-8");
    for (const { key, value } of SECURITY_HEADERS) expect(headers.get(key)).toBe(value);
  }
  expect(health.isWatched).toBe(true);
});

test("a reader who leaves before the answer has a line too", async () => {
  const { ask, open, lines } = await start();
  const leaving = new AbortController();
  const asked = ask("/about", { signal: leaving.signal }).catch(() => "left");
  await ask("/healthz");
  leaving.abort();
  expect(await asked).toBe("left");
  // The server notices a little later.
  await new Promise((resolve) => setTimeout(resolve, 200));
  open();
  await expect.poll(() => lines[1]).toMatch(/^GET \/about disconnected 0 bytes [\d.]+ ms live$/);
});

test("each request has one line: what was asked, and how it was answered, without its query", async () => {
  const print = vi.spyOn(console, "error").mockImplementation(() => {});
  const { ask, health, open, lines } = await start();
  open();
  await ask("/about?q=a+secret");
  health.setReady();
  for (const path of ["/stored", "/missing", "/broken", "/%0Ax", "/healthz"])
    await (await ask(path)).text();
  await expect.poll(() => lines.length).toBe(6);
  expect(lines.map((line) => line.replace(/ \d+ bytes \d+\.\d ms /, " … "))).toEqual([
    "GET /about 200 … live",
    "GET /stored 200 … stored",
    "GET /missing 404 … missing",
    "GET /broken 500 … failed",
    "GET /%0Ax 200 … live",
    "GET /healthz 200 … server",
  ]);
  const [, bytes = ""] = / (\d+) bytes/.exec(lines[0] ?? "") ?? [];
  expect(Number(bytes)).toBeGreaterThan("from the site\n".length);
  expect(print).toHaveBeenCalledOnce();
  print.mockRestore();
});
