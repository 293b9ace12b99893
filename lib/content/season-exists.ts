import type { ArticleId } from "../kinds/article-id";
import type { Readable } from "./check";
import { isUnread, listItems } from "./draft";
import type { Summary } from "./summary";

export type KnownSeries = {
  readable: Pick<Readable, "articles">;
  summaries: ReadonlyMap<ArticleId, Summary>;
};

/** Whether there is a season `daredevil/2`, as far as its series can be read. */
export function seasonExists(after: string, { readable, summaries }: KnownSeries): boolean {
  const [slug = "", season = ""] = after.split("/");
  const id = `series/${slug}` as ArticleId;
  const series = readable.articles.get(id);
  if (series?.kind !== "series") return summaries.get(id)?.broken ?? false;
  return (
    isUnread(series, "seasons") ||
    listItems(series.frontmatter.seasons).some(([, { number }]) => number === Number(season))
  );
}
