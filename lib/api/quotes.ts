import { z } from "zod";
import type { Article } from "../content/article";
import { memoizeByWiki } from "../content/memoize-by-wiki";
import { fullTitle, quoteWords } from "../content/summary";
import { listArticles, summaryOf, type Wiki } from "../content/wiki";
import { kindOf, parseArticleId, type SourceId } from "../kinds/article-id";
import { STATUSES } from "../kinds/quotes";
import { absoluteUrl } from "../request/origin";
import { settings } from "../settings/settings";
import type { WatchProgress } from "../spoilers/watch-progress";
import { endpoint } from "./endpoint";
import { HiddenCounts, revealing } from "./hidden-items";
import { pageOf } from "./page-of";
import { cursor, limit, named, seen, status } from "./parameters";
import { badParameters } from "./problem";
import {
  articleIdSchema,
  hiddenFields,
  hrefSchema,
  pageSchemaOf,
  revealsSchema,
  schemas,
  sourceIdSchema,
} from "./schemas";
import { summaryFields } from "./summaries";

const misquotationSchema = z.object({
  text: z.string().describe("The wrong words."),
  instead_of: z.string().optional().describe("The right ones, if only part of the words is wrong."),
  note: z.string(),
  source: sourceIdSchema,
});

export const quoteResponseSchema = z
  .object({
    id: articleIdSchema,
    title: summaryFields.title,
    description: summaryFields.description,
    words: z.string().optional().describe("Word for word; segments are joined by […]."),
    segments: z
      .array(z.string())
      .optional()
      .describe("The segments, if the source prints the words in several pieces."),
    form: z.enum(["spoken", "headline", "synopsis"]),
    speaker: articleIdSchema.optional().describe("Who said it; a synopsis has no speaker."),
    role: z.string().describe("What the speaker was at the time."),
    subjects: z.array(articleIdSchema),
    date: z.string().describe("When it was published, as precisely as known (EDTF): 2017-01."),
    source: sourceIdSchema.describe("The source of the words."),
    original_source: sourceIdSchema
      .optional()
      .describe("Where the words first appeared, if elsewhere."),
    also_in: z.array(sourceIdSchema),
    status: z.enum(Object.keys(STATUSES) as [keyof typeof STATUSES]),
    misquotations: z.array(misquotationSchema),
    href: hrefSchema,
    reveals: revealsSchema,
    ...hiddenFields,
  })
  .describe("A quote. If it is a spoiler, its words and misquotations are left out.")
  .register(schemas, { id: "Quote" });

export type QuoteItem = z.infer<typeof quoteResponseSchema>;

export function quoteItem(
  wiki: Wiki,
  article: Article<"quotes">,
  progress: WatchProgress,
): QuoteItem {
  const { id, frontmatter: quote } = article;
  const summary = summaryOf(wiki, id);
  const reveals = quote.reveals ? [quote.reveals.season] : [];
  const counts = new HiddenCounts(progress);
  const isShown = counts.shows(reveals);
  const misquotations = quote.misquotations.filter(() => counts.shows(reveals));
  return {
    id,
    title: fullTitle(summary),
    description: summary.description,
    ...(isShown && { words: quoteWords(quote) }),
    ...(isShown && quote.segments && { segments: quote.segments }),
    form: quote.form,
    ...(quote.speaker && { speaker: quote.speaker.article }),
    role: quote.role,
    subjects: quote.subjects.map(({ article: subject }) => subject),
    date: quote.date,
    source: quote.source.source,
    ...(quote.original_source && { original_source: quote.original_source.source }),
    also_in: quote.also_in.map(({ source }) => source),
    status: quote.status,
    misquotations: misquotations.map(({ source, instead_of, ...rest }) => ({
      ...rest,
      ...(instead_of && { instead_of }),
      source: source.source,
    })),
    href: absoluteUrl(summary.href),
    ...(isShown && revealing(reveals)),
    ...counts.fields,
  };
}

