import type { ArticleId } from "../kinds/article-id";
import { compareDatesByEnd, type Day, daysIn, type PartialDate } from "../time/partial-date";
import { compare, type Release, type Statement } from "./releases";

/** The status of a season on a day. */
export type Standing =
  | { state: "released"; released: Day }
  | { state: "expected"; expected: PartialDate }
  | { state: "undated" };

export type SeasonAsOf = {
  series: ArticleId;
  season: number;
  standing: Standing;
  /** Statements about it by then, newest first; none for a released season. */
  said: Statement[];
};

/** What was known on a day: nothing in it was said or happened later. */
export type AsOf = {
  day: Day;
  /** Released seasons in order of release, then the others by expected date. */
  seasons: SeasonAsOf[];
  /** Statements about whole series by then (cancellations, moves), newest first. */
  said: Statement[];
  /** What became known on this day. */
  news: { released: Release[]; said: Statement[] };
};

/** Each day on which something became known, oldest first. */
export function listKnowledgeDays(
  releases: readonly Release[],
  statements: readonly Statement[],
): Day[] {
  const days = [
    ...releases.map(({ released }) => released),
    ...statements.map(({ knownFrom }) => knownFrom),
  ];
  return [...new Set(days)].sort(compare);
}

/** The last knowledge day that is not after `day`; undefined if nothing was known yet. */
export const lastKnowledgeDay = (days: readonly Day[], day: Day): Day | undefined =>
  days.findLast((one) => one <= day);

export function buildAsOf(
  releases: readonly Release[],
  statements: readonly Statement[],
  day: Day,
): AsOf {
  const known = statements.filter(({ knownFrom }) => knownFrom <= day).reverse();
  const seasons = releases
    .map((release) => seasonAsOf(release, known, day))
    .filter((season) => season !== undefined);
  return {
    day,
    seasons: seasons.sort(compareSeasons),
    said: known.filter(({ season }) => season === undefined),
    news: {
      released: releases.filter(({ released }) => released === day),
      said: statements.filter(({ knownFrom }) => knownFrom === day),
    },
  };
}

/** @returns undefined for a season of which nothing was known */
function seasonAsOf(
  release: Release,
  known: readonly Statement[],
  day: Day,
): SeasonAsOf | undefined {
  const { series, season, released } = release;
  if (released <= day)
    return { series, season, standing: { state: "released", released }, said: [] };
  const said = known.filter((one) => one.series === series && one.season === season);
  if (said.length === 0) return undefined;
  return { series, season, standing: standingOf(said), said };
}

/**
 * The status according to these statements: the newest announced date. If several were announced
 * on one day, the widest, which they all agree with. A rumor never counts, and a statement
 * without a date does not cancel an announced one.
 */
export function standingOf(said: readonly Statement[]): Standing {
  const dated = said.filter((one) => one.standing === "expected");
  const newest = dated.filter(({ knownFrom }) => knownFrom === dated[0]?.knownFrom);
  const dates = newest.flatMap(({ expected }) => expected ?? []);
  const widest = dates.sort((a, b) => daysIn(b) - daysIn(a))[0];
  return widest ? { state: "expected", expected: widest } : { state: "undated" };
}

const STATES = ["released", "expected", "undated"] as const;

/** By standing, by date, then by series, so that the order reveals nothing that came later. */
function compareSeasons(a: SeasonAsOf, b: SeasonAsOf): number {
  return (
    STATES.indexOf(a.standing.state) - STATES.indexOf(b.standing.state) ||
    compareStandings(a.standing, b.standing) ||
    compare(a.series, b.series) ||
    a.season - b.season
  );
}

function compareStandings(a: Standing, b: Standing): number {
  if (a.state === "released" && b.state === "released") return compare(a.released, b.released);
  if (a.state === "expected" && b.state === "expected")
    return compareDatesByEnd(a.expected, b.expected);
  return 0;
}
