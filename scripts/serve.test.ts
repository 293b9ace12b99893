import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
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
const serve = (env: Record<string, string> = {}) =>
  new Promise<string>((resolve) =>
    execFile(
      process.execPath,
      [`${top}scripts/serve.mjs`],
      { env: { ...process.env, DIST_DIR: dist, PORT: "1", ...env } },
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

test.each([
  [{ LOG: "all" }, "LOG must be “requests”, for one line a request, or not set; found “all”."],
  [{ PORT: "x" }, "PORT must be a number from 1 to 65535, or not set; found “x”."],
  [{ HOST: "http://a" }, "HOST must be an address or a name of this machine, such as 127.0.0.1"],
  [{ TRUST_PROXY: "yes" }, "TRUST_PROXY must be the number of proxies"],
  [{ SITE_URL: "a.org/wiki" }, "SITE_URL must be the wiki’s public address"],
  [{ PORT: "3999", HOST: "192.0.2.1" }, "HOST=192.0.2.1 is not an address of this machine"],
  [{ PORT: "3999", HOST: "nobody.invalid" }, "HOST=nobody.invalid is not an address of this"],
])(
  "a server that cannot start with %j says why in a sentence",
  {
    timeout: 30_000,
  },
  async (env, sentence) => {
    const printed = await serve(env);
    expect(printed).toMatch(/^1: \nThe server did not start\. [^\n]+\n\n$/);
    expect(printed).toContain(sentence);
  },
);

test("a port that is in use is named, with what to do", { timeout: 30_000 }, async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
  const { port } = other.address() as AddressInfo;
  expect(await serve({ PORT: String(port), HOST: "127.0.0.1" })).toContain(
    `The server did not start. Port ${port} is in use by another program. Stop it, or choose`,
  );
  other.close();
});
