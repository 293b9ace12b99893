import { test as base, expect } from "@playwright/test";
import { startServer } from "../scripts/server.mjs";
import { SECURITY_HEADERS } from "../security-headers.mjs";
import { type RawAnswer, sendRaw } from "./raw-request";

type Server = Awaited<ReturnType<typeof startServer>>;

const test = base.extend<object, { server: Server }>({
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads fixtures off the pattern.
    async ({}, use) => {
      const server = await startServer();
      await use(server);
      server.stop();
    },
    { scope: "worker" },
  ],
});

// One server for all tests: its output is counted.
test.describe.configure({ mode: "default" });

type RequestOptions = {
  method?: string;
  headers?: readonly string[];
  host?: string;
  version?: string;
};

function ask(
  { address }: Server,
  target: string,
  options: RequestOptions = {},
): Promise<RawAnswer> {
  const { method = "GET", headers = [], host = "localhost", version = "1.1" } = options;
  const lines = [`${method} ${target} HTTP/${version}`, `Host: ${host}`, "Connection: close"];
  return sendRaw(address, `${[...lines, ...headers].join("\r\n")}\r\n\r\n`);
}

/** Headers missing from a response. A page may have its own policy, but never none. */
const missingHeaders = ({ headers }: RawAnswer) =>
  [...SECURITY_HEADERS, { key: "X-Robots-Tag", value: "noindex" }]
    .filter(({ key, value }) =>
      key === "Content-Security-Policy"
        ? !headers.get(key.toLowerCase())?.includes("default-src 'none'")
        : headers.get(key.toLowerCase()) !== value,
    )
    .map(({ key }) => key);

const TARGETS = [
  "/",
  "/about",
  "/heroes/jessica-jones",
  "/search?q=jesica",
  "/history/heroes/jessica-jones",
  "/timeline/as-of?date=2017-01-12",
  "/api/v1/articles",
  "/api/v1/nothing",
  "/api/search?q=a",
  "/search-index.json",
  "/icon.svg",
  "/feeds/changes.atom",
  "/embed/quotes/ritter-aftermath-of-kilgrave",
  "/nothing",
  "/random",
  "/404",
  "/500",
  "/_error",
  "/_app",
  "/_document",
  "/_not-found",
  "/_global-error",
  "/%5fglobal-error",
  "/_next",
  "/_next/static",
  "/_next/static/nothing.js",
  "/_next/static/../../../package.json",
  "/_next/data/x/about.json",
  "/_next/image?url=%2Ficon.svg&w=64&q=75",
  "/_next/hmr",
  "/_next/flight",
  "/about.rsc",
  "/about.segments/_tree.segment.rsc",
  "/about?_rsc=1",
  "/about?__nextDataReq=1",
  "/about?nxtPkind=x",
  "//x",
  "//evil.example/",
  "///evil.example/%2e%2e",
  "/\\x",
  "/\\evil.example",
  "/a\\..\\b",
  "/%2f%2fx",
  "/%5c%5cx",
  "/%2fabout",
  "/about%2f",
  "/about%3fx",
  "/heroes%2fjessica-jones",
  "/heroes/jessica%2djones",
  "/heroes/jessica-jones%20",
  "/%61bout",
  "/icon%2esvg",
  "/%69con.svg",
  "/..",
  "/../about",
  "/%2e%2e/about",
  "/%",
  "/%0",
  "/%zz",
  "/%E0",
  "/%ff%fe",
  "/%00",
  "/about%00",
  "/a%0d%0aX: y",
  "/é",
  "/[[kind]]",
  "/[kind]/[slug]",
  "/heroes/[slug]",
  "/(reading)",
  "/about/",
  "/ABOUT",
  "/about.html",
  "/heroes/daredevil",
  "/about?",
  "/?",
  "/about#x",
  "http://localhost/about",
  "http://evil.example//x",
  "https://evil.example",
  "*",
  "about",
  `/${"a".repeat(8000)}`,
  `/about?${"a=b&".repeat(2000)}`,
  `/${"a/".repeat(2000)}`,
] as const;

test("for every requested address, the response has our headers and the server does not fail", async ({
  server,
}) => {
  for (const target of TARGETS)
    for (const method of ["GET", "HEAD"]) {
      const answer = await ask(server, target, { method });
      expect(answer.status, target).toBeLessThan(500);
      expect(missingHeaders(answer), `${method} ${target} ${answer.status}`).toEqual([]);
    }
});

