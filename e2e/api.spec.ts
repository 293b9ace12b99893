import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { type APIRequestContext, expect, type Frame, test } from "@playwright/test";

const addresses = [
  "/api/v1/articles?kind=heroes",
  "/api/v1/articles/heroes/jessica-jones?seen=dd2",
  "/api/v1/quotes?speaker=cast/krysten-ritter",
  "/api/v1/releases?as_of=2017-01-12",
  "/api/v1/search?q=kilgrave",
  "/api/v1/sources",
  "/api/v1/openapi.json",
  "/api/oembed?url=http%3A%2F%2Flocalhost%3A3000%2Fquotes%2Framirez-most-reluctant-hero",
];

test("over HTTP too, responses have a strong tag, are sent once, and allow every origin", async ({
  request,
}) => {
  for (const address of addresses) {
    const answer = await request.get(address);
    expect(answer.status(), address).toBe(200);
    const headers = answer.headers();
    expect(headers["content-type"], address).toBe("application/json");
    expect(headers["access-control-allow-origin"], address).toBe("*");
    expect(headers["cache-control"], address).toContain("max-age=300");
    const etag = headers.etag ?? "";
    expect(etag, address).toMatch(/^"[\w-]+"$/);
    const again = await request.get(address, { headers: { "if-none-match": etag } });
    expect([again.status(), (await again.body()).length], address).toEqual([304, 0]);
    // Two encodings must not share one strong tag.
    expect(headers["content-encoding"], address).toBeUndefined();
    const head = await request.head(address);
    expect([head.status(), head.headers().etag], address).toEqual([200, etag]);
    expect(await head.body(), address).toHaveLength(0);
  }
});

test("the API is read-only, and says so", async ({ request }) => {
  for (const address of addresses) {
    for (const method of ["POST", "PUT", "PATCH", "DELETE"]) {
      const answer = await request.fetch(address, { method, data: "{}", maxRetries: 2 });
      expect(answer.status(), `${method} ${address}`).toBe(405);
      expect(answer.headers().allow).toBe("GET, HEAD, OPTIONS");
      expect(answer.headers()["content-type"]).toBe("application/problem+json");
    }
    const options = await request.fetch(address, { method: "OPTIONS" });
    expect(options.status(), address).toBe(204);
    expect(options.headers()["access-control-allow-methods"]).toBe("GET, HEAD, OPTIONS");
  }
});

test("no address, however strange, makes the API fail", async ({ request }) => {
  const long = "a".repeat(4000);
  const odd: [path: string, status: number][] = [
    ["/api/v1/nothing", 404],
    ["/api/v1/articles/heroes", 404],
    ["/api/v1/articles/heroes/nobody", 404],
    ["/api/v1/articles/__proto__/constructor", 404],
    ["/api/v1/articles/heroes/%00", 404],
    ["/api/v1/articles/heroes/%2e%2e%2fseries", 404],
    ["/api/v1/articles/heroes/%ff", 404],
    [`/api/v1/articles/heroes/${long}`, 404],
    ["/api/v1/articles?kind[]=heroes", 400],
    ["/api/v1/articles?kind=%F0%9F%95%B7", 400],
    ["/api/v1/articles?__proto__[a]=1", 400],
    ["/api/v1/articles?limit=99999999999999999999", 400],
    ["/api/v1/articles?cursor=%00", 400],
    ["/api/v1/quotes?speaker=%00", 400],
    ["/api/v1/search?q=%ff%00", 400],
    [`/api/v1/search?q=${long}`, 400],
    ["/api/v1/releases?as_of=2017-13-45", 400],
    ["/api/oembed", 400],
    ["/api/oembed?url=http://localhost:3000/about", 404],
    ["/api/oembed?url=http://localhost:3000/quotes/nobody&format=xml", 501],
  ];
  for (const [path, status] of odd) {
    const answer = await request.get(path);
    expect(answer.status(), path.slice(0, 80)).toBe(status);
    if (!path.includes("%ff") || path.includes("?"))
      expect(answer.headers()["content-type"], path).toBe("application/problem+json");
  }
});

test("the API page shows real responses", async ({ request }) => {
  const { paths } = await (await request.get("/api/v1/openapi.json")).json();
  const page = (await (await request.get("/api")).text()).replaceAll("&quot;", '"');
  for (const path of Object.keys(paths)) expect(page).toContain(`GET /api/v1${path}`);
  const request200 = /\/api\/v1\/articles\?kind=heroes&amp;limit=2/.test(page);
  expect(request200).toBe(true);
  const { items } = await (await request.get("/api/v1/articles?kind=heroes&limit=2")).json();
  for (const { id, description } of items) {
    expect(page).toContain(`"id": "${id}"`);
    expect(page).toContain(description);
  }
});

