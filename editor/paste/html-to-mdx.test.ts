import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { parseOutline, parseText } from "../../lib/mdx/outline";
import { textOf } from "../../lib/mdx/text-of";
import { htmlToMdx } from "./html-to-mdx";
import { linkOf } from "./link-of";

const origin = "http://wiki.test";
const read = (file: string) => readFileSync(`${import.meta.dirname}/fixtures/${file}`, "utf8");
const convert = (html: string) => htmlToMdx(html, origin);

/** What is wrong with it as the text of an article, but for what only its author can add. */
const problemsOf = (text: string) => parseOutline(text).errors.map(({ reason }) => reason);

test.each(["word", "google-docs", "web-page"])("%s becomes the text of an article", (name) => {
  const written = convert(read(`${name}.clipboard`));
  expect(`${written}\n`).toBe(read(`${name}.mdx`));
});

test("what is written is valid", () => {
  for (const name of ["word", "google-docs", "web-page"])
    expect(problemsOf(read(`${name}.mdx`)), name).toEqual([]);
});

test("source code and lines without a format are no more than their text", () => {
  expect(convert("<div>a</div><div>b <span>c</span></div>")).toBeUndefined();
  expect(
    convert(
      `<meta charset='utf-8'><div style="color: #ccc;font-family: Menlo, monospace;font-size: 12px;white-space: pre;"><div><span style="font-style: italic;">&lt;Cite</span> source="x"/&gt;</div></div>`,
    ),
  ).toBeUndefined();
  expect(convert("")).toBeUndefined();
  expect(convert("<p> &nbsp; </p><img src=x>")).toBeUndefined();
});

test.each([
  ["**bold** then *both*", "<p><b>a <i>b</i></b> c</p>", "**a *b*** c"],
  ["spaces outside of marks", "<p>a<b> b </b>c</p>", "a **b** c"],
  ["no marks that would be shown", "<p>a<b>“b”</b>c</p>", "a“b”c"],
  ["breaks at the end", "<p>a<b>b<br></b></p>", "a**b**"],
  ["two breaks end a paragraph", "<p>a<br><br>b<br>c</p>", "a\n\nb<br/>c"],
  ["a heading without marks", "<h3><b>A</b><br>b</h3><p>c</p>", "## A b\n\nc"],
  ["a paragraph in an item", "<ul><li><p>a</p><p>b</p></li></ul>", "- a<br/>b"],
  [
    "starts of lines",
    "<p># a</p><p>- b</p><p>&gt; c</p><p>2) d</p>",
    "\\# a\n\n\\- b\n\n\\> c\n\n2\\) d",
  ],
  [
    "words that look like marks",
    "<p>a * b_c _d_ `e` ~~f~~ &amp;amp; &lt;g></p>",
    "a \\* b_c \\_d\\_ \\`e\\` \\~~f\\~~ \\&amp; \\<g>",
  ],
  ["brackets", "<p>[1] [a](b) [^1] […]</p>", "[1] \\[a](b) \\[^1] […]"],
  ["a link without words", '<p>a <a href="https://b.org/"><img src=x></a></p>', "a"],
  ["brackets in a link", '<p><a href="https://b.org/">[a]</a></p>', "[\\[a\\]](https://b.org/)"],
])("%s", (_, html, expected) => {
  expect(convert(html)).toBe(expected);
});

test("links lead only where an article may", () => {
  expect(linkOf("https://a.org/b?c#d", origin)).toBe("https://a.org/b?c#d");
  expect(linkOf(`${origin}/series/jessica-jones#s1`, origin)).toBe("series/jessica-jones");
  for (const href of [
    "javascript:alert(1)",
    "JAVASCRIPT:alert(1)",
    "data:text/html,x",
    "file:///etc/passwd",
    "mailto:a@b.org",
    "/local",
    "#anchor",
    "",
    `${origin}/account`,
    "https://www.google.com/url?q=javascript:alert(1)",
  ])
    expect(linkOf(href, origin), href).toBeUndefined();
});

test("deep and long pages take bounded time", () => {
  const start = performance.now();
  convert(`${"<div>".repeat(20_000)}<p>x</p>`);
  convert(`<p>${"<b>a</b> ".repeat(20_000)}</p>`);
  convert(`<p>${"[".repeat(20_000)}</p>`);
  convert(`<p>${" ".repeat(50_000)}<b>${"<br>".repeat(20_000)}</b></p>`);
  expect(performance.now() - start).toBeLessThan(5000);
});

test("words stay words, whatever they are", () => {
  const words = fc.string({
    unit: fc.constantFrom(..."ab *_`[]{}<>#-+1.)|~&;!\\:/()=\"'"),
    maxLength: 30,
  });
  fc.assert(
    fc.property(words, (text) => {
      const html = `<p>x ${text.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</p><p><b>y</b></p>`;
      const written = convert(html) ?? "";
      expect(problemsOf(written), written).toEqual([]);
      const [first] = parseText(written).children;
      expect(first && textOf(first), written).toBe(`x ${text}`.replace(/ +/g, " ").trim());
    }),
    { numRuns: 400 },
  );
});
