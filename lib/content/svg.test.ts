import { describe, expect, test } from "vitest";
import { svgText } from "./example";
import { parseSvg } from "./svg";

const file = "content/images/door.svg";
const problemsOf = (text: string) =>
  parseSvg(file, text).diagnostics.map(
    ({ line, column, problem }) => `${line}:${column} ${problem}`,
  );

test("shapes, groups, patterns and references within the drawing pass, and the viewBox is its size", () => {
  const text = svgText(
    '<title>A door</title><defs><pattern id="rain" width="8" height="8" patternUnits="userSpaceOnUse"><path d="M0 0l8 8"/></pattern></defs>\n<!-- sky --><g transform="rotate(45 8 8) scale(2)"><rect width="480" height="320" fill="url(#rain)"/></g>',
  );
  expect(parseSvg(file, text)).toEqual({ size: { width: 480, height: 320 }, diagnostics: [] });
});

describe("what is more than a shape is refused with its place", () => {
  test.each([
    ["<script>alert(1)</script>", "2:1 A drawing cannot hold <script>."],
    ['<path onload="alert(1)"/>', '2:7 <path> cannot have onload="alert(1)" in a drawing.'],
    ["<foreignObject/>", "2:1 A drawing cannot hold <foreignObject>."],
    ["<style>path { fill: red }</style>", "2:1 A drawing cannot hold <style>."],
    ['<path style="fill: red"/>', '<path> cannot have style="fill: red" in a drawing.'],
    ['<path class="a"/>', '<path> cannot have class="a" in a drawing.'],
    ['<image href="https://example.org/a.png"/>', "A drawing cannot hold <image>."],
    ['<use href="#a"/>', "A drawing cannot hold <use>."],
    ['<a href="/">x</a>', "A drawing cannot hold <a>."],
    ['<animate attributeName="x"/>', "A drawing cannot hold <animate>."],
    ["<text>Words</text>", "A drawing cannot hold <text>."],
    ['<path fill="url(https://example.org/#a)"/>', "<path> cannot have fill="],
    ['<path fill="url(//example.org)"/>', "<path> cannot have fill="],
    ['<path fill="url(1)"/>', "<path> cannot have fill="],
    ['<path fill="u\\72l(1)"/>', "<path> cannot have fill="],
    ['<path xlink:href="#a"/>', "<path> cannot have xlink:href="],
    ["<title><img></title>", "A drawing cannot hold <img>."],
    ["<x:script>alert(1)</x:script>", "A drawing cannot hold <x:script>."],
    ['<g xmlns:x="http://www.w3.org/2000/svg"/>', "<g> cannot have xmlns:x="],
    ["<p>out of the drawing</p>", "A drawing cannot hold <p>."],
  ])("%s", (shapes, problem) => {
    expect(problemsOf(svgText(shapes)).join("\n")).toContain(problem);
  });

  test("a declaration, which may define entities, and an instruction", () => {
    const wanted = "1:1 A drawing needs no declaration before it.";
    expect(problemsOf(`<!DOCTYPE svg>\n${svgText()}`)).toEqual([wanted]);
    expect(problemsOf(`<?xml-stylesheet href="a.css"?>\n${svgText()}`)).toEqual([wanted]);
  });
});

describe("what a browser could not read as XML is refused", () => {
  test.each([
    ["<path d=M0>", "<path> is not written as XML wants it."],
    ['<g><path d="M0 0"/>', "<g> is not written as XML wants it."],
    ['<path d="M0 0" d="M1 1"/>', "<path> is not written as XML wants it."],
    ["<title>Nelson & Murdock</title>", "A bare & is no part of a drawing's text."],
  ])("%s", (shapes, problem) => {
    expect(problemsOf(svgText(shapes)).join("\n")).toContain(problem);
  });

  test.each([
    ["<p>no drawing</p>"],
    ['<svg viewBox="0 0 480 320"></svg>'],
    [svgText().replace(' viewBox="0 0 480 320"', "")],
    [svgText() + svgText()],
  ])("%s is not one drawing with a size", (text) => {
    expect(problemsOf(text)).toContain("1:1 The drawing is not one <svg> with a viewBox.");
  });
});
