import { bodyStart } from "../commands/body-start";
import type { TextChange } from "../source-field";

type Placed = {
  change: TextChange;
  /** The end of the figure in the changed text. */
  end: number;
};

/** Tags that stand on lines of their own, around blocks. */
const TAG_LINE = /^[ \t]*<\/?Spoiler\b/;

/**
 * Places a figure near an offset of a source, on a line of its own between two blocks: a paragraph is never split. It stands before the
 * block at whose beginning the offset is, and else after it; for an offset in the fields, at the end of the text.
 * @param image the id of the picture, such as `office-door`
 */
export function placeFigure(text: string, offset: number, image: string): Placed {
  const start = bodyStart(text);
  const at = offset < start ? text.length : blockEdge(text, start, offset);
  const [before, rest] = [text.slice(0, at), text.slice(at)];
  let breaks = 0;
  while (before.at(-1 - breaks) === "\n") breaks++;
  const [opening = ""] = /^\n*/.exec(rest) ?? [];
  const gap = before.trim() === "" ? "" : "\n".repeat(Math.max(0, 2 - breaks));
  const close =
    rest.trim() === "" ? (rest ? "" : "\n") : "\n".repeat(Math.max(0, 2 - opening.length));
  const figure = `<Figure image="${image}"/>`;
  return {
    change: { from: at, to: at, insert: gap + figure + close },
    end: at + gap.length + figure.length,
  };
}

/** The beginning of the block at the offset if that is where the offset is, and its end else. */
function blockEdge(text: string, start: number, offset: number): number {
  let from = Math.max(start, text.lastIndexOf("\n", offset - 1) + 1);
  const isBlank = (line: string) => line.trim() === "";
  const line = lineAt(text, from);
  if (isBlank(line)) return from;
  const isAtBeginning = isBlank(text.slice(from, offset));
  const before = from > start ? lineAt(text, text.lastIndexOf("\n", from - 2) + 1) : "";
  const beginsBlock = isBlank(before) || TAG_LINE.test(before) || TAG_LINE.test(line);
  if (isAtBeginning && beginsBlock) return from;
  while (!TAG_LINE.test(lineAt(text, from))) {
    const next = from + lineAt(text, from).length + 1;
    if (next > text.length) return text.length;
    const below = lineAt(text, next);
    if (isBlank(below) || TAG_LINE.test(below)) break;
    from = next;
  }
  return from + lineAt(text, from).length;
}

function lineAt(text: string, from: number): string {
  const end = text.indexOf("\n", from);
  return text.slice(from, end < 0 ? undefined : end);
}
