import { expect, test } from "vitest";
import { cleanLine } from "./clean-line";

test.each([
  ["  A   Fan ", "A Fan"],
  ["fan@example.org", "fan"],
  ["A Fan <fan@example.org>", "A Fan fan"],
  ["see a@b.org and c@d.org", "see a and c"],
  ["\u202egnp.exe\u0007", "gnp.exe"],
  ["@fan on the net", "@fan on the net"],
  ["one\u0000two\u0001three\u001b[31m", "one two three [31m"],
  ["a\uffffb\ufffec\u{1ffff}d\ufdd0e", "a b c d e"],
  ["a\u2066b\u2069c\u200fd\u061ce", "a b c d e"],
  ["half \ud83d a letter", "half a letter"],
  ["\u200b\u2060\ufeff", ""],
])("the line %j is shown as %j", (line, shown) => {
  expect(cleanLine(line)).toBe(shown);
});

test("a long line is cut, but never inside a character", () => {
  expect(cleanLine("a".repeat(5000))).toBe(`${"a".repeat(200)}…`);
  // A lone surrogate cannot be encoded and throws.
  expect(encodeURIComponent(cleanLine("😀".repeat(5000)))).toContain("%F0%9F%98%80");
  expect(encodeURIComponent(cleanLine(`a${"😀".repeat(5000)}`))).toContain("%F0%9F%98%80");
});

test("a line of any length takes no longer than a short one", () => {
  for (const long of [
    "a".repeat(150_000),
    "a@".repeat(75_000),
    "<".repeat(150_000),
    "@.".repeat(75_000),
  ]) {
    const started = performance.now();
    for (let times = 0; times < 20; times++) cleanLine(long);
    // A look at all of it took 39 seconds once, and twenty short lines less than a millisecond.
    expect(performance.now() - started).toBeLessThan(2000);
  }
});
