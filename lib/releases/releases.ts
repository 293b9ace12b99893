import { knownFrom } from "../content/knowledge-days";
import { memoizeByWiki } from "../content/memoize-by-wiki";
import { listArticles } from "../content/wiki";
import type { ArticleId, SourceId } from "../kinds/article-id";
import type { Announcement } from "../kinds/series";
import type { Day, PartialDate } from "../time/partial-date";

/** A released season. */
export type Release = {
  series: ArticleId;
  season: number;
  episodes: number;
  released: Day;
  showrunners: ArticleId[];
  sources: SourceId[];
};

/** A public statement about a series or one of its seasons, and the day from which it counts. */
export type Statement = {
  series: ArticleId;
  /** Undefined if it is about the series as a whole. */
  season: number | undefined;
  standing: Announcement["standing"];
  statement: string;
  expected: PartialDate | undefined;
  wording: string | undefined;
  asOf: PartialDate;
  knownFrom: Day;
  sources: SourceId[];
};

/** Every season of every series, in the order of release. */
export const listReleases = memoizeByWiki("listReleases", (wiki): readonly Release[] => {
  const releases = listArticles(wiki, "series").flatMap((series) =>
    series.frontmatter.seasons.map((season) => ({
      series: series.id,
      season: season.number,
      episodes: season.episodes.length,
      released: season.released,
      showrunners: season.showrunners.map(({ article }) => article),
      sources: season.sources.map(({ source }) => source),
    })),
  );
  return releases.sort((a, b) => compare(a.released, b.released) || compare(a.series, b.series));
});

/** All statements about upcoming seasons, in the order in which they became known. */
export const listStatements = memoizeByWiki("listStatements", (wiki): readonly Statement[] => {
  const statements = listArticles(wiki, "series").flatMap((series) =>
    series.frontmatter.announcements.map((announcement) => ({
      series: series.id,
      season: announcement.season,
      standing: announcement.standing,
      statement: announcement.statement,
      expected: announcement.expected,
      wording: announcement.wording,
      asOf: announcement.as_of,
      knownFrom: knownFrom(
        announcement,
        announcement.sources.map(({ source }) => wiki.sources.get(source)),
      ),
      sources: announcement.sources.map(({ source }) => source),
    })),
  );
  return statements.sort(
    (a, b) => compare(a.knownFrom, b.knownFrom) || compare(a.series, b.series),
  );
});

/** Order by code unit: right for days and ids. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
