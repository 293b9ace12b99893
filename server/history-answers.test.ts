import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, expect, test } from "vitest";
import { answerHistory } from "./history-answers";

let made = 0;
const policy = (nonce: string) => `default-src 'none'; script-src 'nonce-${nonce}'`;

/** Responds as Next does: headers first, then the page in chunks, or as the address requests. */
async function makePage(request: IncomingMessage, response: ServerResponse): Promise<void> {
  made++;
  const nonce = `bm9uY2U${made}==`;
  const status = request.url?.includes("gone") ? 404 : 200;
  response.setHeader("content-security-policy", policy(nonce));
  response.setHeader("x-made", "yes");
  response.setHeader("link", `</a.css>; rel=preload; nonce="${nonce}"`);
  response.writeHead(status, { "content-type": "text/html; charset=utf-8", etag: '"x"' });
  response.write(`<script nonce="${nonce}">1</script>`);
  await new Promise((resolve) => setTimeout(resolve, 5));
  response.end(Buffer.from(`<p>${request.url} “${made}”`));
}

const server = createServer((request, response) => {
  const answer = request.url?.includes("unavailable") ? { status: 503, retryAfter: 5 } : {};
  const next = () => makePage(request, response);
  void answerHistory(request, response, { answer, next, stored: { sendBusy: async () => {} } });
});
const ready = new Promise<string>((resolve) => {
  server.listen(0, "127.0.0.1", () =>
    resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`),
  );
});
afterAll(() => void server.close());

const ask = async (path: string, init?: RequestInit) => fetch((await ready) + path, init);
const nonceOf = (answer: Response) =>
  /nonce-([^']+)/.exec(answer.headers.get("content-security-policy") ?? "")?.[1];

test("a history is rendered once for identical requests, and each response has its own nonce", async () => {
  const before = made;
  const answers = [await ask("/history/a/b"), await ask("/history/a/b")];
  const texts = await Promise.all(answers.map((one) => one.text()));
  expect(made - before).toBe(1);
  const nonces = answers.map(nonceOf);
  expect(new Set(nonces).size).toBe(2);
  for (const [at, text] of texts.entries())
    expect(text).toBe(`<script nonce="${nonces[at]}">1</script><p>/history/a/b “${made}”`);
  expect(answers[1]?.headers.get("content-encoding")).toBe("gzip");
  expect(answers[1]?.headers.get("etag")).toBeNull();
  for (const { headers } of answers) {
    expect(headers.get("link")).toBeNull();
    expect(headers.get("x-made")).toBe("yes");
  }
  const plain = await ask("/history/a/b", { headers: { "accept-encoding": "identity" } });
  expect(plain.headers.get("content-encoding")).toBeNull();
  expect(await plain.text()).toContain(`<p>/history/a/b “${made}”`);
});

test("a response that is not a page, or has another status, is not cached", async () => {
  for (const path of ["/history/gone", "/history/unavailable"]) {
    const before = made;
    const answers = [await ask(path), await ask(path)];
    expect(made - before, path).toBe(2);
    expect(answers.map(({ headers }) => headers.get("x-made"))).toEqual(["yes", "yes"]);
    expect(await answers[1]?.text()).toContain(path);
  }
  expect((await ask("/history/gone")).status).toBe(404);
});

test("other pages are not changed, and HEAD is answered without a body", async () => {
  const before = made;
  await (await ask("/heroes/a")).text();
  await (await ask("/heroes/a")).text();
  expect(made - before).toBe(2);
  const head = await ask("/history/a/b", { method: "HEAD" });
  expect([head.status, await head.text()]).toEqual([200, ""]);
});
