import { describe, expect, test } from "vitest";
import { NotPlainError, toPlainHtml } from "./plain-html";

const pageOf = (body: string, head = "", mark = ' data-html-first=""') =>
  `<!DOCTYPE html><html lang="en"${mark}><head>${head}</head><body>${body}</body></html>`;
const plain = (body: string, head = "") => toPlainHtml(pageOf(body, head), "/a");

test("the framework's scripts, preloads, data and markers go; everything else stays", () => {
  const head = `<meta charSet="utf-8"/><link rel="preload" href="/f.woff2" as="font" crossorigin=""/><link rel="stylesheet" href="/a.css" data-precedence="next"/><link rel="preload" as="script" href="/0.js"/><script src="/1.js" async=""></script><meta name="next-size-adjust" content=""/><script src="/2.js" noModule=""></script>`;
  const body = `<div hidden=""><!--$--><!--/$--></div><p>By <!-- -->12<!-- --> hands</p><!--$--><b>x</b><!--/$--><script id="_R_">self.x</script><script>self.__next_f.push([1,"\\u003cp>"])</script>`;
  expect(plain(body, head)).toBe(
    pageOf(
      "<p>By 12 hands</p><b>x</b>",
      '<meta charset="utf-8"><link rel="preload" href="/f.woff2" as="font" crossorigin=""><link rel="stylesheet" href="/a.css">',
    ),
  );
});

test("the Open Graph tags that Next repeats for X are removed; the type of card stays", () => {
  const open = '<meta property="og:title" content="A"><meta name="twitter:card" content="summary">';
  const repeated =
    '<meta name="twitter:title" content="A"><meta name="twitter:image" content="/a">';
  expect(plain("", open + repeated)).toBe(pageOf("", open));
});

test("the wiki's own modules and data for search engines stay", () => {
  const ours =
    '<script type="module" src="/e.js" data-enhance=""></script><script type="application/ld+json">{"a":"</b>"}</script>';
  expect(plain(ours)).toBe(pageOf(ours));
});

test("a hidden element with content stays", () => {
  const ours = '<div hidden=""><p>text</p></div>';
  expect(plain(ours)).toBe(pageOf(ours));
});

test("a document without the mark is returned unchanged", () => {
  const live = pageOf("<!--$?--><script>1</script>", "", "");
  expect(toPlainHtml(live, "/live")).toBe(live);
});

test("doing it twice changes nothing more", () => {
  const once = plain("<p>a<!-- -->b</p><script>1</script>");
  expect(toPlainHtml(once, "/a")).toBe(once);
});

test.each([
  ["/quotes", 'aria-current="page"'],
  ["/quotes/by/x", 'aria-current="true"'],
  ["/quotesx", undefined],
  ["/", undefined],
])("of a page at %s the bar marks the section, and nothing else does", (path, mark) => {
  const head = `<link rel="canonical" href="https://wiki.example${path}">`;
  const bar = '<header><nav><a href="/heroes">H</a><a href="/quotes">Q</a></nav></header>';
  const rest = '<p><a href="/quotes">Q</a></p>';
  const marked = mark ? bar.replace('"/quotes"', `"/quotes" ${mark}`) : bar;
  expect(plain(bar + rest, head)).toBe(pageOf(marked + rest, head));
  expect(plain(bar + rest)).toBe(pageOf(bar + rest));
});

describe("a page that needs JavaScript, or that the policy would break, is rejected by name", () => {
  test.each([
    [
      "an unresolved boundary",
      '<!--$?--><template id="B:0"></template>wait<!--/$-->',
      "Suspense boundary that is not resolved",
    ],
    ["a failed boundary", "<!--$!--><p>x</p><!--/$-->", "Suspense boundary that is not resolved"],
    ["a template", "<template><p>x</p></template>", "<template>"],
    ["an inline style", '<p style="color:red">x</p>', "<p> has a style attribute"],
    ["a style element", "<style>p{}</style>", "<style>"],
    ["an inline handler", '<a href="/" onclick="x()">x</a>', "<a> has onclick"],
  ])("%s", (_what, body, message) => {
    expect(() => plain(body)).toThrow(NotPlainError);
    expect(() => plain(body)).toThrow(`/a cannot become plain HTML`);
    expect(() => plain(body)).toThrow(message);
  });
});
