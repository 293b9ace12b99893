import type { ParsedArticle } from "../../content/article";
import { listSourceLines, type TextLine } from "../../content/hidden-lines";
import { addRetroactiveSpoilers } from "../../content/retroactive-spoilers";
import { joinSeasons } from "../../spoilers/watch-progress";
import { knownSeasons } from "../spoilers/known-seasons";
import type { WikiSpoilers } from "../spoilers/wiki-spoilers";

/** A revision's text, and its article; undefined if it is invalid or was not parsed. */
export type ReadRevision = { text: string; article: ParsedArticle["article"] };

/** The lines of a revision with the seasons they spoil: by its own markup, and with spoilers that were hidden later. */
export type RevisionLines = { own: TextLine[]; all: TextLine[] };

/**
 * The lines of a revision with the seasons that each spoils. Pure.
 * @param today the article's newest revision: what it hides is hidden in older ones too
 */
export function hideRevision(
  spoilers: WikiSpoilers,
  read: ReadRevision,
  today: ReadRevision,
): RevisionLines {
  const own = linesOf(spoilers, read);
  const retroactive =
    read.text === today.text ? own : addRetroactiveSpoilers(own, linesOf(spoilers, today));
  return { own, all: hideNames(spoilers, retroactive) };
}

const linesOf = (spoilers: WikiSpoilers, { text, article }: ReadRevision): TextLine[] =>
  listSourceLines(text, article, spoilers.everySeason).map((line) => ({
    ...line,
    reveals: knownSeasons(spoilers, line.reveals),
  }));

/** Hides lines that name an article which is a spoiler as a whole. */
function hideNames({ hidden }: WikiSpoilers, lines: readonly TextLine[]): TextLine[] {
  if (hidden.length === 0) return [...lines];
  return lines.map((line) => {
    const text = line.text.toLowerCase();
    const named = hidden.filter(({ names }) => names.some((name) => text.includes(name)));
    return { ...line, reveals: joinSeasons([line, ...named].flatMap(({ reveals }) => reveals)) };
  });
}
