import { type CoveredLine, listCoveredLines } from "../content/covered-lines";
import { addLateCovers } from "../content/late-covers";
import type { Wiki } from "../content/wiki";
import type { Revision } from "../repository/history";
import { joinSeasons } from "../spoilers/horizon";
import { knownSeasons, listEverySeason } from "./change-view";

/** A revision and its text. */
export type ReadRevision = { revision: Revision; text: string };

/** What gives the lines of a revision away: by its own covers, and with those that were found missing later. */
export type RevisionLines = { own: CoveredLine[]; all: CoveredLine[] };

/**
 * The lines of a revision with what gives each away.
 * @param today the article's newest revision: what that covers is covered in older ones too
 */
export function coverRevision(
  wiki: Wiki,
  { revision, text }: ReadRevision,
  today: ReadRevision,
): RevisionLines {
  const own = linesOf(wiki, revision, text);
  const late =
    text === today.text ? own : addLateCovers(own, linesOf(wiki, today.revision, today.text));
  return { own, all: late.map((line) => coverNamed(wiki, line)) };
}

const linesOf = (wiki: Wiki, { id }: Revision, text: string): CoveredLine[] =>
  listCoveredLines(id, text, listEverySeason(wiki)).map((line) => ({
    ...line,
    reveals: knownSeasons(wiki, line.reveals),
  }));

/** An article that a season gives away as a whole is nowhere named in the open. */
function coverNamed(wiki: Wiki, line: CoveredLine): CoveredLine {
  const text = line.text.toLowerCase();
  const reveals = [...wiki.summaries.values()]
    .filter((one) => one.reveals.length > 0)
    .filter(({ id, title }) => text.includes(id) || text.includes(title.toLowerCase()))
    .flatMap((one) => one.reveals);
  return reveals.length > 0
    ? { ...line, reveals: joinSeasons([...line.reveals, ...reveals]) }
    : line;
}
