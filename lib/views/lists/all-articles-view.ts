import type { Summary } from "../../content/summary";
import type { Wiki } from "../../content/wiki";
import { type Listed, listed } from "../content-report/article-lists";
import { specialHref } from "../content-report/special-pages";
import { byLetter, type Lettered } from "../site/by-letter";
import { listSummaries } from "../site/index-view";
import type { HiddenGroup } from "../spoilers/split-hidden";
import { allArticlesPages } from "./all-articles-list";
import { LIST_LIMITS } from "./list-limits";
import { hrefOfPath, type ListPage } from "./list-page";

export type AllArticlesView = {
  page: Omit<ListPage<never>, "groups">;
  letters: Lettered<Listed>[];
  /** Spoiler articles, not by letter: the letter would reveal part of a title. */
  hidden: HiddenGroup<Listed>[];
  /** Every quote, if they are not too many; only on the first page. */
  quotes: readonly Pick<Summary, "href" | "title">[];
  allQuotes: { href: string; count: number } | undefined;
};

/**
 * A page of the list of all articles.
 * @param path the end of the address of a further page: `letter/m`
 * @returns undefined if there is no such page
 */
export function buildAllArticles(wiki: Wiki, path = ""): AllArticlesView | undefined {
  const page = allArticlesPages(wiki).get(hrefOfPath(specialHref("all"), path));
  if (!page) return undefined;
  const { groups, ...head } = page;
  const listedOf = (items: readonly Summary[]) => items.map(({ id }) => listed(wiki, id));
  const quotes = page.isFirst ? listSummaries(wiki, "quotes") : [];
  const isLong = quotes.length > LIST_LIMITS.lines;
  return {
    page: head,
    letters: byLetter(
      groups.flatMap(({ spoilers, items }) => (spoilers.length === 0 ? listedOf(items) : [])),
      ({ link }) => link.text,
    ),
    hidden: groups.flatMap(({ items, ...group }) =>
      group.spoilers.length > 0 ? [{ ...group, items: listedOf(items) }] : [],
    ),
    quotes: isLong ? [] : quotes,
    allQuotes: isLong ? { href: "/quotes", count: quotes.length } : undefined,
  };
}
