import { tags } from "@lezer/highlight";
import type { BlockContext, Element, MarkdownConfig } from "@lezer/markdown";

const FENCE = /^---[ \t]*$/;

/** The part of a line that has a color, as offsets in the line. */
export type FieldPart = {
  name: "FieldComment" | "FieldMark" | "FieldName" | "FieldString";
  from: number;
  to: number;
};

/** A name with its colon; a mark of a list or group; a text in quotation marks; words. */
const NAME = /([\w-]+):(?=\s|$)/y;
const OPEN = /[[{]|-(?=\s|$)/y;
const CLOSE = /[\]},]/y;
const TEXT = /"(?:[^"\\]|\\.)*"?|'[^']*'?/y;
const WORDS = /[^\s[\]{},]+/y;
const SPACE = /\s+/y;

/**
 * `title: "Luke Cage"` → a name, its colon, a text. It is not the grammar of YAML: colors do not decide what is valid.
 */
export function fieldParts(line: string): FieldPart[] {
  const parts: FieldPart[] = [];
  let at = 0;
  const read = (pattern: RegExp) => {
    pattern.lastIndex = at;
    const match = pattern.exec(line);
    if (match) at += match[0].length;
    return match;
  };
  const add = (name: FieldPart["name"], from: number, to = at) => parts.push({ name, from, to });
  // Names and texts begin where a line, a value or an item of a group does.
  let depth = 0;
  for (let isStart = true, from = 0; at < line.length; from = at) {
    if (read(SPACE)) continue;
    const isComment = line[at] === "#" && (at === 0 || line[at - 1]?.trim() === "");
    if (isComment) {
      add("FieldComment", at, line.length);
      return parts;
    }
    const name = isStart ? read(NAME) : null;
    if (name) {
      add("FieldName", from, at - 1);
      add("FieldMark", at - 1);
    } else if (isStart && read(TEXT)) {
      add("FieldString", from);
      isStart = false;
    } else if ((isStart && read(OPEN)) || (depth > 0 && read(CLOSE))) {
      add("FieldMark", from);
      const mark = line[from] ?? "";
      depth += "[{".includes(mark) ? 1 : "]}".includes(mark) ? -1 : 0;
      isStart = "[{,-".includes(mark);
    } else {
      if (!read(WORDS)) at++;
      isStart = false;
    }
  }
  return parts;
}

function parseFrontmatter(cx: BlockContext, first: string): boolean {
  if (cx.lineStart !== 0 || !FENCE.test(first)) return false;
  const children: Element[] = [cx.elt("FieldMark", 0, first.length)];
  let end = first.length;
  // `line` of the context is private; its text is what has been peeked before each step.
  for (;;) {
    const text = cx.peekLine();
    if (!cx.nextLine()) break;
    const from = cx.lineStart;
    end = from + text.length;
    if (FENCE.test(text)) {
      children.push(cx.elt("FieldMark", from, end));
      cx.nextLine();
      break;
    }
    for (const part of fieldParts(text))
      children.push(cx.elt(part.name, from + part.from, from + part.to));
  }
  cx.addElement(cx.elt("Frontmatter", 0, end, children));
  return true;
}

/** The fields at the start of a file, between two lines of `---`. */
export const frontmatter: MarkdownConfig = {
  defineNodes: [
    { name: "Frontmatter", block: true },
    { name: "FieldName", style: tags.propertyName },
    { name: "FieldString", style: tags.string },
    { name: "FieldMark", style: tags.processingInstruction },
    { name: "FieldComment", style: tags.comment },
  ],
  parseBlock: [
    {
      name: "Frontmatter",
      before: "LinkReference",
      parse: (cx, line) => parseFrontmatter(cx, line.text),
    },
  ],
};
