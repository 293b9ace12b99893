import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import {
  headersFile,
  layMirror,
  listAssets,
  listPrerendered,
  nginxFile,
  redirectsFile,
} from "./mirror";

test("pages and data get the names that static hosts serve; framework data stays behind", () => {
  const places = listPrerendered([
    { pathname: "/", routeType: "page", filePath: "/b/index.html" },
    { pathname: "/heroes/a", routeType: "page", filePath: "/b/heroes/a.html" },
    { pathname: "/heroes/a.rsc", filePath: "/b/heroes/a.rsc" },
    { pathname: "/previews/heroes/a.json", routeType: "route", filePath: "/b/a.json.body" },
    { pathname: "/_global-error", routeType: "page", filePath: "/b/_global-error.html" },
    { pathname: "/gone", routeType: "page" },
  ]).map(({ place }) => place);
  expect(places).toEqual(["index.html", "heroes/a.html", "previews/heroes/a.json"]);
});

test("the framework's scripts are no asset of the mirror", () => {
  const file = (pathname: string) => ({ pathname, filePath: `/b${pathname}` });
  const places = listAssets([
    file("/_next/static/a.js"),
    file("/_next/static/a.css"),
    file("/icon.svg"),
    file("/404"),
  ]);
  expect(places.map(({ place }) => place)).toEqual(["_next/static/a.css", "icon.svg"]);
});

const rules = [
  { source: "/:path*", headers: [{ key: "X-A", value: "b 'c'" }] },
  { source: "/enhance/:file", headers: [{ key: "Cache-Control", value: "public" }] },
];
const redirects = [
  { from: "/showroom", to: "/team", status: 308 },
  { from: "/showroom/*", to: "/team/:splat", status: 308 },
];

test("headers and redirects are written for static hosts", () => {
  expect(headersFile(rules)).toBe("/*\n  X-A: b 'c'\n\n/enhance/*\n  Cache-Control: public\n");
  expect(redirectsFile(redirects)).toBe("/showroom /team 308\n/showroom/* /team/:splat 308\n");
});

test("and for nginx", () => {
  expect(nginxFile(rules, redirects)).toBe(
    `add_header X-A "b 'c'" always;\nlocation ~ ^/showroom$ { return 308 /team; }\nlocation ~ ^/showroom/(.*)$ { return 308 /team/$1; }\n`,
  );
});

test("each text lies there three times, each time the same", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "mirror-"));
  const from = path.join(folder, "source.html");
  const text = "<p>Midland Circle</p>".repeat(100);
  await writeFile(from, text);
  const out = path.join(folder, "out");
  await layMirror(out, [
    { place: "heroes/a.html", from },
    { place: "a.woff2", from },
  ]);
  const read = (name: string) => readFile(path.join(out, name));
  expect(String(await read("heroes/a.html"))).toBe(text);
  expect(String(brotliDecompressSync(await read("heroes/a.html.br")))).toBe(text);
  expect(String(gunzipSync(await read("heroes/a.html.gz")))).toBe(text);
  await expect(read("a.woff2.br")).rejects.toThrow("ENOENT");
  await rm(folder, { recursive: true });
});
