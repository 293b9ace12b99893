import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { afterEach, beforeEach, expect, test } from "vitest";
import { fileOf, readPage, removePage, writePage } from "./exported-pages";
import { packPage } from "./stored-page";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "exported-pages-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const HTML = "text/html; charset=utf-8";
const LONG = "<p>The devil of Hell’s Kitchen.</p>".repeat(100);

const pageOf = (type = HTML, text = LONG) =>
  packPage({
    status: 200,
    headers: { "content-type": type, "x-robots-tag": "noindex" },
    body: Buffer.from(text),
  });

test.each([
  ["/", HTML, "index.html"],
  ["/about", HTML, "about.html"],
  ["/heroes/matt-murdock", HTML, "heroes/matt-murdock.html"],
  ["/heroes/matt-murdock.md", "text/markdown; charset=utf-8", "heroes/matt-murdock.md"],
  ["/feeds/changes.xml", "application/atom+xml", "feeds/changes.xml"],
])("%s (%s) is the file %s", (address, type, file) => {
  expect(fileOf(address, { headers: { "content-type": type } })).toBe(file);
});

test("the form of the search page is also where a host without a server shows it", async () => {
  await writePage(folder, "/special/search", await pageOf());
  for (const ending of ["", ".br", ".gz"])
    expect(readFileSync(path.join(folder, `search.html${ending}`))).toEqual(
      readFileSync(path.join(folder, `special/search.html${ending}`)),
    );
});

test("a page is read as it was written, with its compressed forms", async () => {
  const page = await pageOf();
  const record = await writePage(folder, "/heroes/matt-murdock", page);
  expect(await readPage(folder, record)).toEqual(page);
  const file = path.join(folder, "heroes/matt-murdock.html");
  expect(readFileSync(file, "utf8")).toBe(LONG);
  expect(gunzipSync(readFileSync(`${file}.gz`)).toString()).toBe(LONG);
});

test("a small page has no compressed forms, in memory and on disk", async () => {
  const page = await pageOf("text/plain", "short");
  const record = await writePage(folder, "/short.txt", page);
  expect(await readPage(folder, record)).toEqual(page);
  expect(readdirSync(folder)).toEqual(["short.txt"]);
});

test("nothing but whole files stays in the folder", async () => {
  await writePage(folder, "/about", await pageOf());
  await writePage(folder, "/about", await pageOf(HTML, `${LONG} `));
  expect(readdirSync(folder).sort()).toEqual(["about.html", "about.html.br", "about.html.gz"]);
});

test.each([
  ["about.html", "damaged", Buffer.from(LONG.slice(1))],
  ["about.html", "missing", undefined],
  ["about.html.br", "damaged", Buffer.from("x")],
  ["about.html.br", "missing", undefined],
  ["about.html.gz", "damaged", Buffer.from("x")],
  ["about.html.gz", "missing", undefined],
])("if %s is %s, there is no page", async (name, _, content) => {
  const record = await writePage(folder, "/about", await pageOf());
  const file = path.join(folder, name);
  if (content) writeFileSync(file, content);
  else rmSync(file);
  expect(await readPage(folder, record)).toBeUndefined();
});

test("a page that is removed leaves nothing", async () => {
  const page = await writePage(folder, "/about", await pageOf());
  await removePage(folder, page);
  expect(readdirSync(folder)).toEqual([]);
});
