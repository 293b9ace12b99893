import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import {
  type BuildRecord,
  findDamage,
  readBuildRecord,
  settingsDigest,
  writeBuildRecord,
} from "./build-record.mjs";

let top: string;

beforeEach(() => {
  top = `${mkdtempSync(path.join(tmpdir(), "build-"))}/`;
  for (const [file, text] of [
    [".next/server/app/about.html", "<p>About"],
    [".next/server/chunks/ssr/a.js", "module.exports = 1;"],
    [".next/server/chunks/ssr/a.js.map", "{}"],
    [".next/server/app/page.js.nft.json", "{}"],
    [".next/static/a.css", "p {}"],
    [".next/BUILD_ID", "x"],
    [".next/cache/y", "y"],
    ["public/icon.svg", "<svg/>"],
  ] as const) {
    mkdirSync(path.dirname(top + file), { recursive: true });
    writeFileSync(top + file, text);
  }
});
afterEach(() => rmSync(top, { recursive: true }));

function record(environment = {}): BuildRecord {
  writeBuildRecord(top, ".next", environment);
  return readBuildRecord(top, ".next") as BuildRecord;
}

test("an unchanged build is complete, and so is a copy of it", () => {
  const made = record();
  expect(Object.keys(made.files).sort()).toEqual([
    ".next/BUILD_ID",
    ".next/server/app/about.html",
    ".next/server/chunks/ssr/a.js",
    ".next/static/a.css",
    "public/icon.svg",
  ]);
  expect(findDamage(top, made)).toBeUndefined();
  const copy = `${mkdtempSync(path.join(tmpdir(), "copy-"))}/`;
  cpSync(top, copy, { recursive: true });
  expect(findDamage(copy, made)).toBeUndefined();
  rmSync(copy, { recursive: true });
});

test("a page file that was truncated, emptied, changed or deleted is reported", () => {
  const made = record();
  const page = `${top}.next/server/app/about.html`;
  writeFileSync(page, "<p>about");
  expect(findDamage(top, made)).toBe(
    ".next/server/app/about.html is damaged: it has changed since the build.",
  );
  truncateSync(page, 3);
  expect(findDamage(top, made)).toBe(
    ".next/server/app/about.html is damaged: it had 8 bytes when it was built, and now has 3.",
  );
  rmSync(page);
  expect(findDamage(top, made)).toBe(".next/server/app/about.html is missing from the build.");
});

test("a chunk of the server that was changed to as many bytes, or deleted, is reported, but not its source map", () => {
  const made = record();
  const chunk = `${top}.next/server/chunks/ssr/a.js`;
  rmSync(`${chunk}.map`);
  expect(findDamage(top, made)).toBeUndefined();
  writeFileSync(chunk, "module.exports = 2;");
  expect(findDamage(top, made)).toContain("chunks/ssr/a.js is damaged: it has changed");
  rmSync(chunk);
  expect(findDamage(top, made)).toContain("chunks/ssr/a.js is missing");
});

test("a link to a package that is missing or points elsewhere is reported", () => {
  const link = `${top}.next/node_modules/sharp-1`;
  mkdirSync(path.dirname(link));
  symlinkSync("../../node_modules/sharp", link, "junction");
  const made = record();
  expect(findDamage(top, made)).toBeUndefined();
  rmSync(link);
  expect(findDamage(top, made)).toBe(".next/node_modules/sharp-1 is missing from the build.");
  symlinkSync("../elsewhere", link, "junction");
  expect(findDamage(top, made)).toContain(".next/node_modules/sharp-1 is damaged");
});

test("a truncated record counts as no build", () => {
  truncateSync(writeBuildRecord(top, ".next", {}), 20);
  expect(readBuildRecord(top, ".next")).toBeUndefined();
});

test.each(["{}", "null", "[]", '{"settings":{},"files":[]}', '{"settings":null,"files":{}}'])(
  "a record that holds %s counts as no build",
  (text) => {
    writeFileSync(writeBuildRecord(top, ".next", {}), text);
    expect(readBuildRecord(top, ".next")).toBeUndefined();
  },
);

test("a build knows whether the wiki's settings are still those that it was made with", () => {
  for (const [folder, name] of [
    ["content", "Harbor Lights"],
    ["other", "Another wiki"],
  ]) {
    mkdirSync(`${top}${folder}`);
    writeFileSync(`${top}${folder}/wiki.yaml`, `name: ${name}`);
  }
  const { wiki } = record({});
  expect(settingsDigest(top, {})).toBe(wiki);
  expect(settingsDigest(top, { CONTENT_DIR: `${top}content` })).toBe(wiki);
  expect(settingsDigest(top, { CONTENT_DIR: "other" })).not.toBe(wiki);
  expect(settingsDigest(top, { WIKI_SETTINGS: "other/wiki.yaml" })).not.toBe(wiki);
  writeFileSync(`${top}content/wiki.yaml`, "name: Harbor Lights 2");
  expect(settingsDigest(top, {})).not.toBe(wiki);
});
