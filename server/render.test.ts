import type { IncomingMessage, ServerResponse } from "node:http";
import { expect, test } from "vitest";
import { NotPlainError } from "@/lib/page-store/plain-html";
import { site } from "@/lib/site";
import { render } from "./render";

const pageOf = (body: string, mark = ' data-html-first=""') =>
  `<!DOCTYPE html><html lang="en"${mark}><head></head><body>${body}</body></html>`;

type Answer = { status?: number; headers?: Record<string, string>; body?: string };

/** A handler that sends one response, in two parts. */
const handlerOf =
  ({ status = 200, headers = {}, body = "" }: Answer) =>
  async (_: IncomingMessage, response: ServerResponse) => {
    response.writeHead(status, { "Content-Type": "text/html; charset=utf-8", ...headers });
    response.write(body.slice(0, 10));
    response.end(body.slice(10));
  };

const renderAnswer = (answer: Answer) => render(handlerOf(answer), "/a");

test("the framework is taken out of a page", async () => {
  const { status, body } = await renderAnswer({ body: pageOf("<p>x</p><script>1</script>") });
  expect(status).toBe(200);
  expect(body.toString()).toBe(pageOf("<p>x</p>"));
});

test("Next gets a GET request of the address, as from the wiki’s own host, and a user agent", async () => {
  let seen: unknown;
  await render(async (request, response) => {
    seen = { method: request.method, url: request.url, headers: request.headers };
    await handlerOf({ body: pageOf("") })(request, response);
  }, "/heroes/a");
  const { host } = new URL(site.baseUrl);
  // Without a user agent, it may send the title and descriptions after the page.
  const headers = { host, "user-agent": "Midland Circle" };
  expect(seen).toEqual({ method: "GET", url: "/heroes/a", headers });
});

test("the original is given to who asks for it", async () => {
  const body = pageOf("<p>x</p><script>1</script>");
  const originals: string[] = [];
  await render(handlerOf({ body }), "/a", { onOriginal: (html) => originals.push(html) });
  expect(originals).toEqual([body]);
});

test("a page that needs the framework is an error that names the page", async () => {
  const rendering = renderAnswer({ body: pageOf('<!--$?--><template id="B:0"></template>') });
  await expect(rendering).rejects.toThrow(NotPlainError);
  await expect(rendering).rejects.toThrow("/a cannot become plain HTML");
});

test("a page without the mark of reading pages is an error", async () => {
  await expect(renderAnswer({ body: pageOf("<p>x</p>", "") })).rejects.toThrow(
    "/a is not a page for readers.",
  );
});

test("other files stay as they are", async () => {
  const headers = { "Content-Type": "application/json" };
  const { headers: stored, body } = await renderAnswer({ headers, body: '{"a":"<script>"}' });
  expect(stored["content-type"]).toBe("application/json");
  expect(body.toString()).toBe('{"a":"<script>"}');
});

test("the page for missing ones has its status", async () => {
  const missing = handlerOf({ status: 404, body: pageOf("<h1>No</h1>") });
  expect(await render(missing, "/404")).toMatchObject({ status: 404 });
});

test.each([404, 500, 503])("status %i of any other page is an error", async (status) => {
  await expect(renderAnswer({ status, body: pageOf("") })).rejects.toThrow(
    `/a could not be rendered: status ${status}.`,
  );
});

test("if the handler fails, so does the render", async () => {
  const failing = render(async () => {
    throw new Error("The content has an error.");
  }, "/a");
  await expect(failing).rejects.toThrow("The content has an error.");
});

test("headers of the connection, of encodings and of Next are not stored; the page’s own are", async () => {
  const { headers } = await renderAnswer({
    headers: {
      Connection: "keep-alive",
      "Content-Encoding": "gzip",
      "Content-Length": "1",
      ETag: '"a"',
      Link: "</a>; rel=preload",
      Vary: "RSC",
      "X-Nextjs-Cache": "HIT",
      "X-Powered-By": "Next.js",
      "X-Robots-Tag": "noindex",
      "Cache-Control": "public, max-age=3600",
    },
    body: pageOf(""),
  });
  expect(headers).toEqual({
    "content-type": "text/html; charset=utf-8",
    "cache-control": "public, max-age=3600",
    "x-robots-tag": "noindex",
  });
});

test.each([
  undefined,
  "s-maxage=31536000",
  "private, no-cache, no-store, max-age=0, must-revalidate",
])("Cache-Control %s becomes one that asks caches to revalidate", async (value) => {
  const { headers } = await renderAnswer({
    headers: value ? { "Cache-Control": value } : {},
    body: pageOf(""),
  });
  expect(headers["cache-control"]).toBe("public, max-age=0, must-revalidate");
});
