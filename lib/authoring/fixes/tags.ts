import { VFileMessage } from "vfile-message";
import { headOf } from "../frontmatter-edits";
import { parseWritten, readWritten } from "../mentions";
import { type Fixer, replaced, type TextFix } from "./fix";

/** The first slip in a tag that keeps the text from being parsed, where one fix is certain. */
export const fixTags: Fixer = (file, text) => {
  const head = file.endsWith(".mdx") ? headOf(text)?.head : undefined;
  if (head === undefined || readWritten(text)) return [];
  try {
    parseWritten(text.slice(head.length));
    return [];
  } catch (error) {
    const slip = error instanceof VFileMessage ? error : undefined;
    return slip ? (fixMistake(slip, text, head.length) ?? []) : [];
  }
};

function fixMistake(slip: VFileMessage, text: string, shift: number): TextFix[] | undefined {
  if (/before attribute value/.test(slip.reason)) {
    const offset = slip.place && "offset" in slip.place ? slip.place.offset : undefined;
    return offset === undefined ? undefined : fixQuotes(text, shift + offset);
  }
  const open = /closing tag for `<(\w+)>` \((\d+):(\d+)/.exec(slip.reason);
  if (!open) return undefined;
  const [, name = "", line, column] = open;
  return fixUnclosed(text, name, offsetOf(text, shift, Number(line), Number(column)));
}

/** What follows a prop: the tag's end, or another prop. */
const BEHIND = String.raw`(?=\s*/?>|\s+[A-Za-z]+=)`;

/** Curly marks around a prop's text, or none around a name. */
const UNQUOTED = [
  new RegExp(`^[“”„«»]([^“”„«»"<>{}\\n]+)[“”„«»"]${BEHIND}`),
  new RegExp(`^[‘’]([^“”„«»"<>{}\\n]+?)[‘’']${BEHIND}`),
  new RegExp(String.raw`^([a-z0-9]+(?:-[a-z0-9]+)*(?:/\d+)?)${BEHIND}`),
];

function fixQuotes(text: string, offset: number): TextFix[] {
  const rest = text.slice(offset, offset + 400);
  const [was, words] = UNQUOTED.map((one) => one.exec(rest)).find(Boolean) ?? [];
  return was && words ? [replaced(offset, was, `"${words}"`, true)] : [];
}

/** Components that hold nothing end with a slash. */
function fixUnclosed(text: string, name: string, offset: number): TextFix[] {
  if (!/^(?:Cite|Uncited|Quote|Figure|br)$/i.test(name)) return [];
  const rest = text.slice(offset, offset + 400);
  const [was] = /^<\w+(?:\s+[a-z]+=(?:"[^"<>]*"|'[^'<>]*'))*\s*>/.exec(rest) ?? [];
  // <cite> without a source is what other wikis write for titles.
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
