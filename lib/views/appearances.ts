import type { ArticleId } from "../content/article-id";
import type { Character } from "../content/schema/character";
import type { InfoItem, InfoRows, SeasonDot } from "./info-rows";
import { listSeries } from "./series-order";

/**
 * The series in which a character is played, in the order in which they started, with their seasons.
 * Who leads a series is in all of its seasons; of others the wiki knows the series, and the season
 * of the first appearance.
 */
export function listAppearances(
  rows: InfoRows,
  id: ArticleId,
  { played_by, first_appearance }: Pick<Character, "played_by" | "first_appearance">,
): InfoItem[] {
  const ids = new Set(played_by.flatMap(({ series }) => series.map(({ article }) => article)));
  return listSeries(rows.wiki)
    .filter((series) => ids.has(series.id))
    .map(({ id: series, frontmatter: { leads, seasons } }) => {
      const isLead = leads.some(({ article }) => article === id);
      const firstSeason =
        first_appearance?.series.article === series ? first_appearance.season : undefined;
      const dots = seasons.map(
        ({ number }): SeasonDot => ({ number, hollow: !isLead && number !== firstSeason }),
      );
      return { ...rows.item({ to: { article: series } }), seasons: dots };
    });
}
