import { z } from "zod";
import type { Article } from "../content/article";
import { kindOf, parseArticleId, type SourceId } from "../content/article-id";
import { STATUSES } from "../content/schema/quote";
import { fullTitle, quoteWords } from "../content/summary";
import { listArticles, summaryOf, type Wiki } from "../content/wiki";
import { absoluteUrl } from "../seo/absolute-url";
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
  listOf,
  revealsSchema,
  schemas,
  sourceIdSchema,
} from "./schemas";
import { summaryFields } from "./summaries";

const misquotationSchema = z.object({
  text: z.string().describe("The wrong words."),
  instead_of: z.string().optional().describe("The right ones, where only a part is wrong."),
  note: z.string(),
  source: sourceIdSchema,
});

export const quoteSchema = z
  .object({
    id: articleIdSchema,
    title: summaryFields.title,
    description: summaryFields.description,
    words: z.string().optional().describe("Word for word; parts printed apart are joined by […]."),
    segments: z.array(z.string()).optional().describe("The parts that the source prints apart."),
    form: z.enum(["spoken", "headline", "synopsis"]),
    speaker: articleIdSchema.optional().describe("Who said it; nobody said a synopsis."),
    role: z.string().describe("What the speaker was at the time."),
    subjects: z.array(articleIdSchema),
    date: z.string().describe("When it was published, as precisely as known (EDTF): 2017-01."),
    source: sourceIdSchema.describe("Where the words were read."),
    original_source: sourceIdSchema
      .optional()
      .describe("Where they were first said, if elsewhere."),
    also_in: z.array(sourceIdSchema),
    status: z.enum(Object.keys(STATUSES) as [keyof typeof STATUSES]),
    misquotations: z.array(misquotationSchema),
    href: hrefSchema,
    reveals: revealsSchema,
    ...hiddenFields,
  })
  .describe("A quotation. Of one that is covered, words and misquotations are left out.")
  .register(schemas, { id: "Quote" });

export type QuoteItem = z.infer<typeof quoteSchema>;

export function quoteItem(
  wiki: Wiki,
  article: Article<"quotes">,
  progress: WatchProgress,
): QuoteItem {
  const { id, frontmatter: quote } = article;
  const summary = summaryOf(wiki, id);
  const reveals = quote.reveals ? [quote.reveals.season] : [];
  const covers = new HiddenCounts(progress);
  const isOpen = covers.lifts(reveals);
  const misquotations = quote.misquotations.filter(() => covers.lifts(reveals));
  return {
    id,
    title: fullTitle(summary),
    description: summary.description,
    ...(isOpen && { words: quoteWords(quote) }),
    ...(isOpen && quote.segments && { segments: quote.segments }),
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
    ...(isOpen && revealing(reveals)),
    ...covers.left,
  };
}

const query = z.object({
  speaker: named("Quotations of this person.", "cast/krysten-ritter"),
  subject: named("Quotations about this article.", "heroes/jessica-jones"),
  series: named("Quotations about this series as a whole.", "series/the-defenders"),
  source: named("Quotations that were read in this source or first said in it.", "ew-first-look"),
  status,
  seen,
  limit,
  cursor,
});

type Filters = Pick<z.output<typeof query>, "speaker" | "subject" | "series" | "source" | "status">;

/** Every quotation, or those that pass all filters, in the order of their ids. */
export const quotes = endpoint({
  path: "/quotes",
  name: "listQuotes",
  summary: "Quotations",
  description:
    "Every quotation with its speaker, its subjects and its sources, or those that pass all filters.",
  query,
  example: "speaker=cast/krysten-ritter&limit=1",
  body: listOf(quoteSchema).register(schemas, { id: "QuoteList" }),
  answer: ({ wiki, query }) => {
    checkFilters(wiki, query);
    const passing = listArticles(wiki, "quotes").filter((quote) => passes(quote, query));
    const page = pageOf(passing, query, wiki.version);
    return { ...page, items: page.items.map((quote) => quoteItem(wiki, quote, query.seen)) };
  },
});

function passes({ frontmatter }: Article<"quotes">, filters: Filters): boolean {
  const { speaker, subjects, source, original_source, status } = frontmatter;
  const about = subjects.map(({ article }): string => article);
  const read = [source.source, original_source?.source];
  return (
    (!filters.speaker || speaker?.article === filters.speaker) &&
    (!filters.subject || about.includes(filters.subject)) &&
    (!filters.series || about.includes(filters.series)) &&
    (!filters.source || read.includes(filters.source as SourceId)) &&
    (!filters.status || status === filters.status)
  );
}

/** Where each filter’s ids are listed. */
const LISTED = {
  speaker: { kinds: ["team", "cast"], at: "/api/v1/articles?kind=cast or kind=team" },
  subject: { kinds: undefined, at: "/api/v1/articles" },
  series: { kinds: ["series"], at: "/api/v1/articles?kind=series" },
} as const;

/** A slip in a filter would look like an answer: no quotations. */
function checkFilters(wiki: Wiki, filters: Filters): void {
  const mistakes = (Object.keys(LISTED) as (keyof typeof LISTED)[]).flatMap((parameter) => {
    const asked = filters[parameter];
    const { kinds, at } = LISTED[parameter];
    const id = asked && parseArticleId(asked);
    const fits = id && wiki.summaries.has(id) && (kinds?.some((one) => one === kindOf(id)) ?? true);
    if (!asked || fits) return [];
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
