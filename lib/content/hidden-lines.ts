import type { SpoilerSpan } from "../mdx/remark-spoilers";
import { joinSeasons } from "../spoilers/watch-progress";
import type { Article } from "./article";
import { splitFrontmatter } from "./frontmatter";
import { listHiddenFields, WHOLE } from "./hidden-fields";

/** A line of an article's file, and all seasons that a reader must have seen before it is shown. */
export type TextLine = { text: string; part: "fields" | "text"; reveals: readonly string[] };

/** Finds the seasons of spoilers in fields and texts, even if the rest of the file is invalid. */
const NAMED = /(?:after|reveals)\s*[=:]\s*["'“”]?([a-z0-9]+(?:-[a-z0-9]+)*\/[1-9]\d?)/gi;
const SPOILERS = /spoiler|reveals/i;
/** The line that opens or closes a spoiler reveals no more than the spoiler block itself. */
const MARK = /^\s*<\/?Spoiler\b[^<>]*>\s*$/;
const COMMENT = /^\s*#|\s#\s/;

/**
 * The lines of an article's file, each with the seasons that reveal it. If the file is invalid by today's rules, nobody
 * can know which spoiler hides what, so every spoiler that it names hides all of it.
 * @param article the parsed file; undefined if it is invalid
 * @param everything all seasons, for a file whose spoilers cannot be read at all
 */
export function listSourceLines(
  text: string,
  article: Article | undefined,
  everything: readonly string[],
): TextLine[] {
  const lines = splitLines(text);
  const named = joinSeasons([...text.matchAll(NAMED)].map(([, season = ""]) => season));
  if (!article) {
    const reveals = named.length > 0 || !SPOILERS.test(text) ? named : everything;
    return lines.map((line) => ({ ...line, reveals }));
  }
  const fields = listHiddenFields(splitFrontmatter(text)?.yaml ?? "");
  const whole = fields.filter(({ last }) => last === WHOLE.last);
  const ofText = [...article.outline.spoilerSpans, ...whole];
  return lines.map((line, index) => {
    if (line.part === "fields" && COMMENT.test(line.text)) return { ...line, reveals: named };
    const around = line.part === "fields" ? fields : ofText;
    return { ...line, reveals: revealsAt(index + 1, line.text, around) };
  });
}

/** All lines of the file, each marked as part of the fields or of the text. */
function splitLines(text: string): Omit<TextLine, "reveals">[] {
  const fields = splitFrontmatter(text)?.yaml.split("\n").length ?? 0;
  return text
    .split("\n")
    .map((line, index) => ({ text: line, part: index < fields ? "fields" : "text" }));
}

function revealsAt(line: number, text: string, around: readonly SpoilerSpan[]): string[] {
  const isMark = MARK.test(text);
  const holding = around.filter(({ first, last }) =>
    isMark ? first < line && line < last : first <= line && line <= last,
  );
  return joinSeasons(holding.map(({ season }) => season));
}
