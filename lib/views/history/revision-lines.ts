import type { ParsedArticle } from "../../content/article";
import { listSourceLines, type SourceLine } from "../../content/hidden-lines";
import { addRetroactiveSpoilers } from "../../content/retroactive-spoilers";
import { joinSeasons } from "../../spoilers/watch-progress";
import { knownSeasons } from "../spoilers/known-seasons";
import type { WikiSpoilers } from "../spoilers/wiki-spoilers";

/** A revision's text, and what it was read as; nothing where it was not read, because that takes too much. */
export type ReadRevision = { text: string; article: ParsedArticle["article"] };

/** What gives the lines of a revision away: by its own covers, and with those that were found missing later. */
export type RevisionLines = { own: SourceLine[]; all: SourceLine[] };

/**
 * The lines of a revision with what gives each away. Pure.
 * @param today the article's newest revision: what that covers is covered in older ones too
 */
export function hideRevision(
  covers: WikiSpoilers,
  read: ReadRevision,
  today: ReadRevision,
): RevisionLines {
  const own = linesOf(covers, read);
  const late = read.text === today.text ? own : addRetroactiveSpoilers(own, linesOf(covers, today));
  return { own, all: hideNames(covers, late) };
}

const linesOf = (covers: WikiSpoilers, { text, article }: ReadRevision): SourceLine[] =>
  listSourceLines(text, article, covers.everySeason).map((line) => ({
    ...line,
    reveals: knownSeasons(covers, line.reveals),
  }));

/** An article that a season gives away as a whole is nowhere named in the open. */
function hideNames({ hidden }: WikiSpoilers, lines: readonly SourceLine[]): SourceLine[] {
  if (hidden.length === 0) return [...lines];
  return lines.map((line) => {
    const text = line.text.toLowerCase();
    const named = hidden.filter(({ names }) => names.some((name) => text.includes(name)));
    return { ...line, reveals: joinSeasons([line, ...named].flatMap(({ reveals }) => reveals)) };
  });
}
