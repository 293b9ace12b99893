import { expect, test } from "vitest";
import { compareWords } from "./compare-words";
import { indexCopy } from "./copy-index";
import { readCopy } from "./copy-text";

const around =
  "The magazine had asked about the cover and the cab, and who sat where on that day. ";
const words =
  "We never planned a tower. Four people meet in a room, and none of them wants to stay. That’s the show.";
const page = `A cover with four people\n\n${around}\n\n“${words}”\n\n${around.repeat(3)}\n`;

const found = (copy: string, ...parts: string[]) =>
  compareWords(indexCopy(readCopy("text", copy)), parts);

const changesOf = (copy: string, quote: string) =>
  found(copy, quote).flatMap((one) =>
    one.level === "different"
      ? one.changes.map(({ line, recorded, printed }) => ({ line, recorded, printed }))
      : [],
  );

test("words as printed are exact, with the line of the copy", () => {
  expect(found(page, words)).toEqual([{ level: "exact", line: 5, variants: [] }]);
});

test("line breaks between words do not count, and no-break spaces are reported", () => {
  const broken = page.replace("Four people meet", "Four\npeople\u00a0meet");
  expect(found(broken, words)).toEqual([
    { level: "exact", line: 5, variants: ["no-break spaces"] },
  ]);
});

test.each([
  ["quotation marks", "That’s", "That's"],
  ["dashes", "a room, and", "a room – and"],
  ["spaces", "a room, and", "a room—and"],
])("the same words with different %s differ only in typography", (variant, from, to) => {
  const quote = words.replace("a room, and", "a room — and");
  const copy = page.replace("a room, and", variant === "quotation marks" ? "a room — and" : to);
  const set = variant === "quotation marks" ? copy.replace(from, to) : copy;
  expect(found(set, quote)).toEqual([{ level: "typographic", line: 5, variants: [variant] }]);
});

test("a change of one character is reported as that word, wherever it is", () => {
  const places = [...words.matchAll(/[\p{L}\p{N}]+(?:’[\p{L}]+)*/gu)];
  expect(places.length).toBeGreaterThan(18);
  for (const { 0: word, index } of places) {
    const changed = `${word.startsWith("x") ? "y" : "x"}${word.slice(1)}`;
    const planted = page.replace(
      words,
      words.slice(0, index) + changed + words.slice(index + word.length),
    );
    expect(changesOf(planted, words), word).toEqual([
      { line: 5, recorded: word, printed: changed },
    ]);
  }
});

test("a changed punctuation mark is reported as that mark", () => {
  expect(changesOf(page.replace("stay. That", "stay! That"), words)).toEqual([
    { line: 5, recorded: ".", printed: "!" },
  ]);
});

test("an added punctuation mark is reported as that mark, even near the end", () => {
  expect(changesOf(page.replace("the show", "the-show"), "That’s the show")).toEqual([
    { line: 5, recorded: "", printed: "-" },
  ]);
});

test("a word that is longer in the copy is a different word", () => {
  expect(changesOf(page.replace("the show.", "the shows."), "That’s the show.")).toEqual([
    { line: 5, recorded: "show", printed: "shows" },
  ]);
});

test("omitted, added and changed words are each reported, with the words around them", () => {
  const copy = page
    .replace("never planned", "planned")
    .replace("a room,", "a small room,")
    .replace("the show", "our show");
  expect(found(copy, words)).toMatchObject([
    {
      level: "different",
      changes: [
        { before: "We", recorded: "never", printed: "", after: "planned a tower." },
        { before: "people meet in a", recorded: "", printed: "small", after: "room, and none" },
        { before: "to stay. That’s", recorded: "the", printed: "our", after: "show." },
      ],
    },
  ]);
});

test("segments must be in order, each after the previous one", () => {
  const parts = ["We never planned a tower.", "That’s the show."] as const;
  expect(found(page, ...parts).map(({ level }) => level)).toEqual(["exact", "exact"]);
  expect(found(page, parts[1], parts[0]).map(({ level }) => level)).toEqual([
    "exact",
    "out-of-order",
  ]);
});

test("of two matches, the exact one counts", () => {
  const twice = `${words.replace("’", "'")}\n${page}`;
  expect(found(twice, words)).toMatchObject([{ level: "exact", line: 6 }]);
});

test("the most similar span is found among others that share many words", () => {
  const decoy = "A tower was planned, and people who wants to stay meet in rooms and show them.\n";
  const copy = decoy.repeat(20) + page.replace("none of them", "nobody of them") + decoy.repeat(20);
  expect(changesOf(copy, words)).toEqual([{ line: 25, recorded: "none", printed: "nobody" }]);
});

test("words that the copy does not contain are not found", () => {
  expect(found(page, "Nobody ever said that this would be a comedy about lawyers.")).toEqual([
    { level: "not-found" },
  ]);
  expect(found("", words)).toEqual([{ level: "not-found" }]);
});
