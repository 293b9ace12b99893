import { compareTitles } from "../../content/title-order";
import { getArticle, summaryOf, type Wiki } from "../../content/wiki";
import type { ArticleId } from "../../kinds/article-id";
import type { TeamMember } from "../../kinds/team";
import { listReleases, type Release } from "../../releases/releases";
import { type LinkView, linkToArticle } from "../article/link";
import { listSummaries } from "../site/index-view";

/** One stop of a person on a line: a season, or the whole series, with their roles there. */
export type Stop = { season: number | undefined; ran: boolean; parts: string[] };

/** A person's work on one series; no stops if there is none. */
export type CreditsCell = { series: LinkView; stops: Stop[] };

export type CreditsRow = { id: ArticleId; person: LinkView; cells: CreditsCell[] };

/** Who did what on which series: people down, series across in the order of their first release. */
export type CreditsTableView = {
  series: LinkView[];
  /** In the order of the first season that each ran, then those who ran none. */
  rows: CreditsRow[];
  /** Seasons whose showrunner has no article to link, one cell a series. */
  unlinked: CreditsCell[];
};

/** @param people only these, in this order */
export function buildCreditsTable(wiki: Wiki, people?: readonly ArticleId[]): CreditsTableView {
  const releases = listReleases(wiki);
  const series = [...new Set(releases.map((release) => release.series))];
  const link = (id: ArticleId) => linkToArticle(summaryOf(wiki, id));
  const seasonsOf = (id: ArticleId) => releases.filter((release) => release.series === id);
  const row = (id: ArticleId): CreditsRow => ({
    id,
    person: link(id),
    cells: series.map((one) => ({
      series: link(one),
      stops: listStops(seasonsOf(one), id, rolesOn(wiki, id, one)),
    })),
  });
  return {
    series: series.map(link),
    rows: (people ?? listTeam(wiki, releases)).map(row),
    unlinked: series.map((one) => ({
      series: link(one),
      stops: seasonsOf(one)
        .filter(({ showrunners }) => showrunners.length === 0)
        .map(({ season }) => ({ season, ran: false, parts: [] })),
    })),
  };
}

function listTeam(wiki: Wiki, releases: readonly Release[]): ArticleId[] {
  const sortKey = (id: ArticleId) => {
    const first = releases.findIndex(({ showrunners }) => showrunners.includes(id));
    return first < 0 ? releases.length : first;
  };
  return listSummaries(wiki, "team")
    .toSorted((a, b) => sortKey(a.id) - sortKey(b.id) || compareTitles(a.title, b.title))
    .map(({ id }) => id);
}

type Roles = TeamMember["roles"];

function rolesOn(wiki: Wiki, id: ArticleId, series: ArticleId): Roles {
  const roles = getArticle(wiki, id, "team")?.frontmatter.roles ?? [];
  return roles.filter((role) => role.series?.article === series);
}

/** The series article says who ran a season; the person's article says which roles they had. */
function listStops(seasons: readonly Release[], id: ArticleId, roles: Roles): Stop[] {
  const stops = new Map<number | undefined, Stop>();
  const at = (season: number | undefined) => {
    const stop = stops.get(season) ?? { season, ran: false, parts: [] };
    stops.set(season, stop);
    return stop;
  };
  for (const { season, showrunners } of seasons)
    if (showrunners.includes(id)) at(season).ran = true;
  for (const { role, seasons: numbers } of roles)
    for (const season of numbers ?? [undefined]) at(season).parts.push(role);
  for (const { ran, parts } of stops.values())
    if (ran && !parts.some((part) => part.endsWith("showrunner"))) parts.unshift("showrunner");
  return [...stops.values()].sort((a, b) => (a.season ?? 0) - (b.season ?? 0));
}
