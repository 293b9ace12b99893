import { expect, test } from "vitest";
import { compareWords } from "./compare-words";
import { indexCopy } from "./copy-index";
import { type CopyForm, readCopy } from "./copy-text";

const found = (form: CopyForm, copy: string, words: string) =>
  compareWords(indexCopy(readCopy(form, copy)), [words]);

const page = `<!doctype html>
<!-- saved from url=(0042)https://saved.example/page -->
<html><head><title>A cover &amp; a cab</title>
<link rel="canonical" href="https://example.org/cover">
<style>p { content: "They meet at last" }</style>
<script>const words = "They meet at last";</script></head>
<body><h1>A <em>cover</em></h1>
<p>First,</p><p>“They <b>me</b>et
at&nbsp;last &mdash; all <a href="/four">four</a>,” he said.<br>Then</p>
</body></html>`;

test("a page is read without tags, scripts and styles, with the line numbers of its file", () => {
  expect(found("html", page, "They meet at last — all four,")).toEqual([
    { level: "exact", line: 8, variants: ["no-break spaces"] },
  ]);
  const script = page.replace("They <b>me</b>et\nat&nbsp;last", "Nothing");
  expect(found("html", script, "They meet at last")).toEqual([{ level: "not-found" }]);
});

test("block elements separate words, inline elements do not", () => {
  expect(readCopy("html", "<p>one</p><p>t<i>w</i>o<br>three").text.split(/\s+/)).toEqual([
    "",
    "one",
    "two",
    "three",
  ]);
});

test("a page's addresses and titles are found", () => {
  const { addresses, titles } = readCopy("html", page);
  expect(addresses).toEqual(["https://saved.example/page", "https://example.org/cover"]);
  expect(titles).toEqual(["A cover & a cab", "A cover"]);
});

test("in a text, addresses alone on a line near the beginning are found", () => {
  const text =
    "---\ntitle: A cover\nurl: https://example.org/cover\n---\nSee https://else.example now.";
  const { addresses, titles } = readCopy("text", text);
  expect(addresses).toEqual(["https://example.org/cover"]);
  expect(titles).toContain("A cover");
});

test("Markdown is read without its syntax, with the line numbers of its file", () => {
  const copy =
    "# A cover\n\n> “They *meet* at [last](https://example.org) — **all** four, s\\*\\*t, snake_case,”\n";
  expect(found("markdown", copy, "They meet at last — all four, s**t, snake_case,")).toEqual([
    { level: "exact", line: 3, variants: [] },
  ]);
});

test("soft hyphens and other invisible characters do not separate words", () => {
  expect(found("text", "A re\u00adluc\u200btant team.", "A reluctant team.")).toMatchObject([
    { level: "typographic", variants: ["letters"] },
  ]);
});

test("pages made to slow down a parser are still read", () => {
  const count = 20_000;
  for (const part of [
    "<b>",
    "<a href=x>",
    "<table>",
    "</p>",
    "<!--",
    "<",
    "&",
    "<svg><p>",
    "<script>",
  ])
    expect(readCopy("html", part.repeat(count)).lineStarts.length).toBeGreaterThan(0);
  for (const part of ["[", "[a](", "*", "_", "\\", "> ", "[a](b"])
    expect(readCopy("markdown", part.repeat(count)).lineStarts).toEqual([[0, 1]]);
});
