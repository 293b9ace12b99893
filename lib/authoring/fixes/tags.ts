import { VFileMessage } from "vfile-message";
import { findFrontmatter } from "../../content/frontmatter";
import { parseWritten, readWritten } from "../mentions";
import { type Fixer, replaced, type TextFix } from "./fix";

/** Fixes the first invalid tag that prevents the text from being parsed, if only one fix is possible. */
export const fixTags: Fixer = (file, text) => {
  const head = file.endsWith(".mdx") ? findFrontmatter(text)?.head : undefined;
  if (head === undefined || readWritten(text)) return [];
  try {
    parseWritten(text.slice(head.length));
    return [];
  } catch (error) {
    return error instanceof VFileMessage ? (fixMistake(error, text, head.length) ?? []) : [];
  }
};

function fixMistake(error: VFileMessage, text: string, shift: number): TextFix[] | undefined {
  if (/before attribute value/.test(error.reason)) {
    const offset = error.place && "offset" in error.place ? error.place.offset : undefined;
    return offset === undefined ? undefined : fixQuotes(text, shift + offset);
  }
  const open = /closing tag for `<(\w+)>` \((\d+):(\d+)/.exec(error.reason);
  if (!open) return undefined;
  const [, name = "", line, column] = open;
  return fixUnclosed(text, name, offsetOf(text, shift, Number(line), Number(column)));
}

/** What follows a prop: the end of the tag, or another prop. */
const AFTER = String.raw`(?=\s*/?>|\s+[A-Za-z]+=)`;

/** Curly quotation marks around a prop's value, or none around a name. */
const UNQUOTED = [
  new RegExp(`^[“”„«»]([^“”„«»"<>{}\\n]+)[“”„«»"]${AFTER}`),
  new RegExp(`^[‘’]([^“”„«»"<>{}\\n]+?)[‘’']${AFTER}`),
  new RegExp(String.raw`^([a-z0-9]+(?:-[a-z0-9]+)*(?:/\d+)?)${AFTER}`),
];

function fixQuotes(text: string, offset: number): TextFix[] {
  const rest = text.slice(offset, offset + 400);
  const [was, words] = UNQUOTED.map((one) => one.exec(rest)).find(Boolean) ?? [];
  return was && words ? [replaced(offset, was, `"${words}"`, true)] : [];
}

/** Components without children end with a slash. */
function fixUnclosed(text: string, name: string, offset: number): TextFix[] {
  if (!/^(?:Cite|Uncited|Quote|Figure|br)$/i.test(name)) return [];
  const rest = text.slice(offset, offset + 400);
  const [was] = /^<\w+(?:\s+[a-z]+=(?:"[^"<>]*"|'[^'<>]*'))*\s*>/.exec(rest) ?? [];
  // Other wikis use <cite> without a source for titles.
  if (!was || (/^cite$/i.test(name) && !was.includes("="))) return [];
  return [replaced(offset, was, was.replace(/\s*>$/, "/>"), true)];
}

function offsetOf(text: string, shift: number, line: number, column: number): number {
  let start = shift;
  for (let count = 1; count < line; count++) {
    const end = text.indexOf("\n", start);
    if (end < 0) break;
    start = end + 1;
  }
  return start + column - 1;
}
