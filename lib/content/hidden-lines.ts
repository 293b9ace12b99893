import type { SpoilerSpan } from "../mdx/remark-spoilers";
import { joinSeasons } from "../spoilers/watch-progress";
import type { Article } from "./article";
import { splitFrontmatter } from "./frontmatter";
import { listHiddenFields, WHOLE } from "./hidden-fields";

/** A line of an article's file, and all seasons that have to be seen before it may be read. */
export type SourceLine = { text: string; part: "fields" | "text"; reveals: readonly string[] };

/** How covers are written, in fields and in texts, also where the rest is not as it should be. */
const NAMED = /(?:after|reveals)\s*[=:]\s*["'“”]?([a-z0-9]+(?:-[a-z0-9]+)*\/[1-9]\d?)/gi;
const SPOILERS = /spoiler|reveals/i;
/** The line that opens or closes a cover says no more than the cover itself. */
const MARK = /^\s*<\/?Spoiler\b[^<>]*>\s*$/;
const COMMENT = /^\s*#|\s#\s/;

/**
 * The lines of an article's file with what gives each away. Of a file that today's rules refuse, it cannot be
 * known what lies under which cover: all of it lies under every cover that it names.
 * @param article what the text was read as; undefined where it was refused
 * @param everything every season there is, for a file whose covers cannot be read at all
 */
export function listSourceLines(
  text: string,
  article: Article | undefined,
  everything: readonly string[],
): SourceLine[] {
  const parted = partLines(text);
  const named = joinSeasons([...text.matchAll(NAMED)].map(([, season = ""]) => season));
  if (!article) {
    const reveals = named.length > 0 || !SPOILERS.test(text) ? named : everything;
    return parted.map((line) => ({ ...line, reveals }));
  }
  const fields = listHiddenFields(splitFrontmatter(text)?.yaml ?? "");
  const whole = fields.filter(({ last }) => last === WHOLE.last);
  const ofText = [...article.outline.covers, ...whole];
  return parted.map((line, index) => {
    if (line.part === "fields" && COMMENT.test(line.text)) return { ...line, reveals: named };
    const around = line.part === "fields" ? fields : ofText;
    return { ...line, reveals: revealsAt(index + 1, line.text, around) };
  });
}

/** The lines without what parts fields and text, but on the places that they have in the file. */
function partLines(text: string): Omit<SourceLine, "reveals">[] {
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
