import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { PageJournal } from "./page-journal";

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "journal-"));
  file = path.join(folder, "pages.jsonl");
});
afterEach(() => rmSync(folder, { recursive: true }));

const head = { build: "one", settings: "two" };
const page = (name: string) => ({ file: `${name}.html`, status: 200, headers: {}, digest: name });
const begin = () => {
  const journal = PageJournal.create(file, head, "first");
  journal.rewrite();
  return journal;
};
const pagesIn = (journal: PageJournal | undefined) => Object.fromEntries(journal?.list() ?? []);

test("a later process finds the pages, what they were rendered from, and the content that they fit", () => {
  const journal = begin();
  journal.add("/a", page("a"), ["x", "y"]);
  journal.add("/b", page("b"), ["y", "z"]);
  journal.add("/a", page("new"), ["z"]);
  const found = PageJournal.open(file);
  expect(found?.head).toEqual(head);
  expect(found?.state).toBe("first");
  expect(pagesIn(found)).toEqual({ "/a": ["z"], "/b": ["y", "z"] });
  expect(found?.get("/a")).toMatchObject(page("new"));
});

test("a change of the content removes the pages that do not fit it", () => {
  const journal = begin();
  journal.add("/a", page("a"), ["x"]);
  journal.add("/b", page("b"), ["y"]);
  journal.change("second", ["/a"]);
  expect(pagesIn(PageJournal.open(file))).toEqual({ "/b": ["y"] });
  expect(PageJournal.open(file)?.state).toBe("second");
});

test("a line that was cut off, or is damaged, ends the journal; rewritten, it can go on", () => {
  const journal = begin();
  journal.add("/a", page("a"), ["x"]);
  const whole = readFileSync(file, "utf8");
  journal.add("/b", page("b"), ["y"]);
  for (const rest of [
    '{"page":"/c","fi',
    '{"page":"/c"}\n',
    "null\n",
    '{"page":"/c","fi\n{"state":"x"}\n',
  ]) {
    writeFileSync(file, whole + rest);
    const found = PageJournal.open(file);
    expect(pagesIn(found)).toEqual({ "/a": ["x"] });
    found?.rewrite();
    found?.add("/d", page("d"), ["z", "x"]);
    expect(pagesIn(PageJournal.open(file))).toEqual({ "/a": ["x"], "/d": ["z", "x"] });
  }
});

test("without a journal, or with another file in its place, there is none", () => {
  expect(PageJournal.open(file)).toBeUndefined();
  appendFileSync(file, "not a journal\n");
  expect(PageJournal.open(file)).toBeUndefined();
  rmSync(file);
  mkdirSync(file);
  expect(PageJournal.open(file)).toBeUndefined();
});

test("after a line that could not be written, no page is added for content that the journal does not know", () => {
  const journal = begin();
  journal.add("/a", page("a"), ["x"]);
  const moved = `${file}.moved`;
  renameSync(file, moved);
  mkdirSync(file);
  expect(() => journal.change("second", ["/a"])).toThrow();
  rmdirSync(file);
  renameSync(moved, file);
  journal.add("/b", page("b"), ["x"]);
  expect(journal.get("/a")).toBeUndefined();
  expect(PageJournal.open(file)?.state).toBe("first");
  expect(pagesIn(PageJournal.open(file))).toEqual({ "/a": ["x"] });
});
