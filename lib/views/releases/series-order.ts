import type { Article } from "../../content/article";
import { memoizeByWiki } from "../../content/memoize-by-wiki";
import { listArticles, summaryOf, type Wiki } from "../../content/wiki";
import type { ArticleId } from "../../kinds/article-id";
import { compare } from "../../releases/releases";
import { formatDate } from "../../time/partial-date";
import { type NeighborsView, neighborsAt } from "../site/neighbor";

/** All series in the order in which they started; unreleased ones last. */
export const listSeries = memoizeByWiki("listSeries", (wiki): readonly Article<"series">[] =>
  listArticles(wiki, "series").toSorted(
    (a, b) => compare(firstDayOf(a) ?? "later", firstDayOf(b) ?? "later") || compare(a.id, b.id),
  ),
);

const firstDayOf = ({ frontmatter: { seasons } }: Article<"series">) =>
  seasons.map(({ released }) => released).sort(compare)[0];

/** The series that started before and after this one. */
export function seriesNeighbors(wiki: Wiki, id: ArticleId): NeighborsView {
  const all = listSeries(wiki);
  const index = all.findIndex((series) => series.id === id);
  return neighborsAt(all, index, (series) => {
    const { href, title } = summaryOf(wiki, series.id);
    const started = firstDayOf(series);
    const note = started ? `First released ${formatDate(started)}` : "Not released yet";
    return { href, title, note, titleStyle: "work" };
  });
}
