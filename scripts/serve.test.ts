import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { writeBuildRecord } from "./build-record.mjs";

const top = `${path.resolve(import.meta.dirname, "..")}/`;
let dist: string;

beforeEach(() => {
  mkdirSync(`${top}.cache`, { recursive: true });
  dist = path.relative(top, mkdtempSync(`${top}.cache/build-`)).replaceAll("\\", "/");
  mkdirSync(`${top}${dist}/server`);
  writeFileSync(`${top}${dist}/server/about.html`, "<p>About the wiki");
  writeBuildRecord(top, dist, {});
});
afterEach(() => rmSync(`${top}${dist}`, { recursive: true }));

/** What `node scripts/serve.mjs` prints before it ends with an error. */
const serve = () =>
  new Promise<string>((resolve) =>
    execFile(
      process.execPath,
      [`${top}scripts/serve.mjs`],
      { env: { ...process.env, DIST_DIR: dist, PORT: "1" } },
      (error, stdout, stderr) => resolve(`${error?.code}: ${stdout}${stderr}`),
    ),
  );

test("a damaged build is not served, however the server is started", {
  timeout: 30_000,
}, async () => {
  truncateSync(`${top}${dist}/server/about.html`, 5);
  expect(await serve()).toBe(
    `1: \nThe server did not start. ${dist}/server/about.html is damaged: it had 17 bytes when it was built, and now has 5. Run: npm run build\n\n`,
  );
});

test("a build that has not finished is not served either", { timeout: 30_000 }, async () => {
  rmSync(`${top}${dist}/build-record.json`);
  expect(await serve()).toContain("There is no finished build. Run: npm run build");
});
