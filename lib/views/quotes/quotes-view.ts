import { memoizeByWiki } from "../../content/memoize-by-wiki";
import { listArticles, type Wiki } from "../../content/wiki";
import { getLine, type HeroLine, MEETING } from "../../kinds/hero-line";
import { STATUSES } from "../../kinds/quotes";
import { LIST_LIMITS } from "../lists/list-limits";
import type { ListPage } from "../lists/list-page";
import { FACET_HEADS, facetHref, longFacets, quotesPage } from "../lists/quote-lists";
import { FACETS, type Facet, listQuoteFilters, type QuoteFilter } from "./quote-filters";
import { type QuoteView, quoteViews } from "./quote-view";

/** A link to the page of a filter, with its number of quotes. */
export type FilterLink = Pick<QuoteFilter, "href" | "label" | "line" | "italic"> & {
  count: number;
};

/** A mark by which the page can filter its cards: a line or a status. */
export type Narrowing = { mark: string; label: string; line: HeroLine | undefined; count: number };

type FilterGroup = {
  title: string;
  links: FilterLink[];
  /** The page with all filters of the facet, if they are too many for this one. */
  more: { href: string; count: number; words: string } | undefined;
};

export type QuotesView = Omit<ListPage<never>, "groups"> & {
  line: HeroLine | undefined;
  /** The address of the whole list. */
  list: string;
  all: FilterLink;
  /** The links to all filters, or to those with the most quotes and the current one, whose `href` is `list`. */
  groups: FilterGroup[];
  cards: { quote: QuoteView; marks: string[] }[];
  narrowings: Narrowing[];
};

/**
 * A list of quotes: all, or those that match a filter. A long one is on several pages.
 * @param path the end of the address of a further page: `page/2`
 * @returns undefined if there is no such page
 */
export function buildQuotesView(
  wiki: Wiki,
  filter?: QuoteFilter,
  path?: string,
): QuotesView | undefined {
  const page = quotesPage(wiki, filter, path);
  if (!page) return undefined;
  const { groups, ...head } = page;
  const ids = groups.flatMap(({ items }) => items);
  const cards = quoteViews(wiki, ids).map((quote) => ({ quote, marks: marksOf(quote) }));
  return {
    ...head,
    line: filter?.line,
    list: filter?.href ?? whole.href,
    all: { ...whole, count: listArticles(wiki, "quotes").length },
    groups: groupsWith(wiki, filter),
    cards,
    // They would show only some of the quotes that have a mark.
    narrowings: page.pages.length > 0 ? [] : listNarrowings(cards.map(({ marks }) => marks)),
  };
}

const whole = { href: "/quotes", label: "All quotes", line: undefined, italic: false };

const linkOf = ({ href, label, line, italic, quotes }: QuoteFilter): FilterLink => ({
  href,
  label,
  line,
  italic,
  count: quotes.length,
});

const listGroups = memoizeByWiki("listGroups", (wiki) =>
  (Object.keys(FACETS) as Facet[]).map((facet) => {
    const isLong = longFacets(wiki).includes(facet);
    const filters = listQuoteFilters(wiki).filter((one) => one.facet === facet);
    const count = filters.length;
    return {
      facet,
      title: FACETS[facet],
      links: (isLong ? filters.slice(0, LIST_LIMITS.excerpt) : filters).map(linkOf),
      more: isLong ? { href: facetHref(facet), count, words: FACET_HEADS[facet].many } : undefined,
    };
  }),
);

/** The filters of every facet, the current one too if it is not among those with the most quotes. */
const groupsWith = (wiki: Wiki, current: QuoteFilter | undefined): FilterGroup[] =>
  listGroups(wiki).map(({ facet, title, links, more }) => {
    const isMissing = current?.facet === facet && !links.some(({ href }) => href === current.href);
    return { title, more, links: isMissing ? [...links, linkOf(current)] : links };
  });

/** The line letters of the heroes that a quote is about, and its status. */
function marksOf({ subjects, status }: QuoteView): string[] {
  const lines = MEETING.filter((line) =>
    subjects.some((subject) => subject.line === line && subject.href.startsWith("/heroes/")),
  );
  return [...lines.map((line) => getLine(line).letter), status];
}

const capitalize = (word: string) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`;

/** The marks that some of the cards have and others lack. */
function listNarrowings(marks: readonly string[][]): Narrowing[] {
  const known = [
    ...MEETING.map((line) => ({ mark: getLine(line).letter, label: getLine(line).name, line })),
    ...Object.keys(STATUSES).map((mark) => ({ mark, label: capitalize(mark), line: undefined })),
  ];
  return known
    .map((one) => ({ ...one, count: marks.filter((card) => card.includes(one.mark)).length }))
    .filter(({ count }) => count > 0 && count < marks.length);
}
