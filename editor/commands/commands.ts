import type { TextChange } from "../source-field";

/** A text and what is selected of it; both offsets are the cursor if nothing is. */
export type Selected = { text: string; from: number; to: number };

/** What a command does. */
export type Outcome = {
  /** In order; none overlaps another. */
  changes: TextChange[];
  /** What is selected afterwards, as offsets in the text that the changes make. */
  select: { from: number; to: number };
  /** Whether what belongs at the cursor can be chosen from a list. */
  completes?: true;
};

export type Command = (selected: Selected) => Outcome;

/** Puts marks around the selection, or takes them away. Spaces at its ends stay outside: Markdown wants it so. */
const around =
  (mark: string): Command =>
  ({ text, from, to }) => {
    const words = text.slice(from, to);
    const inner = words.trim();
    const start = from + words.indexOf(inner);
    const end = start + inner.length;
    const has = (place: number) => text.slice(place, place + mark.length) === mark;
    // Another star beside them belongs to strong emphasis.
    const isMore = (place: number) => text[place] === mark[0];
    const [before, after] = [start - mark.length, end];
    if (
      before >= 0 &&
      has(before) &&
      has(after) &&
      isMore(before - 1) === isMore(after + mark.length) &&
      !(mark.length === 1 && isMore(before - 1) && !isMore(before - 2))
    )
      return {
        changes: [
          { from: before, to: start, insert: "" },
          { from: end, to: end + mark.length, insert: "" },
        ],
        select: { from: before, to: before + inner.length },
      };
    return {
      changes: [
        { from: start, to: start, insert: mark },
        { from: end, to: end, insert: mark },
      ],
      select: { from: start + mark.length, to: end + mark.length },
    };
  };

export const bold = around("**");
export const italic = around("*");

/** Changes the start of each line that is selected. */
function changeLines(
  { text, from, to }: Selected,
  change: (line: string, index: number) => { was: number; insert: string } | undefined,
): Outcome {
  const changes: TextChange[] = [];
  let [start, end] = [from, to];
  let at = text.lastIndexOf("\n", from - 1) + 1;
  for (let index = 0; at <= to; index++) {
    const line = /[^\n]*/y;
    line.lastIndex = at;
    const words = line.exec(text)?.[0] ?? "";
    const changed = change(words, index);
    if (changed) {
      const { was, insert } = changed;
      changes.push({ from: at, to: at + was, insert });
      const grown = insert.length - was;
      // A cursor in what is taken away is at its start then.
      if (at <= from) start = Math.max(at, start + grown);
      end = Math.max(at, end + grown);
    }
    at += words.length + 1;
    if (at > text.length) break;
  }
  return { changes, select: { from: start, to: Math.max(start, end) } };
}

const HEADING = /^#{1,6}[ \t]*/;

/** Text → section → subsection → text. */
export const heading: Command = ({ text, from }) =>
  changeLines({ text, from, to: from }, (line) => {
    const was = HEADING.exec(line)?.[0] ?? "";
    const level = was.trim().length;
    const insert = level === 0 ? "## " : level === 2 ? "### " : "";
    return { was: was.length, insert };
  });

const ITEM = /^[-*+][ \t]+/;

/** Makes each selected line an item of a list; takes the marks away if all have one. */
export const list: Command = (selected) => {
  const { text, from, to } = selected;
  const start = text.lastIndexOf("\n", from - 1) + 1;
  const lines = text.slice(start, to).split("\n");
  const full = lines.filter((line) => line.trim() !== "");
  const isList = full.length > 0 && full.every((line) => ITEM.test(line));
  return changeLines(selected, (line) => {
    if (isList) return { was: ITEM.exec(line)?.[0].length ?? 0, insert: "" };
    if (ITEM.test(line) || (line.trim() === "" && lines.length > 1)) return undefined;
    return { was: 0, insert: "- " };
  });
};

/** `Jessica Jones` → `[[Jessica Jones]]`; without a selection, the title is chosen from a list. */
export const link: Command = ({ text, from, to }) => {
  const words = text.slice(from, to);
  if (/^https?:\/\/\S+$/.test(words))
    return {
      changes: [
        { from, to: from, insert: "[" },
        { from, to, insert: `](${words})` },
      ],
      select: { from: from + 1, to: from + 1 },
    };
  return {
    changes: [
      { from, to: from, insert: "[[" },
      { from: to, to, insert: "]]" },
    ],
    select: { from: from + 2, to: to + 2 },
    completes: true,
  };
};

/** After what is selected, and after its period. */
export const citation: Command = ({ text, from, to }) => {
  const words = text.slice(from, to);
  const at = from + words.trimEnd().length;
  const before = '<Cite source="';
  return {
    changes: [{ from: at, to: at, insert: `${before}"/>` }],
    select: { from: at + before.length, to: at + before.length },
    completes: true,
  };
};

/** How many line breaks are missing for an empty line before or after a place. */
const missingBreaks = (beside: string): string => "\n".repeat(Math.max(0, 2 - beside.length));

const breaksBefore = (text: string, at: number) =>
  at === 0 ? "" : missingBreaks(/\n{0,2}$/.exec(text.slice(Math.max(0, at - 2), at))?.[0] ?? "");
/** A file ends with one line break. */
const breaksAfter = (text: string, at: number) =>
  at === text.length
    ? "\n"
    : at === text.length - 1 && text[at] === "\n"
      ? ""
      : missingBreaks(/^\n{0,2}/.exec(text.slice(at, at + 2))?.[0] ?? "");

/** A card, alone on its line: after the paragraph of the cursor. */
export const quote: Command = ({ text, to }) => {
  const end = text.indexOf("\n", to);
  const at = end < 0 ? text.length : end;
  const before = `${text.slice(text.lastIndexOf("\n", at - 1) + 1, at).trim() === "" ? breaksBefore(text, at) : "\n\n"}<Quote id="`;
  const select = at + before.length;
  return {
    changes: [{ from: at, to: at, insert: `${before}"/>${breaksAfter(text, at)}` }],
    select: { from: select, to: select },
    completes: true,
  };
};

/** Around the paragraphs that are selected, with the empty lines that it needs. */
export const spoiler: Command = ({ text, from, to }) => {
  const start = text.lastIndexOf("\n", from - 1) + 1;
  const next = text.indexOf("\n", Math.max(to, start));
  const end = next < 0 ? text.length : next;
  const inner = text.slice(start, end).trim();
  const before = `${breaksBefore(text, start)}<Spoiler after="`;
  const insert = `${before}">\n\n${inner}\n\n</Spoiler>${breaksAfter(text, end)}`;
  const select = start + before.length;
  return {
    changes: [{ from: start, to: end, insert }],
    select: { from: select, to: select },
    completes: true,
  };
};
