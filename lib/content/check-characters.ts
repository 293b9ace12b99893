import { type BadCharacter, findBadCharacters } from "../mdx/find-bad-characters";
import type { Diagnostic } from "./diagnostic";

/** One paste can bring thousands. */
const MAX_TOLD = 20;

/** Spaces that look like one and are another character; the non-breaking space comes with texts from Google Docs. */
const ODD = "\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000";

/** Where YAML and Markdown take a plain space alone; within words any space is the author's choice. */
const IN_TEXT = [
  // Indentation
  new RegExp(`^[ \\t]*[${ODD}][ \\t${ODD}]*`, "gm"),
  // Behind the marks of headings and lists, and behind the lines around the fields
  new RegExp(`^[ \\t]*(?:#{1,6}|[-*+])[ \\t]*[${ODD}][ \\t${ODD}]*`, "gm"),
  new RegExp(`^---[ \\t]*[${ODD}][ \\t${ODD}]*$`, "gm"),
];
/** Around the colon behind a field's name */
const IN_FIELDS = new RegExp(
  `^[ \\t]*(?:- +)?[a-z_]+(?:[ \\t${ODD}]*[${ODD}]:|:[ \\t]*[${ODD}])[ \\t${ODD}]*`,
  "gm",
);
const ANY_ODD = new RegExp(`[${ODD}]`, "g");

/** What would be right in the place of a few characters, where that is certain. */
export type CharacterFix = { start: number; end: number; text: string };

/**
 * Looks for characters that a file may not hold, and for spaces that only look like one.
 * @param text the file as `decodeText` reads it
 * @returns what is wrong, and the text with spaces in the place of all that, on the same lines and columns, so that
 *   reading it tells what else is wrong
 */
export function checkCharacters(
  file: string,
  text: string,
): { clean: string; diagnostics: Diagnostic[] } {
  const bad = [...findBadCharacters(text)];
  const spaces = findMisplacedSpaces(file, text);
  if (bad.length === 0 && spaces.length === 0) return { clean: text, diagnostics: [] };
  const found = [...bad, ...spaces].sort((a, b) => a.index - b.index);
  const place = placer(text);
  return {
    clean: withSpaces(text, found),
    diagnostics: found.slice(0, MAX_TOLD).map(({ index, problem, mend }) => ({
      file,
      ...place(index),
      problem,
      mend,
    })),
  };
}

/** What is certain: invisible characters go, and odd spaces become plain ones. */
export function listCharacterFixes(file: string, text: string): CharacterFix[] {
  const invisible = [...findBadCharacters(text)].filter(({ deletable }) => deletable);
  const fixes = [
    ...invisible.map((one) => ({ one, text: "" })),
    ...findMisplacedSpaces(file, text).map((one) => ({
      one,
      text: isBeforeField(text, one.index) ? "" : " ".repeat(one.length),
    })),
  ];
  return fixes.map(({ one: { index, length }, text }) => ({
    start: index,
    end: index + length,
    text,
  }));
}

/** One space alone before a field that stands in no other: a plain one would indent it. */
function isBeforeField(text: string, index: number): boolean {
  const before = text.slice(0, index);
  if (before !== "" && !before.endsWith("\n")) return false;
  const isNested = before.trimEnd().endsWith(":");
  return !isNested && /^[a-z_]+:/.test(text.slice(index + 1, index + 60));
}

type Found = Pick<BadCharacter, "index" | "length" | "problem" | "mend">;

/** Odd spaces where only plain ones work, one run of them at a time. */
function findMisplacedSpaces(file: string, text: string): Found[] {
  if (text.search(ANY_ODD) < 0) return [];
  const runs = IN_TEXT.flatMap((pattern) => [...text.matchAll(pattern)]);
  const fields = file.endsWith(".yaml") ? text : (/^---[\s\S]*?^---/m.exec(text)?.[0] ?? "");
  const found = [...runs, ...fields.matchAll(IN_FIELDS)].flatMap(({ 0: run, index }) =>
    [...run.matchAll(ANY_ODD)].map((one) => index + one.index),
  );
  return [...new Set(found)].map((index) => ({ index, length: 1, ...misplaced(text, index) }));
}

function misplaced(text: string, index: number): Pick<Found, "problem" | "mend"> {
  const code = text.charCodeAt(index).toString(16).toUpperCase().padStart(4, "0");
  const name = code === "00A0" ? "A non-breaking space (U+00A0)" : `A special space (U+${code})`;
  return {
    problem: `${name} stands here, where only a plain one works.`,
    mend: "Type a plain space; npm run check -- --fix does. Texts from Google Docs bring such spaces.",
  };
}

function withSpaces(text: string, found: readonly Found[]): string {
  let clean = "";
  let at = 0;
  for (const { index, length } of found) {
    clean += text.slice(at, index) + " ".repeat(length);
    at = index + length;
  }
  return clean + text.slice(at);
}

function placer(text: string): (index: number) => { line: number; column: number } {
  return (index) => {
    const before = text.slice(0, index).split("\n");
    return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  };
}