const query = z.object({
  speaker: named("Quotes of this person.", settings.examples.speaker),
  subject: named("Quotes about this article.", settings.examples.subject),
  series: named("Quotes about this series as a whole.", settings.examples.series),
  source: named("Quotes from this source, or that first appeared in it.", settings.examples.source),
  status,
  seen,
  limit,
  cursor,
});

type Filters = Pick<z.output<typeof query>, "speaker" | "subject" | "series" | "source" | "status">;

/** Every quote, or those that match all filters, in the order of their ids. */
export const quotesEndpoint = endpoint({
  path: "/quotes",
  name: "listQuotes",
  summary: "Quotes",
  description:
    "Every quote with its speaker, its subjects and its sources, or those that match all filters.",
  query,
  example: `speaker=${settings.examples.speaker}&limit=1`,
  body: pageSchemaOf(quoteResponseSchema).register(schemas, { id: "QuoteList" }),
  answer: ({ wiki, query }) => {
    checkFilters(wiki, query);
    const page = pageOf(listMatching(wiki, query), query, wiki.version);
    return { ...page, items: page.items.map((quote) => quoteItem(wiki, quote, query.seen)) };
  },
});

/** Each value of a filter that a quote has: `status verified`. */
const valuesOf = ({ frontmatter }: Article<"quotes">): Set<string> => {
  const { speaker, subjects, source, original_source, status } = frontmatter;
  return new Set([
    `status ${status}`,
    ...(speaker ? [`speaker ${speaker.article}`] : []),
    ...subjects.flatMap(({ article }) => [`subject ${article}`, `series ${article}`]),
    `source ${source.source}`,
    ...(original_source ? [`source ${original_source.source}`] : []),
  ]);
};

/** The quotes with each value of a filter, in the order of their ids. */
const quotesByValue = memoizeByWiki("quotesByValue", (wiki) => {
  const byValue = new Map<string, Article<"quotes">[]>();
  for (const quote of listArticles(wiki, "quotes"))
    for (const value of valuesOf(quote)) {
      const quotes = byValue.get(value) ?? [];
      quotes.push(quote);
      byValue.set(value, quotes);
    }
  return byValue;
});

const FILTERS = ["speaker", "subject", "series", "source", "status"] as const;

/** One filter is a look-up; of several, the quotes that have the rarest value are looked through. */
function listMatching(wiki: Wiki, filters: Filters): readonly Article<"quotes">[] {
  const values = FILTERS.flatMap((name) => (filters[name] ? [`${name} ${filters[name]}`] : []));
  const lists = values.map((value) => quotesByValue(wiki).get(value) ?? []);
  const [shortest] = lists.toSorted((a, b) => a.length - b.length);
  if (!shortest) return listArticles(wiki, "quotes");
  if (lists.length === 1) return shortest;
  return shortest.filter((quote) => values.every((value) => valuesOf(quote).has(value)));
}

/** The kinds of article that each filter takes, and where their ids are listed. */
const FILTER_IDS = {
  speaker: { kinds: ["team", "cast"], at: "/api/v1/articles?kind=cast or kind=team" },
  subject: { kinds: undefined, at: "/api/v1/articles" },
  series: { kinds: ["series"], at: "/api/v1/articles?kind=series" },
} as const;

/** Without this check, a typo in a filter would look like an answer: no quotes. */
function checkFilters(wiki: Wiki, filters: Filters): void {
  const mistakes = (Object.keys(FILTER_IDS) as (keyof typeof FILTER_IDS)[]).flatMap((parameter) => {
    const value = filters[parameter];
    const { kinds, at } = FILTER_IDS[parameter];
    const id = value && parseArticleId(value);
    const fits = id && wiki.summaries.has(id) && (kinds?.some((one) => one === kindOf(id)) ?? true);
    if (!value || fits) return [];
    return [{ parameter, detail: "There is no such article.", fix: `Take an id from ${at}.` }];
  });
  const { source } = filters;
  if (source && !wiki.sources.has(source as SourceId))
    mistakes.push({
      parameter: "source" as never,
      detail: "There is no such source.",
      fix: "Take an id from /api/v1/sources.",
    });
  if (mistakes.length > 0) throw badParameters(mistakes);
}
