import { eol } from "../fields";
import type { Mender } from "./mend";

/** A mark of byte order at the start, which hides the fields, and a missing line break at the end. */
export const mendEnds: Mender = (_, text) => {
  const start = text.startsWith("\uFEFF")
    ? [{ start: 0, end: 1, text: "", was: "a byte order mark", is: "none", mustHelp: false }]
    : [];
  if (text.length <= start.length || text.endsWith("\n")) return start;
  const last = text.slice(text.lastIndexOf("\n") + 1);
  const end = { start: text.length, end: text.length, text: eol(text) };
  return [
    ...start,
    { ...end, was: last.slice(-40), is: "the same, and a line break", mustHelp: false },
  ];
};
