import { type BadCharacter, findBadCharacters } from "../mdx/find-bad-characters";
import { positionAt } from "../mdx/position-at";
import type { Diagnostic } from "./diagnostic";
import { listFieldIndents } from "./field-indent";

/** A single paste can contain thousands. */
const MAX_REPORTED = 20;

/** Characters that look like a space; the non-breaking space comes with texts from Google Docs. */
const ODD = "\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000";

/** Places where YAML and Markdown only accept a plain space; between words any space is the author's choice. */
const IN_TEXT = [
  // Indentation
  new RegExp(`^[ \\t]*[${ODD}][ \\t${ODD}]*`, "gm"),
  // After the marks of headings and lists, and after the lines around the fields
  new RegExp(`^[ \\t]*(?:#{1,6}|[-*+]|\\d{1,9}[.)])[ \\t]*[${ODD}][ \\t${ODD}]*`, "gm"),
  new RegExp(`^---[ \\t]*[${ODD}][ \\t${ODD}]*$`, "gm"),
  // In the second line of a table
  new RegExp(`^[ \\t]*\\|[-:| \\t]*[${ODD}][-:| \\t${ODD}]*$`, "gm"),
];
/** Around the colon after a field's name */
const IN_FIELDS = new RegExp(
  `^[ \\t${ODD}]*(?:- +)?[a-z_]+(?:[ \\t${ODD}]*[${ODD}]:|:[ \\t]*[${ODD}])[ \\t${ODD}]*`,
  "gm",
);
const ANY_ODD = new RegExp(`[${ODD}]`, "g");
/** Odd spaces, and plain ones between them */
const RUN = new RegExp(`[${ODD}](?:[ \\t${ODD}]*[${ODD}])?`, "g");

/** A certain fix: the text that replaces a few characters. */
export type CharacterFix = { start: number; end: number; text: string };

/**
 * Finds characters that a file may not contain, and characters that only look like a space.
 * @param text the file as `decodeText` returns it
 * @returns one problem for each run, and the text without these problems, on the same lines, so that parsing it finds
 *   the other problems
 */
export function checkCharacters(
  file: string,
  text: string,
): { clean: string; diagnostics: Diagnostic[] } {
  const bad = [...findBadCharacters(text)].map((one) => ({ ...one, clean: cleanOf(text, one) }));
  const spaces = findMisplacedSpaces(file, text);
  if (bad.length === 0 && spaces.length === 0) return { clean: text, diagnostics: [] };
  const found = [...joinRuns(bad), ...spaces].sort((a, b) => a.index - b.index);
  return {
    clean: cleanText(text, found),
    diagnostics: found.slice(0, MAX_REPORTED).map(({ index, problem, fix }) => ({
      file,
      ...positionAt(text, index),
      problem,
      fix,
    })),
  };
}

/** The certain fixes: invisible characters are deleted; odd spaces become plain ones, or are deleted before a field. */
export function listCharacterFixes(file: string, text: string): CharacterFix[] {
  const invisible = [...findBadCharacters(text)].filter(({ deletable }) => deletable);
  return [
    ...invisible.map((one) => ({ ...one, clean: "" })),
    ...findMisplacedSpaces(file, text),
  ].map(({ index, length, clean }) => ({ start: index, end: index + length, text: clean }));
}

/** `clean`: the text that replaces it. */
type CharacterProblem = Pick<BadCharacter, "index" | "length" | "problem" | "fix"> & {
  clean: string;
};

/** Invisible characters are removed. At the start of a line all are, since a space there would indent the line. */
function cleanOf(text: string, { index, length, deletable }: BadCharacter): string {
  const isIndent = /^\P{L}{0,40}$/u.test(lineBefore(text, index));
  return deletable || isIndent ? "" : " ".repeat(length);
}

/** A repeated character is one problem. */
function joinRuns(found: readonly CharacterProblem[]): CharacterProblem[] {
  const runs: CharacterProblem[] = [];
  for (const one of found) {
    const last = runs.at(-1);
    if (last && last.index + last.length === one.index && last.problem === one.problem) {
      last.length += one.length;
      last.clean += one.clean;
    } else runs.push({ ...one });
  }
  return runs;
}

/** Odd spaces where only plain ones work, one run of them at a time. */
function findMisplacedSpaces(file: string, text: string): CharacterProblem[] {
  if (text.search(ANY_ODD) < 0) return [];
  const places = IN_TEXT.flatMap((pattern) => [...text.matchAll(pattern)]);
  const fields = file.endsWith(".yaml") ? text : (/^---[\s\S]*?^---/m.exec(text)?.[0] ?? "");
  const runs = [...places, ...fields.matchAll(IN_FIELDS)].flatMap(({ 0: place, index }) =>
    [...place.matchAll(RUN)].map((run) => ({ run: run[0], index: index + run.index })),
  );
  const indents = listFieldIndents(fields, (indent) => indent.search(ANY_ODD) >= 0);
  return [...new Map(runs.map((one) => [one.index, one])).values()].map(({ run, index }) => {
    const before = lineBefore(text, index);
    const column = before.trim() === "" ? indents.get(index - before.length) : undefined;
    const plain = run.replace(ANY_ODD, " ");
    if (column === undefined)
      return { index, length: run.length, clean: plain, ...misplaced(text, index, plain) };
    // With the plain spaces after it, which indent the field too
    const [spaces = ""] =
      /^[ \t]*/.exec(text.slice(index + run.length, index + run.length + 80)) ?? [];
    const clean = " ".repeat(Math.max(0, column - before.length));
    const length = run.length + spaces.length;
    return { index, length, clean, ...misplaced(text, index, clean) };
  });
}

/** The text before an index on its line, at most 80 characters. */
function lineBefore(text: string, index: number): string {
  const before = text.slice(Math.max(0, index - 80), index);
  return before.slice(before.lastIndexOf("\n") + 1);
}

function misplaced(
  text: string,
  index: number,
  clean: string,
): Pick<CharacterProblem, "problem" | "fix"> {
  const code = text.charCodeAt(index).toString(16).toUpperCase().padStart(4, "0");
  const name = code === "00A0" ? "A non-breaking space (U+00A0)" : `A special space (U+${code})`;
  const fix =
    "npm run check -- --fix does this for you. Text pasted from Google Docs has such spaces.";
  return clean === ""
    ? { problem: `There is ${lowerFirst(name)} before this field.`, fix: `Delete it; ${fix}` }
    : {
        problem: `There is ${lowerFirst(name)} here, where only a plain space works.`,
        fix: `Type a plain space; ${fix}`,
      };
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

function cleanText(text: string, found: readonly CharacterProblem[]): string {
  let clean = "";
  let at = 0;
  for (const { index, length, clean: one } of found) {
    clean += text.slice(at, index) + one;
    at = index + length;
  }
  return clean + text.slice(at);
}
