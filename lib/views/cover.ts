import type { ArticleId } from "../content/article-id";
import type { SeasonReference } from "../content/schema/fields";
import { summaryOf, type Wiki } from "../content/wiki";
import { type LinkView, linkToArticle } from "./link";

/** What a cover says of the text below it: which season gives that away. */
export type CoverView = { name: string; series: LinkView; season: number };

/** @param name a series and a season, as authors write them: `daredevil/2` */
export function coverView(wiki: Wiki, name: string): CoverView {
  const [slug, season] = name.split("/");
  return {
    name,
    series: linkToArticle(summaryOf(wiki, `series/${slug}` as ArticleId)),
    season: Number(season),
  };
}

export const coverOf = (wiki: Wiki, reveals: SeasonReference | undefined) =>
  reveals && coverView(wiki, reveals.season);
