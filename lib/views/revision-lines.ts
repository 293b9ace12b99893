import { type CoveredLine, listCoveredLines } from "../content/covered-lines";
import { addLateCovers } from "../content/late-covers";
import type { Wiki } from "../content/wiki";
import { joinSeasons } from "../spoilers/horizon";
import { knownSeasons, listEverySeason } from "./change-view";
import { parseRevision, type ReadRevision } from "./parse-revision";

/** What gives the lines of a revision away: by its own covers, and with those that were found missing later. */
export type RevisionLines = { own: CoveredLine[]; all: CoveredLine[] };

/**
 * The lines of a revision with what gives each away.
 * @param today the article's newest revision: what that covers is covered in older ones too
 */
export function coverRevision(wiki: Wiki, read: ReadRevision, today: ReadRevision): RevisionLines {
  const own = linesOf(wiki, read);
  const late = read.text === today.text ? own : addLateCovers(own, linesOf(wiki, today));
  return { own, all: coverNames(wiki, late) };
}

function linesOf(wiki: Wiki, read: ReadRevision): CoveredLine[] {
  const { article } = parseRevision(read);
  return listCoveredLines(read.text, article, listEverySeason(wiki)).map((line) => ({
    ...line,
    reveals: knownSeasons(wiki, line.reveals),
  }));
}

/** An article that a season gives away as a whole is nowhere named in the open. */
function coverNames(wiki: Wiki, lines: readonly CoveredLine[]): CoveredLine[] {
  const hidden = [...wiki.summaries.values()]
    .filter(({ reveals }) => reveals.length > 0)
    .map(({ id, title, reveals }) => ({ names: [id, title.toLowerCase()], reveals }));
  if (hidden.length === 0) return [...lines];
  return lines.map((line) => {
    const text = line.text.toLowerCase();
    const named = hidden.filter(({ names }) => names.some((name) => text.includes(name)));
    return { ...line, reveals: joinSeasons([line, ...named].flatMap(({ reveals }) => reveals)) };
  });
}
