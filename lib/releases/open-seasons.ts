import type { ArticleId } from "../content/article-id";
import type { Day, PartialDate } from "../time/partial-date";
import { standingOf } from "./as-of";
import type { Release, Statement } from "./releases";

/** A season that has not come out, and when it is expected as of the newest knowledge. */
export type OpenSeason = {
  series: ArticleId;
  season: number;
  expected: PartialDate;
  knownFrom: Day;
};

/** The seasons with an announced date that have neither come out nor been canceled. */
export function listOpenSeasons(
  releases: readonly Release[],
  statements: readonly Statement[],
): OpenSeason[] {
  const isOut = ({ series, season }: Statement) =>
    releases.some((one) => one.series === series && one.season === season);
  const open = new Map<string, Statement[]>();
  for (const statement of statements.filter((one) => one.season !== undefined && !isOut(one))) {
    const key = `${statement.series} ${statement.season}`;
    // Newest first, as what stood is read off them.
    open.set(key, [statement, ...(open.get(key) ?? [])]);
  }
  return [...open.values()].flatMap((said) => openSeason(said, statements));
}

function openSeason(said: readonly Statement[], all: readonly Statement[]): OpenSeason[] {
  const newest = said.find(({ standing }) => standing === "expected");
  const standing = standingOf(said);
  if (newest?.season === undefined || standing.state !== "expected") return [];
  const { series, season, knownFrom } = newest;
  const isCanceled = all.some(
    (one) =>
      one.standing === "canceled" &&
      one.series === series &&
      (one.season ?? season) === season &&
      one.knownFrom >= knownFrom,
  );
  return isCanceled ? [] : [{ series, season, expected: standing.expected, knownFrom }];
}
