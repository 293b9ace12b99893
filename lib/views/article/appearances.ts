import type { Article } from "../../content/article";
import type { ArticleId } from "../../kinds/article-id";
import type { Appearances } from "../../kinds/kind";
import { listSeries } from "../releases/series-order";
import type { InfoItem, InfoItems, SeasonDot } from "./info-rows";

/**
 * The series in which a character is played, in the order in which they started, with their seasons; one
 * whose role is a spoiler is hidden. The lead of a series is in all of its seasons; of other characters the
 * wiki knows the series, and the season of the first appearance.
 */
export function listAppearances(items: InfoItems, id: ArticleId, fields: Appearances): InfoItem[] {
  return listSeries(items.wiki).flatMap((series) => {
    const parts = fields.played_by.filter((part) =>
      part.series.some(({ article }) => article === series.id),
    );
    // Of several roles in a series, one without spoilers shows the series.
    const part = parts.find(({ reveals }) => !reveals) ?? parts[0];
    if (!part) return [];
    const item = items.item({ to: { article: series.id }, reveals: part.reveals });
    return [{ ...item, seasons: dotsOf(series, id, fields) }];
  });
}

function dotsOf(
  { id: series, frontmatter: { leads, seasons } }: Article<"series">,
  id: ArticleId,
  { first_appearance: first }: Appearances,
): SeasonDot[] {
  const isLead = leads.some(({ article }) => article === id);
  // A hidden first appearance is only shown in its own row.
  const isShown = first && !first.reveals && first.series.article === series;
  const firstSeason = isShown ? first.season : undefined;
  return seasons.map(({ number }) => ({ number, hollow: !isLead && number !== firstSeason }));
}
