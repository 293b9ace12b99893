import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { listAssets, readAsset } from "./assets";

const build = mkdtempSync(path.join(tmpdir(), "assets-"));
mkdirSync(`${build}/static/chunks`, { recursive: true });
writeFileSync(`${build}/static/chunks/a.css`, "p{}");
afterAll(() => rmSync(build, { recursive: true }));

test("compiled and public files are listed by address, folders are not", () => {
  const assets = listAssets(build);
  expect(assets.get("/_next/static/chunks/a.css")).toBe(`${build}/static/chunks/a.css`);
  expect(assets.get("/icon-192.png")).toBe("public/icon-192.png");
  expect([...assets.keys()].filter((address) => !/\.\w+$/.test(address))).toEqual([]);
});

test("a file with a hash in its name is cached for good, any other for an hour", async () => {
  const style = await readAsset("/_next/static/chunks/a.css", `${build}/static/chunks/a.css`);
  expect(style.headers).toEqual({
    "content-type": "text/css; charset=utf-8",
    "cache-control": "public, max-age=31536000, immutable",
  });
  expect(String(style.body)).toBe("p{}");
  const icon = await readAsset("/icon-192.png", "public/icon-192.png");
  expect(icon.headers).toEqual({
    "content-type": "image/png",
    "cache-control": "public, max-age=3600",
  });
});
