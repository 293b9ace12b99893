import { Lexer } from "yaml";
import { byteLength } from "./byte-length";

/** A problem that is found before YAML is parsed, at the offset of its first character. */
export type TokenProblem = { offset: number; problem: string; fix: string };

export const MAX_YAML_BYTES = 32 * 1024;
const MAX_TOKENS = 20_000;
const MAX_FLOW_DEPTH = 6;
const MAX_INDENT = 40;
const MAX_DASHES = 4;

/** The lexer marks the start of plain text; these marks are not characters of the file. */
const TEXT_FOLLOWS = "\u001f";
const MARKS = new Set([TEXT_FOLLOWS, "\u0002", "\u0018"]);

/**
 * Checks YAML's tokens before they are parsed, since a few bytes of syntax that the wiki never needs (keys that are
 * lists, deeply nested lists, references) can keep a parser busy for minutes.
 * @returns the first problem of each kind, in the order of the file
 */
export function findTokenProblems(yaml: string): TokenProblem[] {
  if (byteLength(yaml) > MAX_YAML_BYTES)
    return [
      {
        offset: 0,
        problem: `These fields are larger than ${MAX_YAML_BYTES / 1024} kB.`,
        fix: "Move long explanations into the text.",
      },
    ];
  const found = new Map<string, TokenProblem>();
  const report = (offset: number, [problem, fix]: Explanation) => {
    if (!found.has(problem)) found.set(problem, { offset, problem, fix });
  };
  let [offset, count, depth, dashes] = [0, 0, 0, 0];
  let previous = "";
  for (const token of new Lexer().lex(yaml)) {
    if (++count > MAX_TOKENS) report(offset, TOO_MANY);
    const isText = previous === TEXT_FOLLOWS;
    previous = token;
    if (MARKS.has(token)) continue;
    if (!isText) {
      if (token === "[" || token === "{") depth += 1;
      if (token === "]" || token === "}") depth -= 1;
      if (token === "-") dashes += 1;
      if (token.startsWith("\n")) dashes = 0;
      const explanation = problemOf(token, depth, dashes);
      if (explanation) report(offset, explanation);
    }
    offset += token.length;
    if (count > MAX_TOKENS) break;
  }
  return [...found.values()];
}

type Explanation = readonly [problem: string, fix: string];

const TOO_MANY: Explanation = [
  "These fields have more values than any article needs.",
  "Move long explanations into the text.",
];
const TAB: Explanation = [
  "YAML does not allow a tab here.",
  "Indent with spaces, two for each level.",
];
const SPECIAL: Explanation = [
  "A value cannot start with &, * or ! here.",
  'Put text that starts with one of them in double quotes: title: "*Batteries Not Included".',
];
const DIRECTIVE: Explanation = [
  "A line in the fields cannot start with %.",
  "Delete the line, or put text that starts with % in double quotes.",
];
const EXPLICIT_KEY: Explanation = [
  "A value or a field name cannot start with a question mark and a space.",
  "Write “name: value”, and put text that starts with a question mark in double quotes.",
];
const TOO_DEEP: Explanation = [
  `Lists and fields are nested more than ${MAX_FLOW_DEPTH} deep.`,
  "Write one per line, or remove some.",
];

/** The problem of a token; a token of spaces starts a line. */
function problemOf(token: string, depth: number, dashes: number): Explanation | undefined {
  if (/^[ \t]+$/.test(token) && token.includes("\t")) return TAB;
  if (/^[&*!]./.test(token)) return SPECIAL;
  if (token.startsWith("%")) return DIRECTIVE;
  if (token === "?") return EXPLICIT_KEY;
  const isBlank = /^ +$/.test(token);
  if (depth > MAX_FLOW_DEPTH || dashes > MAX_DASHES || (isBlank && token.length > MAX_INDENT))
    return TOO_DEEP;
  return undefined;
}
