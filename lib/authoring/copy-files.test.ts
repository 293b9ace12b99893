import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { readCopies } from "./copy-files";

const folder = mkdtempSync(path.join(tmpdir(), "copies-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("text, Markdown and HTML files are read; files that could do harm are listed as unreadable", () => {
  const at = (name: string) => path.join(folder, name);
  writeFileSync(at("a.txt"), "A text");
  writeFileSync(at("b.HTML"), "<p>A page");
  writeFileSync(at("c.md"), "# Markdown");
  writeFileSync(at(".hidden.txt"), "Not looked at");
  writeFileSync(at("binary.txt"), Buffer.from([0xff, 0xfe, 0x00, 0x41]));
  writeFileSync(at("nul.txt"), "A\0B");
  writeFileSync(at("line.txt"), `short\n${"a".repeat(1_000_001)}`);
  writeFileSync(at("page.pdf"), "%PDF");
  writeFileSync(at("huge.txt"), "");
  truncateSync(at("huge.txt"), 50 * 1024 * 1024);
  symlinkSync("/etc/hostname", at("link.txt"));
  mkdirSync(at("folder.txt"));
  const { copies, unreadable } = readCopies(folder);
  expect(copies).toEqual([
    { file: "a.txt", form: "text", content: "A text" },
    { file: "b.HTML", form: "html", content: "<p>A page" },
    { file: "c.md", form: "markdown", content: "# Markdown" },
  ]);
  expect(unreadable.map(({ file, problem }) => `${file}: ${problem}`)).toEqual([
    "binary.txt: This is not UTF-8 text.",
    "folder.txt: This is not a regular file.",
    "huge.txt: This copy is larger than 4 MB.",
    "line.txt: A line of this copy has over a million characters.",
    "link.txt: This is not a regular file.",
    "nul.txt: This is not UTF-8 text.",
    "page.pdf: This file type cannot be read.",
  ]);
});
