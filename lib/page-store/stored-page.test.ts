import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { etagOf, keepPacked, packPage, sizeOf } from "./stored-page";

const LONG = "The devil of Hell’s Kitchen. ".repeat(100);

const pack = (type: string | undefined, body: string | Buffer = LONG) =>
  packPage({
    status: 200,
    headers: type ? { "content-type": type } : {},
    body: Buffer.from(body),
  });

test.each([
  "text/html; charset=utf-8",
  "text/markdown; charset=utf-8",
  "application/json",
  "application/manifest+json",
  "application/speculationrules+json",
  "application/atom+xml",
  "application/xml",
  "image/svg+xml",
  "text/javascript",
])("%s is compressed in both forms, which unpack to the body", async (type) => {
  const { body, packed } = await pack(type);
  expect(body.toString()).toBe(LONG);
  expect(packed && brotliDecompressSync(packed.br).toString()).toBe(LONG);
  expect(packed && gunzipSync(packed.gzip).toString()).toBe(LONG);
  expect(packed?.br.length).toBeLessThan(LONG.length / 10);
});

test.each(["image/png", "image/webp", "font/woff2", undefined])(
  "%s is not compressed",
  async (type) => {
    expect((await pack(type)).packed).toBeUndefined();
  },
);

test("a text of less than 256 bytes is not compressed", async () => {
  expect((await pack("text/plain", "a".repeat(255))).packed).toBeUndefined();
  expect((await pack("text/plain", "a".repeat(256))).packed).toBeDefined();
});

test("the ETag is weak, one for all encodings, and another for another body", async () => {
  const { etag } = await pack("text/plain");
  expect(etag).toMatch(/^W\/"[\w-]{22}"$/);
  expect((await pack("image/png")).etag).toBe(etag);
  expect(etagOf(Buffer.from(`${LONG} `))).not.toBe(etag);
});

test("status and headers stay as rendered", async () => {
  const headers = { "content-type": "text/html", "x-robots-tag": "noindex" };
  const page = await packPage({ status: 404, headers, body: Buffer.from("") });
  expect(page).toMatchObject({ status: 404, headers });
});

test("a page in memory has the same bytes in every encoding, and takes only the compressed ones", async () => {
  const page = await packPage({
    status: 200,
    headers: { "content-type": "text/html; charset=utf-8" },
    body: Buffer.from("The same words again. ".repeat(500)),
  });
  const kept = keepPacked(page);
  expect(kept.body.equals(page.body)).toBe(true);
  expect([kept.etag, kept.packed, kept.headers]).toEqual([page.etag, page.packed, page.headers]);
  const { br, gzip } = page.packed ?? {};
  expect(sizeOf(kept)).toBe(1000 + Number(br?.length) + Number(gzip?.length));
  const small = await packPage({ status: 200, headers: {}, body: Buffer.from("Words") });
  expect(keepPacked(small)).toBe(small);
  expect(sizeOf(small)).toBe(1000 + small.body.length);
});
