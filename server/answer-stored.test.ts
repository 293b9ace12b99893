import { createServer, request as send } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { packPage, type StoredPage } from "@/lib/page-store/stored-page";
import { answerStored, chooseEncoding } from "./answer-stored";

const TEXT = "The devil of Hell’s Kitchen. ".repeat(100);
const CACHE = "public, max-age=300";

let page: StoredPage;
let status: number | undefined;
const server = createServer((request, response) => answerStored(request, response, page, status));

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  await usePage();
});
afterAll(() => void server.close());

async function usePage(type = "text/plain; charset=utf-8", shown?: number) {
  const headers = { "content-type": type, "cache-control": CACHE };
  page = await packPage({ status: 200, headers, body: Buffer.from(TEXT) });
  status = shown;
}

function ask(headers: Record<string, string> = {}, method = "GET") {
  const { port } = server.address() as AddressInfo;
  return new Promise<{ status?: number; headers: Record<string, unknown>; body: Buffer }>(
    (resolve, reject) => {
      send({ host: "127.0.0.1", port, method, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk) => chunks.push(chunk));
        response.on("end", () =>
          resolve({
            status: response.statusCode,
            headers: response.headers,
            body: Buffer.concat(chunks),
          }),
        );
      })
        .on("error", reject)
        .end();
    },
  );
}

test.each([
  [undefined, "identity"],
  ["", "identity"],
  ["identity", "identity"],
  ["gzip", "gzip"],
  ["br", "br"],
  ["gzip, deflate, br, zstd", "br"],
  ["GZIP;Q=1.0, BR;Q=0.1", "br"],
  ["br;q=0, gzip;q=0.5", "gzip"],
  ["br;q=0.000, gzip; q=0", "identity"],
  ["*", "br"],
  ["br;q=0, *", "gzip"],
  ["*;q=0", "identity"],
  ["identity, *;q=0", "identity"],
  ["gzip, *;q=0", "gzip"],
  ["deflate", "identity"],
  ["br;q=much", "identity"],
])("Accept-Encoding %s gets %s", (header, encoding) => {
  expect(chooseEncoding(header)).toBe(encoding);
});

test.each([
  ["br", brotliDecompressSync],
  ["gzip", gunzipSync],
])(
  "a reader that accepts %s gets the packed form, of the length that it says",
  async (encoding, unpack) => {
    const { status, headers, body } = await ask({ "Accept-Encoding": encoding });
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      "content-encoding": encoding,
      "content-length": String(body.length),
      "cache-control": CACHE,
      etag: page.etag,
      vary: "Accept-Encoding",
    });
    expect(unpack(body).toString()).toBe(TEXT);
  },
);

test("a reader that accepts no encoding gets the text, which varies by encoding all the same", async () => {
  const { headers, body } = await ask();
  expect(headers).not.toHaveProperty("content-encoding");
  expect(headers).toMatchObject({ vary: "Accept-Encoding", etag: page.etag });
  expect(body.toString()).toBe(TEXT);
});

test("a picture has one form and does not vary", async () => {
  await usePage("image/png");
  const { headers, body } = await ask({ "Accept-Encoding": "br, gzip" });
  expect(headers).not.toHaveProperty("vary");
  expect(headers).not.toHaveProperty("content-encoding");
  expect(body).toHaveLength(Buffer.byteLength(TEXT));
  await usePage();
});

test("HEAD gets the headers of GET and no body", async () => {
  const accepted = { "Accept-Encoding": "br" };
  const [get, head] = [await ask(accepted), await ask(accepted, "HEAD")];
  const { date: _, ...headers } = get.headers;
  expect(head.headers).toMatchObject(headers);
  expect(head.body).toHaveLength(0);
});

test.each([
  ["as it was sent", (etag: string) => etag],
  ["as a strong one", (etag: string) => etag.replace("W/", "")],
  ["in a list", (etag: string) => `"a", ${etag} , W/"b"`],
  ["as *", () => "*"],
])("an ETag %s is answered with 304: no body, no type, the headers of caches", async (_, write) => {
  for (const method of ["GET", "HEAD"]) {
    const { status, headers, body } = await ask({ "If-None-Match": write(page.etag) }, method);
    expect(status).toBe(304);
    expect(headers).toMatchObject({
      etag: page.etag,
      vary: "Accept-Encoding",
      "cache-control": CACHE,
    });
    expect(headers).not.toHaveProperty("content-type");
    expect(body).toHaveLength(0);
  }
});

test("another ETag gets the page", async () => {
  const { status, body } = await ask({ "If-None-Match": 'W/"a"' });
  expect(status).toBe(200);
  expect(body.toString()).toBe(TEXT);
});

test.each([404, 500, 503])(
  "a page that is shown with %i is never cached, not even with its own ETag",
  async (shown) => {
    await usePage(undefined, shown);
    for (const known of ["", page.etag, "*"]) {
      const { status, headers, body } = await ask({ "If-None-Match": known });
      expect(status).toBe(shown);
      expect(headers["cache-control"]).toBe("no-store");
      expect(headers).not.toHaveProperty("etag");
      expect(body.toString()).toBe(TEXT);
    }
    await usePage();
  },
);
