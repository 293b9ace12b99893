import { summaryOf, type Wiki } from "../../content/wiki";
import type { ArticleId } from "../../kinds/article-id";
import { type LinkView, linkToArticle } from "../article/link";

/** The season that a hidden text spoils. */
export type SpoilerView = { name: string; series: LinkView; season: number };

/** @param name a series and a season, as authors write them: `daredevil/2` */
export function spoilerView(wiki: Wiki, name: string): SpoilerView {
  const [slug, season] = name.split("/");
  return {
    name,
    series: linkToArticle(summaryOf(wiki, `series/${slug}` as ArticleId)),
    season: Number(season),
  };
}

/** “Daredevil season 2 and The Defenders season 1”: the seasons in words. */
export function seasonWords(wiki: Wiki, seasons: readonly string[]): string {
  return spoilersOf(wiki, seasons)
    .map(({ series, season }) => `${series.text} season ${season}`)
    .join(" and ");
}

/** One nested spoiler for each season that must have been seen. */
export const spoilersOf = (wiki: Wiki, seasons: readonly string[]): SpoilerView[] =>
  seasons.map((season) => spoilerView(wiki, season));
