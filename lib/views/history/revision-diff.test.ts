import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { TextLine } from "../../content/hidden-lines";
import { type DiffLine, diffRevisions } from "./revision-diff";

const linesOf = (text: string, reveals: readonly string[] = []): TextLine[] =>
  text.split("\n").map((line) => ({ text: line, part: "text", reveals }));

const diff = (older: string, newer: string) => diffRevisions(linesOf(older), linesOf(newer));

/** `[-gone-]`, `{+new+}`, as Git writes it. */
const written = (lines: readonly DiffLine[]) =>
  lines.map(({ spans }) =>
    spans
      .map(({ kind, text }) =>
        kind === "kept" ? text : kind === "added" ? `{+${text}+}` : `[-${text}-]`,
      )
      .join(""),
  );

const without = (kind: "added" | "removed", lines: readonly DiffLine[]) =>
  lines
    .filter((line) => line.kind !== kind)
    .map(({ spans }) =>
      spans
        .filter((one) => one.kind !== kind)
        .map(({ text }) => text)
        .join(""),
    )
    .join("\n");

describe("what changed between two revisions", () => {
  test("is shown word by word in a changed line", () => {
    expect(written(diff("Jessica drinks gin.", "Jessica drinks whiskey at home."))).toEqual([
      "Jessica drinks [-gin-]{+whiskey at home+}.",
    ]);
  });

  test("keeps unchanged lines", () => {
    const lines = diff("one two\n\nthree four", "one two\n\nthree five four");
    expect(lines.map(({ kind }) => kind)).toEqual(["kept", "kept", "changed"]);
  });

  test("is a removed and an added line if they share few words", () => {
    expect(written(diff("She was a hero once.", "Alias is an agency of its own."))).toEqual([
      "[-She was a hero once.-]",
      "{+Alias is an agency of its own.+}",
    ]);
  });

  test("finds the changed line between new lines", () => {
    const older = "The door of the office is made of glass.";
    const newer = `Something else entirely.\nThe door of her office is made of glass.`;
    expect(written(diff(older, newer))).toEqual([
      "{+Something else entirely.+}",
      "The door of [-the-]{+her+} office is made of glass.",
    ]);
  });

  test("is shown by whole lines if too many changed to compare their words", () => {
    const text = (word: string) =>
      Array.from({ length: 100 }, (_, line) =>
        Array.from({ length: 200 }, (_, at) =>
          at % 2 ? `${word}${line}x${at}` : `same${line}x${at}`,
        ).join(" "),
      ).join("\n\n");
    const [older, newer] = [text("a"), text("b")];
    const lines = diff(older, newer);
    expect(lines[0]?.spans.length).toBeGreaterThan(100);
    expect(lines.at(-1)?.spans.map(({ kind }) => kind)).toEqual(["removed", "added"]);
    expect(without("removed", lines)).toBe(newer);
    expect(without("added", lines)).toBe(older);
  });

  test("gives both texts back, whatever they contain", () => {
    const word = fc.constantFrom(
      "a",
      "b",
      "Hand",
      "dies",
      " ",
      "  ",
      ".",
      "<Cite/>",
      "é",
      "\n",
      "\t",
    );
    const text = fc.array(word, { maxLength: 60 }).map((words) => words.join(""));
    fc.assert(
      fc.property(text, text, (older, newer) => {
        const lines = diff(older, newer);
        expect(without("removed", lines)).toBe(newer);
        expect(without("added", lines)).toBe(older);
      }),
    );
  });

  test("of two texts with nothing in common is both of them", () => {
    const many = (letter: string) =>
      Array.from({ length: 2000 }, (_, index) => `${letter}${index}`).join("\n");
    const lines = diff(many("a"), many("b"));
    expect(without("removed", lines)).toBe(many("b"));
    expect(without("added", lines)).toBe(many("a"));
  });
});

test("a line is hidden under the seasons that it spoils in either revision", () => {
  const [line] = diffRevisions(
    linesOf("Elektra kills Stick.", ["the-defenders/1"]),
    linesOf("Elektra kills Stick at last.", ["daredevil/2"]),
  );
  expect(line?.reveals).toEqual(["the-defenders/1", "daredevil/2"]);
  const [kept] = diffRevisions(linesOf("Stick dies."), linesOf("Stick dies.", ["the-defenders/1"]));
  expect(kept).toMatchObject({ kind: "kept", reveals: ["the-defenders/1"] });
});