test("quote pages, and no others, link to their oEmbed data", async ({ request }) => {
  const link = /<link rel="alternate" type="application\/json\+oembed"[^>]*href="([^"]+)"/;
  const html = await (await request.get("/quotes/ramirez-most-reluctant-hero")).text();
  const tag = html.match(/<link[^>]*application\/json\+oembed[^>]*>/)?.[0] ?? "";
  const href = /href="([^"]+)"/.exec(tag)?.[1]?.replaceAll("&amp;", "&") ?? "";
  const answer = await request.get(href.replace(/^https?:\/\/[^/]+/, ""));
  expect((await answer.json()).author_name).toBe("Marco Ramirez");
  for (const other of [
    "/quotes",
    "/heroes/jessica-jones",
    "/embed/quotes/ramirez-most-reluctant-hero",
  ])
    expect(await (await request.get(other)).text(), other).not.toMatch(link);
});

/** Every quote’s card as another site's page would show it. */
async function listCards(request: APIRequestContext, width: number) {
  const { items } = await (await request.get("/api/v1/quotes?limit=100")).json();
  return Promise.all(
    items.map(async ({ href }: { href: string }) => {
      const url = encodeURIComponent(href);
      const answer = await request.get(`/api/oembed?url=${url}&maxwidth=${width}`);
      return answer.json();
    }),
  ) as Promise<{ html: string; width: number; height: number }[]>;
}

/** Shows the HTML on a page of another site. */
async function startSite(html: string) {
  const server = createServer((_, response) =>
    response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(html),
  );
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const stop = () => {
    server.closeAllConnections();
    server.close();
  };
  return { address: `http://127.0.0.1:${port}/`, stop };
}

/** The document's height with all its spoilers open. */
const heightOf = (frame: Frame) =>
  frame.evaluate(() => {
    for (const spoiler of document.querySelectorAll("details")) spoiler.open = true;
    return document.querySelector("main")?.scrollHeight ?? 0;
  });

test("another site can show every card whole, and no other page of ours", async ({
  page,
  request,
  baseURL,
}) => {
  const cards = [...(await listCards(request, 320)), ...(await listCards(request, 600))];
  expect(cards.length).toBeGreaterThan(50);
  const others = ["/quotes/ramirez-most-reluctant-hero", "/about", "/search", "/nowhere", "/api"];
  const frames = [
    ...cards.map(({ html }) => html.replace(/http:\/\/localhost:3000/, String(baseURL))),
    ...others.map((path) => `<iframe src="${baseURL}${path}"></iframe>`),
  ];
  const site = await startSite(frames.join("\n").replaceAll(' loading="lazy"', ""));
  try {
    await page.goto(site.address);
    const shown = page.mainFrame().childFrames();
    expect(shown).toHaveLength(frames.length);
    for (const [index, { height, html }] of cards.entries()) {
      const needed = await heightOf(shown[index] as Frame);
      expect(needed, html).toBeGreaterThan(100);
      expect(needed, html).toBeLessThanOrEqual(height);
      expect(height - needed, `${html} leaves too much room`).toBeLessThan(90);
    }
    for (const frame of shown.slice(cards.length)) expect(frame.url()).toMatch(/^chrome-error:/);
  } finally {
    site.stop();
  }
});

test("a card is a small document: no script, not for search engines, its links open outside the frame", async ({
  request,
}) => {
  const answer = await request.get("/embed/quotes/ramirez-most-reluctant-hero");
  const html = await answer.text();
  expect(html).not.toMatch(/<script|<nav|<footer/);
  expect(html).toMatch(/<meta name="robots" content="noindex"/);
  expect(html).toContain(
    'rel="canonical" href="http://localhost:3000/quotes/ramirez-most-reluctant-hero"',
  );
  const links = [...html.matchAll(/<a\s[^>]*>/g)].map(([link]) => link);
  expect(links.length).toBeGreaterThan(2);
  for (const link of links) expect(link).toContain('target="_top"');
  const policy = answer.headers()["content-security-policy"] ?? "";
  expect(policy).toContain("frame-ancestors *;");
  expect(policy).toContain("script-src 'none'");
  expect(answer.headers()["x-frame-options"]).toBeUndefined();
});
