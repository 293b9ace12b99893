import { memoizeByWiki } from "../../content/memoize-by-wiki";
import { listArticles, type Wiki } from "../../content/wiki";
import { namesOfKind } from "../../kinds";
import { getLine, type HeroLine, MEETING } from "../../kinds/hero-line";
import { STATUSES } from "../../kinds/quotes";
import { FACETS, type Facet, listQuoteFilters, type QuoteFilter } from "./quote-filters";
import { type QuoteView, quoteViews } from "./quote-view";

/** A link to the page of a filter, with its number of quotes. */
export type FilterLink = Pick<QuoteFilter, "href" | "label" | "line" | "italic"> & {
  count: number;
};

/** A mark by which the page can filter its cards: a line or a status. */
export type Narrowing = { mark: string; label: string; line: HeroLine | undefined; count: number };

type FilterGroup = { title: string; links: FilterLink[] };

export type QuotesView = {
  title: string;
  description: string;
  href: string;
  line: HeroLine | undefined;
  all: FilterLink;
  /** The links to all filters, the same on every page; the current one has the page's `href`. */
  groups: FilterGroup[];
  cards: { quote: QuoteView; marks: string[] }[];
  narrowings: Narrowing[];
};

/** A list of quotes: all, or those that match a filter. */
export function buildQuotesView(wiki: Wiki, filter?: QuoteFilter): QuotesView {
  const all = listArticles(wiki, "quotes");
  const cards = quoteViews(wiki, filter?.quotes ?? all.map(({ id }) => id)).map((quote) => ({
    quote,
    marks: marksOf(quote),
  }));
  return {
    ...headOf(filter),
    all: { ...whole, count: all.length },
    groups: listGroups(wiki),
    cards,
    narrowings: listNarrowings(cards.map(({ marks }) => marks)),
  };
}

const whole = { href: "/quotes", label: "All quotes", line: undefined, italic: false };

function headOf(filter?: QuoteFilter): Pick<QuotesView, "title" | "description" | "href" | "line"> {
  if (!filter) return { ...namesOfKind("quotes"), href: whole.href, line: undefined };
  const { phrase, href, line } = filter;
  return {
    title: `Quotes ${phrase}`,
    description: `Every quote ${phrase} in this wiki, word for word, with date, source and status.`,
    href,
    line,
  };
}

const listGroups = memoizeByWiki("listGroups", (wiki): FilterGroup[] =>
  (Object.keys(FACETS) as Facet[]).map((facet) => ({
    title: FACETS[facet],
    links: listQuoteFilters(wiki)
      .filter((one) => one.facet === facet)
      .map(({ href, label, line, italic, quotes }) => ({
        href,
        label,
        line,
        italic,
        count: quotes.length,
      })),
  })),
);

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
