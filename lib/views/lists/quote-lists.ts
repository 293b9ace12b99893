import { memoizeByWiki } from "../../content/memoize-by-wiki";
import { sortByTitle } from "../../content/title-order";
import { listArticles, type Wiki } from "../../content/wiki";
import { namesOfKind } from "../../kinds";
import type { ArticleId } from "../../kinds/article-id";
import { plural } from "../../kinds/plural";
import type { LinkView } from "../article/link";
import { FACETS, type Facet, listQuoteFilters, type QuoteFilter } from "../quotes/quote-filters";
import { inDateOrder } from "../quotes/quotes-by-date";
import type { HiddenGroup } from "../spoilers/split-hidden";
import { LIST_LIMITS } from "./list-limits";
import {
  hrefOfPath,
  type ListHead,
  type ListPage,
  type LongList,
  listPage,
  pagesByHref,
} from "./list-page";
import { splitByLetter, splitByNumber } from "./list-parts";

type QuotePage = ListPage<{ items: ArticleId[] }>;

/** The pages of the lists of quotes that are too long for one, by address. */
export const quotePages = memoizeByWiki("quotePages", (wiki): ReadonlyMap<string, QuotePage> => {
  const filters = listQuoteFilters(wiki).filter(({ quotes }) => quotes.length > LIST_LIMITS.cards);
  const lists = [undefined, ...filters].map((filter) => quoteList(wiki, filter));
  return new Map(lists.filter(({ parts }) => parts.length > 0).flatMap(pagesByHref));
});

/**
 * A page of all quotes, or of those of a filter, by date.
 * @param path the end of the address of a further page: `page/2`
 */
export const quotesPage = (wiki: Wiki, filter?: QuoteFilter, path = ""): QuotePage | undefined =>
  quotePages(wiki).get(hrefOfPath(filter?.href ?? "/quotes", path)) ??
  listPage(quoteList(wiki, filter), path);

function quoteList(wiki: Wiki, filter: QuoteFilter | undefined): LongList<{ items: ArticleId[] }> {
  const ids = filter?.quotes ?? listArticles(wiki, "quotes").map(({ id }) => id);
  const whole = [{ items: inDateOrder(wiki, ids) }];
  return { head: headOf(filter), whole, parts: splitByNumber(whole, LIST_LIMITS.cards) };
}

function headOf(filter: QuoteFilter | undefined): ListHead {
  const { title, description } = namesOfKind("quotes");
  const all = { href: "/quotes", title, description, many: "quotes" };
  if (!filter) return all;
  const { phrase, href } = filter;
  return {
    href,
    title: `Quotes ${phrase}`,
    description: `Every quote ${phrase} in this wiki, word for word, with date, source and status.`,
    many: "quotes",
    above: [{ href: all.href, label: all.title }],
  };
}

export const FACET_HEADS: Record<Facet, Pick<ListHead, "title" | "description" | "many">> = {
  by: {
    title: "Quotes by speaker",
    description: "Everyone whose words this wiki quotes, and how many quotes there are.",
    many: "speakers",
  },
  about: {
    title: "Quotes by subject",
    description: "Everyone and everything that quotes in this wiki are about.",
    many: "subjects",
  },
  series: {
    title: "Quotes by series",
    description: "Every series that quotes in this wiki are about.",
    many: "series",
  },
  from: {
    title: "Quotes by source",
    description: "Every source of quotes in this wiki, and how many quotes it has.",
    many: "sources",
  },
};

export const facetHref = (facet: Facet) => `/quotes/${facet}`;

/** The facets with too many filters for the margin of each list of quotes. The others have no pages of their own. */
export const longFacets = memoizeByWiki("longFacets", (wiki): readonly Facet[] =>
  (Object.keys(FACETS) as Facet[]).filter(
    (facet) =>
      listQuoteFilters(wiki).filter((one) => one.facet === facet).length > LIST_LIMITS.excerpt,
  ),
);

/** The pages that list all filters of such a facet by name, by address. */
export const facetPages = memoizeByWiki(
  "facetPages",
  (wiki): ReadonlyMap<string, ListPage<HiddenGroup<QuoteFilter>>> =>
    new Map(longFacets(wiki).flatMap((facet) => pagesByHref(facetList(wiki, facet)))),
);

function facetList(wiki: Wiki, facet: Facet): LongList<HiddenGroup<QuoteFilter>> {
  const filters = listQuoteFilters(wiki).filter((one) => one.facet === facet);
  const items = sortByTitle(filters, ({ label }) => label);
  const whole = [{ key: "", spoilers: [], items }];
  return {
    head: {
      href: facetHref(facet),
      ...FACET_HEADS[facet],
      above: [{ href: "/quotes", label: namesOfKind("quotes").title }],
    },
    whole,
    parts: splitByLetter(whole, ({ label }) => label),
  };
}

/** The filters of such a page, as links. */
export const filtersOnPage = (
  page: ListPage<HiddenGroup<QuoteFilter>>,
): ListPage<HiddenGroup<{ link: LinkView; note: string }>> => ({
  ...page,
  groups: page.groups.map(({ items, ...group }) => ({
    ...group,
    items: items.map(({ href, label, line, italic, quotes }) => ({
      link: { href, text: label, title: "", line, italic, missing: false },
      note: plural(quotes.length, "quote"),
    })),
  })),
});
