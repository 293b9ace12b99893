import type { ArticleId } from "../kinds/article-id";
import type { Day, PartialDate } from "../time/partial-date";
import { standingOf } from "./as-of";
import type { Release, Statement } from "./releases";

/** An unreleased season and its latest expected date. */
export type OpenSeason = {
  series: ArticleId;
  season: number;
  expected: PartialDate;
  knownFrom: Day;
};

/** The seasons with an announced date that are neither released nor canceled. */
export function listOpenSeasons(
  releases: readonly Release[],
  statements: readonly Statement[],
): OpenSeason[] {
  const isOut = ({ series, season }: Statement) =>
    releases.some((one) => one.series === series && one.season === season);
  const open = new Map<string, Statement[]>();
  for (const statement of statements.filter((one) => one.season !== undefined && !isOut(one))) {
    const key = `${statement.series} ${statement.season}`;
    // Newest first, as `standingOf` expects.
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
