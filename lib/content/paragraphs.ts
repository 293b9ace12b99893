import type { Article } from "./article";

/** A paragraph of a text as it reads, without links' brackets, components and stress. */
export type Paragraph = {
  /** Of its first line in the file. */
  line: number;
  text: string;
  /** The seasons that give it away; none where it is open. */
  reveals: readonly string[];
};

/** Every paragraph, item and heading of an article's text, in order. */
export function listParagraphs({ body, outline }: Article): Paragraph[] {
  const found: { line: number; lines: string[] }[] = [];
  let isOpen = false;
  for (const [index, line] of body.split("\n").entries()) {
    const isText = line.trim() !== "" && !/^<\/?Spoiler/.test(line);
    if (isText && isOpen) found.at(-1)?.lines.push(line);
    else if (isText) found.push({ line: index + 1, lines: [line] });
    isOpen = isText;
  }
  return found.map(({ line, lines }) => ({
    line,
    text: plainText(lines.join(" ")),
    reveals: outline.covers
      .filter(({ first, last }) => first <= line && line <= last)
      .map(({ season }) => season),
  }));
}

const plainText = (markdown: string) =>
  markdown
    .replace(/<[A-Z][^<>]*>/g, "")
    .replace(/\[\[(?:[^[\]|]*\|)?([^[\]|]*)\]\]/g, "$1")
    .replace(/[*_`]/g, "");
