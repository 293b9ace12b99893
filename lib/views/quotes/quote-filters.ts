import { memoizeByWiki } from "../../content/memoize-by-wiki";
import { fullTitle } from "../../content/summary";
import { compareTitles } from "../../content/title-order";
import { listArticles, summaryOf, type Wiki } from "../../content/wiki";
import { type ArticleId, kindOf, type SourceId, slugOf } from "../../kinds/article-id";
import type { HeroLine } from "../../kinds/hero-line";
import { sourceViewById } from "../sources/source-view";

/** The facets of quotes, as named in addresses, with their titles. */
export const FACETS = {
  by: "Speaker",
  about: "Subject",
  series: "Series",
  from: "Source",
} as const;

export type Facet = keyof typeof FACETS;

/** Quotes that have one thing in common, and the address of their page. */
export type QuoteFilter = {
  facet: Facet;
  slug: string;
  href: string;
  label: string;
  /** “by Krysten Ritter”: completes “quotes …”. */
  phrase: string;
  line: HeroLine | undefined;
  italic: boolean;
  quotes: ArticleId[];
};

type NamedFilter = Pick<QuoteFilter, "facet" | "slug" | "label" | "phrase" | "line" | "italic">;

/** Every filter that matches a quote; within a facet, the most quotes first. */
export const listQuoteFilters = memoizeByWiki("listQuoteFilters", (wiki): QuoteFilter[] => {
  const filters = new Map<string, QuoteFilter>();
  for (const { id, frontmatter } of listArticles(wiki, "quotes")) {
    const { speaker, subjects, source, original_source: original } = frontmatter;
    const named = [
      ...(speaker ? [articleFilter(wiki, "by", speaker.article)] : []),
      ...subjects.map(({ article }) =>
        articleFilter(wiki, kindOf(article) === "series" ? "series" : "about", article),
      ),
      ...[source, original].flatMap((one) => (one ? [sourceFilter(wiki, one.source)] : [])),
    ];
    for (const one of named) {
      const href = `/quotes/${one.facet}/${one.slug}`;
      const filter = filters.get(href) ?? { ...one, href, quotes: [] };
      if (!filter.quotes.includes(id)) filter.quotes.push(id);
      filters.set(href, filter);
    }
  }
  return disambiguate(wiki, [...filters.values()]).sort(
    (a, b) => b.quotes.length - a.quotes.length || compareTitles(a.label, b.label),
  );
});

const filterByHref = memoizeByWiki(
  "filterByHref",
  (wiki) => new Map(listQuoteFilters(wiki).map((filter) => [filter.href, filter])),
);

/** Adds the title to filters of sources with the same publisher and day. */
function disambiguate(wiki: Wiki, filters: readonly QuoteFilter[]): QuoteFilter[] {
  const count = new Map<string, number>();
  for (const { label } of filters) count.set(label, (count.get(label) ?? 0) + 1);
  const shared = ({ label }: QuoteFilter) => (count.get(label) ?? 0) > 1;
  return filters.map((one) => {
    if (one.facet !== "from" || !shared(one)) return one;
    const { title } = sourceViewById(wiki, one.slug as SourceId);
    return { ...one, label: `${one.label}: ${title}`, phrase: `${one.phrase}: ${title}` };
  });
}

/** The filter that an address names. */
export function getQuoteFilter(wiki: Wiki, facet: string, slug: string): QuoteFilter | undefined {
  return filterByHref(wiki).get(`/quotes/${facet}/${slug}`);
}

function articleFilter(wiki: Wiki, facet: Exclude<Facet, "from">, id: ArticleId): NamedFilter {
  const summary = summaryOf(wiki, id);
  // A series has its own facet, so its title is enough.
  const title = facet === "series" ? summary.title : fullTitle(summary);
  const phrase = { by: "by", about: "about", series: "about the series" }[facet];
  return {
    facet,
    slug: slugOf(id),
    label: title,
    phrase: `${phrase} ${title}`,
    line: summary.line,
    italic: facet === "series",
  };
}

/** A publisher has many sources; the date distinguishes them. */
function sourceFilter(wiki: Wiki, id: SourceId): NamedFilter {
  const { publisher, date } = sourceViewById(wiki, id);
  const label = date ? `${publisher}, ${date}` : publisher;
  return {
    facet: "from",
    slug: id,
    label,
    phrase: `from ${label}`,
    line: undefined,
    italic: false,
  };
}
