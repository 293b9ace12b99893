import { findOrphans, findUncited, SHORT, withoutQuotes } from "../../authoring/content-report";
import type { Article } from "../../content/article";
import type { Wiki } from "../../content/wiki";
import { memoizeByKey } from "../../state/memoize-by-key";
import { type SpecialPage, specialHref, specialPages } from "../content-report/special-pages";
import { LIST_LIMITS } from "./list-limits";
import { hrefOfPath, type ListPage, listPage } from "./list-page";
import { splitByNumber } from "./list-parts";

/** Whether a statement or a field of an article lacks a source. */
const lacksSource = memoizeByKey(
  (article: Article) => findUncited({ articles: new Map([[article.id, article]]) }).length > 0,
);

/** The lists for editors that have an order of their own, so that a long one has numbered pages. */
const COUNTS = {
  wanted: ({ wantedBySlug }) => wantedBySlug.size,
  uncited: ({ articles }) => [...articles.values()].filter(lacksSource).length,
  short: (wiki) => withoutQuotes(wiki).filter(({ outline }) => outline.words < SHORT).length,
  orphaned: (wiki) => findOrphans(wiki).length,
  "sources-by-use": ({ sources }) => sources.size,
} satisfies Partial<Record<SpecialPage, (wiki: Wiki) => number>>;

export type Report = keyof typeof COUNTS;

/**
 * A page of a list for editors.
 * @param whole the list
 * @param path the end of the address of a further page: `page/2`
 * @returns undefined if there is no such page
 */
export function reportPage<G extends { items: readonly unknown[] }>(
  report: Report,
  whole: G[],
  path: string,
): ListPage<G> | undefined {
  const head = {
    href: specialHref(report),
    ...specialPages[report],
    many: report === "sources-by-use" ? "sources" : "articles",
    above: [{ href: "/special", label: "Editor tools" }],
  };
  return listPage({ head, whole, parts: splitByNumber(whole) }, path);
}

/** The addresses of all further pages of these lists; only counts what they list. */
export const reportPartHrefs = (wiki: Wiki): string[] =>
  (Object.keys(COUNTS) as Report[]).flatMap((report) => {
    const further = Math.ceil(COUNTS[report](wiki) / LIST_LIMITS.lines) - 1;
    return Array.from({ length: Math.max(0, further) }, (_, index) =>
      hrefOfPath(specialHref(report), `page/${index + 2}`),
    );
  });
