import type { Wanted } from "../../content/graph";
import { memoizeByWiki } from "../../content/memoize-by-wiki";
import { compareTitles } from "../../content/title-order";
import type { Wiki } from "../../content/wiki";
import { hrefOfPart } from "../../kinds/article-id";
import { groupBySpoiler, type HiddenGroup } from "../spoilers/split-hidden";
import { LIST_LIMITS } from "./list-limits";
import { hrefOfPath } from "./list-page";
import { splitByNumber } from "./list-parts";

/** Missing articles, the most wanted first; those that only spoilers link to are in hidden groups. */
export const wantedInOrder = memoizeByWiki("wantedInOrder", (wiki): HiddenGroup<Wanted>[] => {
  const wanted = [...wiki.wantedBySlug.values()].sort(
    (a, b) => b.linkedFrom.length - a.linkedFrom.length || compareTitles(a.title, b.title),
  );
  return groupBySpoiler(wiki, wanted, ({ reveals }) => reveals);
});

const pathBySlug = memoizeByWiki("wantedPathBySlug", (wiki): ReadonlyMap<string, string> => {
  const parts = splitByNumber(wantedInOrder(wiki));
  return new Map(
    parts.flatMap(({ path, groups }) =>
      groups.flatMap(({ items }) => items.map(({ slug }) => [slug, path] as const)),
    ),
  );
});

/** The row of a missing article in the list of wanted articles. */
export function wantedHref(wiki: Wiki, slug: string): string {
  const isLong = wiki.wantedBySlug.size > LIST_LIMITS.lines;
  const path = isLong ? (pathBySlug(wiki).get(slug) ?? "") : "";
  return hrefOfPart(hrefOfPath("/special/wanted", path), slug);
}
