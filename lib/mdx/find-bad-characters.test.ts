import { expect, test } from "vitest";
import { findBadCharacters } from "./find-bad-characters";
import { parseOutline } from "./outline";

test.each([
  ["a\u0000", "U+0000 (NUL) is a control character"],
  ["a\u0007", "U+0007 is a control character"],
  ["a\u000b", "U+000B (vertical tab) is a control character"],
  ["a\u009f", "U+009F is a control character"],
  ["a\u0085", "U+0085 (next line) breaks the line"],
  ["a\u2028", "U+2028 (line separator) breaks the line"],
  ["a\ufffe", "U+FFFE is not a Unicode character"],
  ["a\uffff", "U+FFFF is not a Unicode character"],
  ["a\u{1fffe}", "U+1FFFE is not a Unicode character"],
  ["a\ufdd0", "U+FDD0 is not a Unicode character"],
  ["a\ud800", "U+D800 is not a Unicode character"],
  ["a\u202e", "U+202E (right-to-left override) changes the direction"],
  ["a\u202a", "U+202A changes the direction"],
  ["a\u2066", "U+2066 changes the direction"],
  ["a\ufffd", "U+FFFD (replacement character) stands for a character that was lost"],
  ["a\u200b", "U+200B (zero-width space) is invisible"],
  ["a\ufeff", "U+FEFF (byte order mark) is invisible"],
  ["a\u00ad", "U+00AD (soft hyphen) is invisible"],
  ["a\u{e0041}", "U+E0041 is invisible"],
  [`a${"\u0301".repeat(100)}`, "U+0301 starts a stack of marks"],
])("%j is named by its code point", (text, problem) => {
  const [found, ...more] = findBadCharacters(text);
  expect(found?.index).toBe(1);
  expect(found?.problem).toContain(problem);
  expect(more).toEqual([]);
});

test("what people write with is left alone", () => {
  const fine =
    "Tab\tline\n no-break\u00a0space, naïve, 東京, עברית\u200f, می\u200cخواهم, e\u0301\u0323\u0302, 👩\u200d🚒, ﬁ, …";
  expect([...findBadCharacters(fine)]).toEqual([]);
});

test("every control character, surrogate and noncharacter of Unicode is found", () => {
  const planes = Array.from({ length: 17 }, (_, plane) => plane * 0x10000);
  const points = [
    ...Array.from({ length: 0xa0 }, (_, point) => point),
    0xd800,
    0xdfff,
    ...Array.from({ length: 32 }, (_, nth) => 0xfdd0 + nth),
    ...planes.flatMap((plane) => [plane + 0xfffe, plane + 0xffff]),
  ];
  const never = /(?![\t\n])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/u;
  const signs = points.map((point) => String.fromCodePoint(point));
  const missed = signs.filter(
    (sign) => never.test(sign) !== [...findBadCharacters(sign)].length > 0,
  );
  expect(missed).toEqual([]);
});

test.each([
  "a&#x202E;b",
  "[a](/heroes/a&#x202e;)",
  '<Cite source="a&#8206;&#x202e;"/>',
  "a&ZeroWidthSpace;b",
  "# a&#0;",
])("a reference cannot bring what the file itself may not hold: %s", (text) => {
  expect(parseOutline(text).errors.map(({ ruleId }) => ruleId)).toContain("character");
});
