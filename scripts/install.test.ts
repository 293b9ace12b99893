import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { isInstalled } from "./install.mjs";

let folder: string;
beforeEach(() => {
  folder = `${mkdtempSync(path.join(tmpdir(), "install-"))}/`;
});
afterEach(() => rmSync(folder, { recursive: true }));

const next = { version: "16.0.0", integrity: "sha512-next" };
const swc = { version: "1.0.0", integrity: "sha512-swc", optional: true };
const locked = { "": { name: "wiki" }, "node_modules/next": next, "node_modules/swc": swc };

function writeLists(installed: object | undefined) {
  mkdirSync(`${folder}node_modules/next`, { recursive: true });
  writeFileSync(`${folder}node_modules/next/package.json`, "{}");
  writeFileSync(`${folder}package-lock.json`, JSON.stringify({ packages: locked }));
  if (installed)
    writeFileSync(
      `${folder}node_modules/.package-lock.json`,
      JSON.stringify({ packages: installed }),
    );
}

test.each([
  ["every package of the lockfile", { "node_modules/next": next, "node_modules/swc": swc }],
  ["all but an optional one for another system", { "node_modules/next": next }],
  ["one more than the lockfile", { "node_modules/next": next, "node_modules/more": swc }],
])("packages are installed if npm lists %s", (_, installed) => {
  writeLists(installed);
  expect(isInstalled(folder)).toBe(true);
});

test.each([
  ["npm has no list", undefined],
  ["a package is missing", { "node_modules/swc": swc }],
  ["one has another version", { "node_modules/next": { ...next, version: "15.0.0" } }],
  [
    "an optional one is of another build",
    { "node_modules/next": next, "node_modules/swc": { ...swc, integrity: "sha512-old" } },
  ],
])("packages are not installed if %s", (_, installed) => {
  writeLists(installed);
  expect(isInstalled(folder)).toBe(false);
});

test("packages are not installed if only npm's list is left of them", () => {
  writeLists(locked);
  rmSync(`${folder}node_modules/next`, { recursive: true });
  expect(isInstalled(folder)).toBe(false);
});
