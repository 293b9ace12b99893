import { createServer, get, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { packPage, type StoredPage } from "@/lib/page-store/stored-page";
import { sendRaw } from "../e2e/raw-request";
import { headersFor } from "./answer-headers";
import { answerStored } from "./answer-stored";
import { createFastAnswer } from "./fast-answer";

const POLICY = "default-src 'none'; frame-ancestors *";

let page: StoredPage;
const pages = new Map<string, StoredPage>();
const answerFast = createFastAnswer((address) => pages.get(address));
const server = createServer({ requireHostHeader: false }, (request, response) => {
  if (answerFast(request, response)) return;
  if (!request.url?.startsWith("/slow")) return void response.writeHead(501).end();
  for (const { key, value } of headersFor(request.headers.host ?? ""))
    response.setHeader(key, value);
  answerStored(request, response, page);
});

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const headers = { "content-type": "text/plain", "content-security-policy": POLICY };
  page = await packPage({ status: 200, headers, body: Buffer.from("Defenders ".repeat(100)) });
  pages.set("/about", page).set("/404", { ...page, status: 404 });
});
afterAll(() => void server.close());

const HOST = "Host: localhost";

function ask(target: string, headers: readonly string[] = [HOST], method = "GET", body = "") {
  const { port } = server.address() as AddressInfo;
  const lines = [`${method} ${target} HTTP/1.1`, "Connection: close", ...headers];
  return sendRaw(`http://127.0.0.1:${port}`, `${lines.join("\r\n")}\r\n\r\n${body}`);
}

test.each([
  ["GET", []],
  ["GET", ["Accept-Encoding: gzip"]],
  ["GET", ["Accept-Encoding: br;q=0.5, *;q=0.1"]],
  ["HEAD", ["Accept-Encoding: br"]],
  ["GET", ['If-None-Match: "x"']],
  ["GET", ["If-None-Match: *"]],
  ["GET", ["Range: bytes=0-1"]],
] as const)("%s with %j gets the same response as from the page store", async (method, headers) => {
  const slow = await ask("/slow", [HOST, ...headers], method);
  // The second one is from what the first has left.
  for (let times = 0; times < 2; times++) {
    const fast = await ask("/about", [HOST, ...headers], method);
    for (const { headers: all } of [slow, fast]) all.delete("date");
    expect(fast).toEqual(slow);
  }
});

test("a reader who has the page gets 304 in any encoding", async () => {
  const known = await ask("/about", [HOST, `If-None-Match: ${page.etag}`, "Accept-Encoding: br"]);
  expect([known.status, known.body]).toEqual([304, ""]);
  expect(known.headers.get("etag")).toBe(page.etag);
});

test("the page's own policy replaces the common one, and is sent once", async () => {
  const { headers } = await ask("/about");
  expect(headers.get("content-security-policy")).toBe(POLICY);
  const { port } = server.address() as AddressInfo;
  const { rawHeaders } = await new Promise<IncomingMessage>((resolve) =>
    get({ port, host: "127.0.0.1", path: "/about" }, (response) => resolve(response.resume())),
  );
  const names = rawHeaders.filter((_, place) => place % 2 === 0).map((name) => name.toLowerCase());
  expect(new Set(names).size).toBe(names.length);
});

test("a page that has been rendered again is sent as it is now", async () => {
  const again = await packPage({ status: 200, headers: {}, body: Buffer.from("new") });
  pages.set("/about", again);
  expect((await ask("/about")).body).toBe("new");
  pages.set("/about", page);
});

type Asked = { headers?: string[]; method?: string; body?: string };

test.each<[what: string, target: string, asked: Asked]>([
  ["another method", "/about", { method: "POST" }],
  ["a query", "/about?x=1", {}],
  ["another spelling", "/About", {}],
  ["a full address", "http://localhost/about", {}],
  ["an error page", "/404", {}],
  ["no host", "/about", { headers: [] }],
  ["two hosts", "/about", { headers: [HOST, "host: b"] }],
  ["an invalid host", "/about", { headers: ["Host: a/b"] }],
  ["an expectation", "/about", { headers: [HOST, "Expect: 100-continue"] }],
  ["a body", "/about", { headers: [HOST, "Content-Length: 1"], body: "x" }],
  [
    "a body of unknown length",
    "/about",
    { headers: [HOST, "Transfer-Encoding: chunked"], body: "0\r\n\r\n" },
  ],
])("%s is left to the handler", async (_, target, { headers, method, body }) => {
  const answer = await ask(target, headers, method, body);
  expect(answer.status === 100 ? 501 : answer.status).toBe(501);
});
