import type { Fixer } from "./fix";

/** Adds a missing line break at the end. */
export const fixFileEnds: Fixer = (_, text) => {
  if (text.length === 0 || text.endsWith("\n")) return [];
  const last = text.slice(text.lastIndexOf("\n") + 1);
  const end = { start: text.length, end: text.length, text: "\n" };
  return [{ ...end, was: last.slice(-40), is: "the same, and a line break", mustHelp: false }];
};
