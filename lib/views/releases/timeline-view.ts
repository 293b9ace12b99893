import { memoizeByWiki } from "../../content/memoize-by-wiki";
import { summaryOf, type Wiki } from "../../content/wiki";
import type { ArticleId } from "../../kinds/article-id";
import type { HeroLine } from "../../kinds/hero-line";
import { type AsOf, buildAsOf, listKnowledgeDays, type SeasonAsOf } from "../../releases/as-of";
import {
  listReleases,
  listStatements,
  type Release,
  type Statement,
} from "../../releases/releases";
import {
  type Day,
  formatDate,
  formatDateInText,
  formatShortDate,
  type PartialDate,
  precisionOf,
} from "../../time/partial-date";
import { type LinkView, linkToArticle } from "../article/link";
import { type SourceView, sourceViewById } from "../sources/source-view";

/** A season as a list shows it: `title` is the series' name and the season's number. */
export type SeasonView = {
  series: LinkView;
  season: number;
  only: boolean;
  line: HeroLine | undefined;
};

export type ReleaseView = SeasonView & {
  date: string;
  dateTime: Day;
  episodes: number;
  showrunners: LinkView[];
  sources: SourceView[];
};

export type StatementView = {
  series: LinkView;
  /** Undefined if the series has only one. */
  season: number | undefined;
  statement: string;
  /** The expected date in words, if there was one. */
  expected: string | undefined;
  rumor: boolean;
  wording: string | undefined;
  /** When it was said, as precisely as known; `knownFrom` is the day it counts from. */
  asOf: string;
  knownFrom: Day;
  exactDay: boolean;
  sources: SourceView[];
};

export type SeasonAsOfView = SeasonView & {
  state: "released" | "expected" | "undated";
  /** “Out since March 18, 2016”, “Expected in summer 2017”, “No date yet”. */
  standing: string;
  dateTime: PartialDate | undefined;
  said: StatementView[];
};

export type AsOfView = {
  day: Day;
  date: string;
  short: string;
  href: string;
  out: SeasonAsOfView[];
  upcoming: SeasonAsOfView[];
  said: StatementView[];
  news: {
    released: SeasonView[];
    said: StatementView[];
    /** Statements that count from this day, though no source gives their exact day. */
    dayUnknown: StatementView[];
  };
  previous: DayLink | undefined;
  next: DayLink | undefined;
};

/** `short` is the date for narrow places: “Jan 12, 2017”. */
export type DayLink = { day: Day; date: string; short: string; href: string };

export const dayLink = (day: Day): DayLink => ({
  day,
  date: formatDate(day),
  short: formatShortDate(day),
  href: `/timeline/${day}`,
});

export type Timeline = ReturnType<typeof createTimeline>;

/** Everything that the timeline pages show; built once for each wiki. */
export const buildTimeline = memoizeByWiki("buildTimeline", createTimeline);

function createTimeline(wiki: Wiki) {
  const releases = listReleases(wiki);
  const statements = listStatements(wiki);
  const days = listKnowledgeDays(releases, statements);
  const seasons = new Map<ArticleId, number>();
  for (const { series } of releases) seasons.set(series, (seasons.get(series) ?? 0) + 1);
  const views = new Views(wiki, seasons);
  return {
    days,
    dayLinks: days.map(dayLink),
    releases: releases.map((release) => views.release(release)),
    asOf: (day: Day): AsOfView => views.asOf(buildAsOf(releases, statements, day), days),
    /** Statements about one series, oldest first. */
    statementsOf: (series: ArticleId) =>
      statements.filter((one) => one.series === series).map((one) => views.statement(one)),
    releasesOf: (series: ArticleId) =>
      releases.filter((one) => one.series === series).map((one) => views.release(one)),
  };
}

class Views {
  constructor(
    readonly wiki: Wiki,
    readonly seasonsBySeries: ReadonlyMap<ArticleId, number>,
  ) {}

  link(id: ArticleId): LinkView {
    return linkToArticle(summaryOf(this.wiki, id));
  }

  season({ series, season }: { series: ArticleId; season: number }): SeasonView {
    const { line } = summaryOf(this.wiki, series);
    return {
      series: this.link(series),
      season,
      only: this.seasonsBySeries.get(series) === 1,
      line,
    };
  }

  release(release: Release): ReleaseView {
    return {
      ...this.season(release),
      date: formatDate(release.released),
      dateTime: release.released,
      episodes: release.episodes,
      showrunners: release.showrunners.map((id) => this.link(id)),
      sources: release.sources.map((id) => sourceViewById(this.wiki, id)),
    };
  }

  statement(one: Statement): StatementView {
    return {
      series: this.link(one.series),
      season: this.seasonsBySeries.get(one.series) === 1 ? undefined : one.season,
      statement: one.statement,
      expected: one.expected && formatDate(one.expected),
      rumor: one.standing === "rumor",
      wording: one.wording,
      asOf: formatDate(one.asOf),
      knownFrom: one.knownFrom,
      exactDay: precisionOf(one.asOf) === "day",
      sources: one.sources.map((id) => sourceViewById(this.wiki, id)),
    };
  }

  seasonAsOf(one: SeasonAsOf): SeasonAsOfView {
    return {
      ...this.season(one),
      ...standingView(one.standing),
      state: one.standing.state,
      said: one.said.map((statement) => this.statement(statement)),
    };
  }

  asOf(asOf: AsOf, days: readonly Day[]): AsOfView {
    const index = days.indexOf(asOf.day);
    const at = (position: number) => (days[position] ? dayLink(days[position]) : undefined);
    const seasons = asOf.seasons.map((one) => this.seasonAsOf(one));
    const news = asOf.news.said.map((one) => this.statement(one));
    return {
      ...dayLink(asOf.day),
      out: seasons.filter(({ state }) => state === "released"),
      upcoming: seasons.filter(({ state }) => state !== "released"),
      said: asOf.said.map((one) => this.statement(one)),
      news: {
        released: asOf.news.released.map((one) => this.season(one)),
        said: news.filter(({ exactDay }) => exactDay),
        dayUnknown: news.filter(({ exactDay }) => !exactDay),
      },
      previous: at(index - 1),
      next: at(index + 1),
    };
  }
}

function standingView(standing: SeasonAsOf["standing"]): {
  standing: string;
  dateTime: PartialDate | undefined;
} {
  switch (standing.state) {
    case "released":
      return { standing: formatDate(standing.released), dateTime: standing.released };
    case "expected":
      return {
        standing: `Expected ${formatDateInText(standing.expected)}`,
        dateTime: standing.expected,
      };
    case "undated":
      return { standing: "No date yet", dateTime: undefined };
  }
}