test("addresses that only the framework uses show our 404 page", async ({ server }) => {
  for (const target of [
    "/_global-error",
    "/_not-found",
    "/_error",
    "/_next/data/x/about.json",
    "/_next/image?url=%2Ficon.svg&w=64&q=75",
    "/about.rsc",
    "/about.segments/_tree.segment.rsc",
  ]) {
    const { status, body, headers } = await ask(server, target);
    expect(status, target).toBe(404);
    expect(body, target).toContain("This station is closed");
    expect(headers.get("cache-control"), target).toBe("no-store");
  }
});

test("every method that is not for reading is 405 and lists the allowed ones", async ({
  server,
}) => {
  for (const method of ["TRACE", "POST", "PUT", "DELETE", "PATCH", "PROPFIND", "PURGE", "LINK"])
    for (const target of [
      "/",
      "/about",
      "/search",
      "/nothing",
      "/icon.svg",
      "/_next/static/x.js",
    ]) {
      const answer = await ask(server, target, { method, headers: ["Content-Length: 0"] });
      expect(answer.status, `${method} ${target}`).toBe(405);
      expect(answer.headers.get("allow")).toBe("GET, HEAD, OPTIONS");
      expect(missingHeaders(answer)).toEqual([]);
    }
  for (const method of ["TRACE", "PROPFIND"])
    expect((await ask(server, "/api/v1/articles", { method })).status).toBe(405);
  const written = await ask(server, "/api/v1/articles", { method: "POST" });
  expect(written.status).toBe(405);
  expect(written.headers.get("content-type")).toBe("application/problem+json");
  const tunnel = await ask(server, "evil.example:443", { method: "CONNECT" });
  expect([tunnel.status, missingHeaders(tunnel)]).toEqual([405, []]);
  for (const target of ["/about", "*"]) {
    const options = await ask(server, target, { method: "OPTIONS" });
    expect([options.status, options.headers.get("allow")]).toEqual([204, "GET, HEAD, OPTIONS"]);
    expect(missingHeaders(options)).toEqual([]);
  }
  // Node's own parser knows no such method.
  expect((await ask(server, "/about", { method: "BREW" })).status).toBe(400);
});

const FRAMEWORK_HEADERS = [
  "RSC: 1",
  "Next-Router-Prefetch: 1",
  "Next-Router-Segment-Prefetch: /_tree",
  "Next-Router-State-Tree: %5B",
  "Next-Url: //evil.example",
  "Next-Action: 40ff",
  "Next-HMR-Refresh: 1",
  "Next-Resume: 1",
  "X-Middleware-Subrequest: proxy:proxy:proxy:proxy:proxy",
  "X-Middleware-Rewrite: /search",
  "X-Middleware-Prefetch: 1",
  "X-NextJS-Data: 1",
  "X-Matched-Path: /search",
  "X-Now-Route-Matches: 1=x",
  "X-Prerender-Revalidate: x",
  "X-Forwarded-Host: evil.example",
  "X-Forwarded-Port: 99999999",
  "X-Forwarded-Proto: javascript",
  "X-Nonce: x",
  "Content-Security-Policy: script-src 'nonce-<x>'",
  "Cookie: __prerender_bypass=x; next-instant-navigation-testing=1",
  "Purpose: prefetch",
];

