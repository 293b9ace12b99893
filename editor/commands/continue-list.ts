import { bodyStart } from "./body-start";
import type { Outcome, Selected } from "./commands";

const ITEM = /^([ \t]*)(?:([-*+])|(\d{1,9})([.)]))([ \t]+)/;

/**
 * What Enter does in an item of a list: the next item, or the end of the list if the item is empty.
 * @returns undefined elsewhere
 */
export function continueList({ text, from, to }: Selected): Outcome | undefined {
  if (from !== to || from < bodyStart(text)) return undefined;
  const start = text.lastIndexOf("\n", from - 1) + 1;
  const end = text.indexOf("\n", from);
  const line = text.slice(start, end < 0 ? text.length : end);
  const [mark, indent = "", bullet, number, dot, space = ""] = ITEM.exec(line) ?? [];
  if (mark === undefined || from < start + mark.length) return undefined;
  if (line.trim() === mark.trim())
    return {
      changes: [{ from: start, to: start + line.length, insert: "" }],
      select: { from: start, to: start },
    };
  const next = bullet ?? `${Number(number) + 1}${dot}`;
  const insert = `\n${indent}${next}${space}`;
  const cursor = from + insert.length;
  return { changes: [{ from, to, insert }], select: { from: cursor, to: cursor } };
}
