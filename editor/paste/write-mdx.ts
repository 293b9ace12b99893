import type { Block, Run } from "./blocks";
import { escapeInline, escapeStart } from "./escape";

/** Blocks as the text of an article. */
export function writeMdx(blocks: readonly Block[]): string {
  const top = Math.min(...blocks.flatMap((one) => (one.type === "heading" ? [one.level] : [])));
  const parts: { text: string; isItem: boolean }[] = [];
  // The widths of the marks of the items around an item.
  let widths: number[] = [];
  for (const block of blocks) {
    if (block.type !== "item") widths = [];
    if (block.type === "paragraph")
      for (const runs of paragraphsOf(block.runs)) add(escapeStart(writeRuns(runs)));
    else if (block.type === "heading") {
      const marks = "#".repeat(Math.min(block.level - top + 2, 4));
      const words = writeRuns(block.runs.map((run) => ({ ...run, bold: false }))).replace(
        BREAK,
        " ",
      );
      if (words) add(`${marks} ${words}`);
    } else if (block.type === "table") add(writeTable(block.rows));
    else {
      const mark = block.ordered ? "1. " : "- ";
      widths = widths.slice(0, block.level - 1);
      const indent = " ".repeat(widths.reduce((sum, one) => sum + one, 0));
      widths.push(mark.length);
      add(`${indent}${mark}${escapeStart(writeRuns(block.runs))}`, true);
    }
  }
  function add(text: string, isItem = false) {
    if (text.trim()) parts.push({ text, isItem });
  }
  return parts
    .map(({ text, isItem }, at) => {
      const before = at === 0 ? "" : isItem && parts[at - 1]?.isItem ? "\n" : "\n\n";
      return before + text;
    })
    .join("");
}

const BREAK = / ?<br\/> ?/g;

/** An empty line within a paragraph ends it. */
function paragraphsOf(runs: readonly Run[]): Run[][] {
  const paragraphs: Run[][] = [[]];
  for (const [at, run] of runs.entries()) {
    const isSecond = run.text === "\n" && runs[at - 1]?.text === "\n";
    if (isSecond) paragraphs.push([]);
    else paragraphs.at(-1)?.push(run);
  }
  return paragraphs;
}

const escapeCell = (text: string) => escapeInline(text).replaceAll("|", "\\|");

function writeTable(rows: readonly Run[][][]): string {
  const width = Math.max(...rows.map((cells) => cells.length));
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const written = rows.map((cells, row) =>
    line(
      Array.from({ length: width }, (_, at) =>
        writeRuns(
          (cells[at] ?? []).map((run) => (row === 0 ? { ...run, bold: false } : run)),
          escapeCell,
        ),
      ),
    ),
  );
  const rule = line(Array.from({ length: width }, () => "---"));
  return [written[0], rule, ...written.slice(1)].join("\n");
}

/** The looks of runs, from the outside in. */
const LOOKS = ["href", "bold", "italic", "script"] as const;

/** A line of text with its marks; a line break in it is `<br/>`. */
function writeRuns(runs: readonly Run[], write = escapeInline): string {
  const line = writeLooks(runs, 0, write).replace(/ +/g, " ");
  return splitEnds(line)[1].replace(BREAK, "<br/>");
}

const ENDS = [" ", "<br/>"];

/** White space and line breaks at the start, what is between, and those at the end. */
function splitEnds(line: string): [string, string, string] {
  let [from, to] = [0, line.length];
  const startAt = (at: number) => ENDS.find((end) => line.startsWith(end, at))?.length ?? 0;
  const endAt = (at: number) =>
    ENDS.find((end) => at - end.length >= from && line.startsWith(end, at - end.length))?.length ??
    0;
  while (startAt(from) > 0) from += startAt(from);
  while (endAt(to) > 0) to -= endAt(to);
  return [line.slice(0, from), line.slice(from, to), line.slice(to)];
}

function writeLooks(runs: readonly Run[], depth: number, write: typeof escapeInline): string {
  const look = LOOKS[depth];
  if (look === undefined)
    return runs
      .map(({ text }) => text)
      .join("")
      .split("\n")
      .map(write)
      .join("<br/>");
  const groups: { value: Run[typeof look]; runs: Run[] }[] = [];
  for (const run of runs) {
    const last = groups.at(-1);
    // White space and line breaks need no look of their own.
    if (last && (last.value === run[look] || (run.text.trim() === "" && look !== "href")))
      last.runs.push(run);
    else groups.push({ value: run[look], runs: [run] });
  }
  let text = "";
  for (const [at, { value, runs: own }] of groups.entries()) {
    const inner = writeLooks(own, depth + 1, write);
    const next = groups[at + 1]?.runs[0]?.text[0] ?? "";
    text += value ? marked(look, value, inner, text.at(-1) ?? "", next) : inner;
  }
  return text;
}

const WORD = /[\p{L}\p{N}]/u;

/** Marks around words, with white space and line breaks at the ends outside. */
function marked(
  look: (typeof LOOKS)[number],
  value: string | boolean,
  inner: string,
  before: string,
  after: string,
): string {
  const [start, words, end] = splitEnds(inner);
  if (words === "") return inner;
  if (look === "href") return start + writeLink(String(value), words) + end;
  if (look === "script") return `${start}<${value}>${words}</${value}>${end}`;
  const mark = look === "bold" ? "**" : "*";
  // Between a letter and a punctuation mark, Markdown takes stars for stars.
  const isOpen = start !== "" || !WORD.test(before) || WORD.test(words[0] ?? "");
  const isClosed = end !== "" || !WORD.test(after) || WORD.test(words.at(-1) ?? "");
  return isOpen && isClosed ? start + mark + words + mark + end : inner;
}

function writeLink(href: string, words: string): string {
  if (!/^https?:/.test(href)) {
    const label = words.replace(/[[\]|*\\]|<br\/>/g, "").trim();
    return `[[${href}|${label}]]`;
  }
  const label = words.replace(BREAK, " ").replace(/(?<!\\)[[\]]/g, "\\$&");
  const address = href.replace(
    /[()<>|\\\s]/g,
    (one) => `%${one.charCodeAt(0).toString(16).padStart(2, "0").toUpperCase()}`,
  );
  return `[${label}](${address})`;
}