test("headers that the framework uses internally change no response", async ({ server }) => {
  for (const target of ["/about", "/search-index.json", "/nothing", "/search?q=a", "/icon.svg"]) {
    const plain = await ask(server, target);
    const without = (text: string) => text.replace(/nonce-[^']*|nonce=\\?"[^"]*"/g, "");
    for (const header of [...FRAMEWORK_HEADERS, FRAMEWORK_HEADERS.join("\r\n")]) {
      const answer = await ask(server, target, { headers: [header] });
      expect(answer.status, `${target} ${header}`).toBe(plain.status);
      expect(missingHeaders(answer), `${target} ${header}`).toEqual([]);
      for (const name of ["location", "content-type", "vary", "cache-control", "etag"])
        expect(answer.headers.get(name), `${name} ${target} ${header}`).toBe(
          plain.headers.get(name),
        );
      expect(without(answer.body).length, `${target} ${header}`).toBe(without(plain.body).length);
    }
  }
});

test("a condition works for existing pages, and never for missing ones", async ({ server }) => {
  const status = async (target: string, ...headers: string[]) =>
    (await ask(server, target, { headers })).status;
  for (const target of ["/about", "/icon-192.png", "/search-index.json", "/api/v1/articles"]) {
    const etag = (await ask(server, target)).headers.get("etag");
    if (etag) expect(await status(target, `If-None-Match: ${etag}`), target).toBe(304);
    expect(await status(target, 'If-None-Match: "x"'), target).toBe(200);
    const known = await ask(server, target, { headers: ["If-None-Match: *"] });
    expect([known.status, known.body], target).toEqual([304, ""]);
    expect(missingHeaders(known), target).toEqual([]);
  }
  for (const target of ["/nothing", "/heroes/nobody", "/_next/static/x.js", "/api/v1/nothing"]) {
    expect(await status(target, "If-None-Match: *"), target).toBe(404);
    expect((await ask(server, target)).headers.has("etag"), target).toBe(false);
  }
});

test("a range or a condition for writing is ignored: the whole file is sent", async ({
  server,
}) => {
  for (const header of [
    "Range: bytes=1-3",
    "Range: bytes=999999-",
    'If-Match: "x"',
    "If-Unmodified-Since: Thu, 01 Jan 1970 00:00:00 GMT",
  ]) {
    const whole = await ask(server, "/icon-192.png", { headers: [header] });
    expect([whole.status, missingHeaders(whole)], header).toEqual([200, []]);
    expect(whole.body, header).toContain("PNG");
  }
});

test("a small body changes no response, and a large one is 413", async ({ server }) => {
  for (const [target, method] of [
    ["/about", "GET"],
    ["/search?q=a", "GET"],
    ["/api/v1/articles", "POST"],
    ["/api/v1/articles", "GET"],
    ["/about", "POST"],
  ] as const) {
    const plain = await ask(server, target, { method });
    for (const headers of [
      ["Content-Length: 3", "", "abc"],
      ["Transfer-Encoding: chunked", "", "3", "abc", "0"],
    ]) {
      const answer = await ask(server, target, { method, headers });
      const what = `${method} ${target} ${headers}`;
      expect([answer.status, missingHeaders(answer)], what).toEqual([plain.status, []]);
      expect(answer.headers.get("content-type"), what).toBe(plain.headers.get("content-type"));
    }
    const large = await ask(server, target, { method, headers: ["Content-Length: 1000000"] });
    expect([large.status, missingHeaders(large)], `${method} ${target}`).toEqual([413, []]);
  }
});

test("an unknown address is our 404 page, whatever folder it seems to be in", async ({
  server,
}) => {
  for (const target of [
    "/nothing",
    "/heroes/nobody",
    "/enhance",
    "/enhance/nothing.js",
    "/api/nothing",
    "/_next/static/nothing.css",
    "/_next/data/x.json",
    "/404",
  ]) {
    const answer = await ask(server, target);
    expect([answer.status, missingHeaders(answer)], target).toEqual([404, []]);
    expect(answer.body, target).toContain("This station is closed");
    expect(answer.body, target).not.toContain("__next_f");
  }
});

test("a request that is malformed is 400 or 431 with our headers, and never left without an answer", async ({
  server,
}) => {
  const raw = async (request: string) => {
    const answer = await sendRaw(server.address, request);
    // 100 comes before the answer.
    if (answer.status !== 100) expect(missingHeaders(answer), request.slice(0, 120)).toEqual([]);
    return answer.status;
  };
  const head = "Host: localhost\r\nConnection: close\r\n";
  for (const [request, status] of [
    ["GET /about HTTP/1.1\r\nConnection: close\r\n\r\n", 400],
    ["GET /about HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n", 400],
    ["GET /about HTTP/1.1\r\nHost: a b/..\\x\r\nConnection: close\r\n\r\n", 400],
    ["GET /about HTTP/1.1\r\nHost: a@b:c\r\nConnection: close\r\n\r\n", 400],
    ["GET /about HTTP/1.1\r\nHost: x:99999\r\nConnection: close\r\n\r\n", 400],
    [`GET /about HTTP/1.1\r\n${head}Content-Length: 1\r\nContent-Length: 2\r\n\r\n`, 400],
    [`GET /about HTTP/1.1\r\n${head}Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n`, 400],
    [`GET /about HTTP/1.1\r\n${head}X: ${"a".repeat(20_000)}\r\n\r\n`, 431],
    [`GET /${"a".repeat(20_000)} HTTP/1.1\r\n${head}\r\n`, 431],
    [`GET /about HTTP/1.1\r\n${head} folded: x\r\n\r\n`, 400],
    [`GET /about HTTP/9.9\r\n${head}\r\n`, 400],
    ["\x16\x03\x01\x02\x00\r\n\r\n", 400],
    [`GET /about HTTP/1.1\r\n${head}Expect: 200-maybe\r\n\r\n`, 417],
    [`GET /about HTTP/1.1\r\n${head}Expect: 100-continue\r\n\r\n`, 100],
    [`GET /about HTTP/1.1\r\n${head}Upgrade: websocket\r\n\r\n`, 200],
    [
      `GET /about HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade, close\r\nUpgrade: h2c\r\n\r\n`,
      200,
    ],
    ["GET /about HTTP/1.0\r\n\r\n", 200],
    ["HEAD /search HTTP/1.0\r\n\r\n", 200],
    [`GET /search?q=a HTTP/1.1\r\nHost: [::1]:80\r\nConnection: close\r\n\r\n`, 200],
  ] as const)
    expect(await raw(request), JSON.stringify(request).slice(0, 120)).toBe(status);
});

test("a query never turns an existing page into a missing one", async ({ server }) => {
  for (const target of ["/search?missing", "/timeline/as-of?missing=1", "/search?q=a&status=404"])
    expect((await ask(server, target)).status, target).not.toBe(404);
});

test("an old address and an alias keep their query", async ({ server }) => {
  for (const [target, location] of [
    ["/heroes/daredevil?x=1", "/heroes/matt-murdock?x=1"],
    ["/heroes/the-devil-of-hells-kitchen?x=1", "/heroes/matt-murdock?x=1#in-the-comics"],
    ["/showroom/doug-petrie?a=//b", "/team/douglas-petrie?a=//b"],
    ["//About/?x", "/about?x"],
    ["//evil.example/%2e%2e", "/evil.example/.."],
  ] as const) {
    const { status, headers } = await ask(server, target);
    expect([status, headers.get("location")], target).toEqual([308, location]);
  }
});

test("without SITE_URL, addresses in answers follow the host and the port of the request", async ({
  server,
}) => {
  const proxied = { host: "wiki.example:8080", headers: ["X-Forwarded-Proto: https"] };
  for (const target of ["/api/v1/articles", "/api/v1/search?q=a", "/api/v1/openapi.json"]) {
    const { body } = await ask(server, target, proxied);
    expect(body, target).toContain("https://wiki.example:8080/");
    expect(body, target).not.toContain("http://localhost:3000");
  }
  const url = "https://wiki.example:8080/quotes/ritter-aftermath-of-kilgrave";
  const { body } = await ask(server, `/api/oembed?url=${encodeURIComponent(url)}`, proxied);
  expect(body).toContain("https://wiki.example:8080/embed/quotes/ritter-aftermath-of-kilgrave");
});

test("none of all this fills the log, and no process of the server has failed", async ({
  server,
}) => {
  for (let times = 0; times < 50; times++)
    await ask(server, "/about", { headers: [`Next-Action: ${times}`, "RSC: 1"] });
  // Some are about the first administrator, who is missing.
  expect(server.output().split("\n").length, server.output()).toBeLessThan(15);
  expect(server.output()).not.toContain("Error");
});

test("on a signal to stop, the server finishes its open requests and exits", async () => {
  const server = await startServer();
  const slow = ask(server, "/search?q=who+plays+kilgrave");
  // A client with a keep-alive connection.
  await fetch(`${server.address}/about`);
  server.stop();
  expect((await slow).status).toBe(200);
  // After ten seconds it would end in any case.
  await expect(async () => {
    await expect(fetch(`${server.address}/about`)).rejects.toThrow();
  }).toPass({ timeout: 8_000 });
});
