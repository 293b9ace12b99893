import { z } from "zod";
import type { Article } from "../content/article";
import { listCitedSources } from "../content/cited-sources";
import { memoizeByWiki } from "../content/memoize-by-wiki";
import { listArticles, summaryOf, type Wiki } from "../content/wiki";
import { KINDS, type Kind, parseArticleId, SLUG_LENGTH } from "../kinds/article-id";
import { settings } from "../settings/settings";
import { hasSeenAll, joinSeasons, type WatchProgress } from "../spoilers/watch-progress";
import { buildChronology } from "../views/article/chronology-view";
import { buildInfobox, buildRelations } from "../views/article/infobox";
import { endpoint } from "./endpoint";
import { factRowSchema, factRows, relationItems, relationSchema } from "./facts";
import { HiddenCounts, revealing } from "./hidden-items";
import { MovedError } from "./moved-error";
import { pageOf, rangeOf } from "./page-of";
import { cursor, kind, limit, seen } from "./parameters";
import { ProblemError } from "./problem";
import { quoteItem, quoteResponseSchema } from "./quotes";
import {
  articleIdSchema,
  hiddenFields,
  pageSchemaOf,
  revealsSchema,
  schemas,
  sourceIdSchema,
} from "./schemas";
import { articleSummarySchema, summaryFields, summaryItem } from "./summaries";

const sectionSchema = z.object({
  id: z.string().optional().describe("Its anchor on the page, after #; the lead has none."),
  heading: z.string().optional(),
  text: z.string().describe("Without citations, tables as running text."),
  reveals: revealsSchema,
});

const eventSchema = z.object({
  date: z.string().describe("When, as precisely as known (EDTF)."),
  event: z.string(),
  sources: z.array(sourceIdSchema),
});

export const articleSchema = z
  .object({
    ...summaryFields,
    aliases: z.array(z.string()).describe("Other names that redirect to it."),
    facts: z.array(factRowSchema),
    relations: z.array(relationSchema),
    chronology: z.array(eventSchema),
    sections: z.array(sectionSchema),
    quote: quoteResponseSchema.optional().describe("Only if the article is a quote."),
    quotes_by: z.array(articleIdSchema),
    quotes_about: z.array(articleIdSchema),
    linked_from: z.array(z.object({ article: articleIdSchema, reveals: revealsSchema })),
    sources: z
      .array(sourceIdSchema)
      .describe("The reference list in its order, without sources that only hidden spoilers cite."),
    ...hiddenFields,
  })
  .describe("A whole article.")
  .register(schemas, { id: "Article" });

type ArticleItem = z.infer<typeof articleSchema>;

/** An article with everything in it that is no spoiler for the caller’s reader. */
export function articleItem(wiki: Wiki, article: Article, progress: WatchProgress): ArticleItem {
  const { id, kind, frontmatter, references } = article;
  const counts = new HiddenCounts(progress);
  const aliases = (kind === "quotes" ? [] : frontmatter.aliases).filter(
    ({ section, reveals }) => !section && counts.shows(reveals ? [reveals.season] : []),
  );
  const quote = kind === "quotes" ? quoteItem(wiki, article, progress) : undefined;
  return {
    ...summaryItem(summaryOf(wiki, id)),
    aliases: aliases.map(({ name }) => name),
    facts: factRows(buildInfobox(wiki, article), references, counts),
    relations: relationItems(buildRelations(wiki, article), references, counts),
    chronology: kind === "production" ? eventsOf(wiki, article) : [],
    sections: sectionsOf(article, counts),
    ...(quote && { quote }),
    quotes_by: [...(wiki.quotesBySpeaker.get(id) ?? [])],
    quotes_about: [...(wiki.quotesBySubject.get(id) ?? [])],
    linked_from: linksTo(wiki, article, counts),
    sources: sourcesOf(article, progress),
    hidden: counts.fields.hidden + (quote?.hidden ?? 0),
    hidden_by: [...new Set([...counts.fields.hidden_by, ...(quote?.hidden_by ?? [])])],
  };
}

/** Leaves out sources that only spoilers cite until one of those spoilers may be shown. */
const sourcesOf = (article: Article, progress: WatchProgress) =>
  listCitedSources(article)
    .filter(
      ({ hiddenUntil }) =>
        hiddenUntil.length === 0 || hiddenUntil.some((seasons) => hasSeenAll(progress, seasons)),
    )
    .map(({ source }) => source);

const eventsOf = (wiki: Wiki, article: Article<"production">) =>
  buildChronology(wiki, article).map(({ dateTime, until, event }) => ({
    date: dateTime,
    event: until ? `${event.text} (until ${until})` : event.text,
    sources: event.references.flatMap((number) => article.references[number - 1] ?? []),
  }));

/** The text by section. The text below a hidden quote is hidden too. */
function sectionsOf({ kind, frontmatter, outline }: Article, counts: HiddenCounts) {
  const always = kind === "quotes" && frontmatter.reveals ? [frontmatter.reveals.season] : [];
  return outline.sections
    .filter(({ text }) => text !== "")
    .map((section) => ({ ...section, reveals: [...new Set([...always, ...section.reveals])] }))
    .filter(({ reveals }) => counts.shows(reveals))
    .map(({ heading, text, reveals }) => ({
      ...(heading && { id: heading.id, heading: heading.text }),
      text,
      ...revealing(reveals),
    }));
}

const linksTo = (wiki: Wiki, { id }: Article, counts: HiddenCounts) =>
  (wiki.backlinksById.get(id) ?? [])
    .map(({ from, reveals }) => ({
      from,
      reveals: joinSeasons([...summaryOf(wiki, from).reveals, ...reveals]),
    }))
    .filter(({ reveals }) => counts.shows(reveals))
    .map(({ from, reveals }) => ({ article: from, ...revealing(reveals) }));

const listQuery = z.object({ kind, seen, limit, cursor });

/** Every article in the order of the ids. */
export const articles = endpoint({
  path: "/articles",
  name: "listArticles",
  summary: "Articles",
  description: "Every article of the wiki, or all of one kind, in short form.",
  query: listQuery,
  example: "kind=heroes&limit=2",
  body: pageSchemaOf(articleSummarySchema).register(schemas, { id: "ArticleList" }),
  answer: ({ wiki, query }) => {
    const { all, spoilers } = query.kind ? listsByKind(wiki)[query.kind] : wholeList(wiki);
    const hidden = spoilers.filter(({ reveals }) => !hasSeenAll(query.seen, reveals));
    const total = hidden.reduce((rest, { count }) => rest - count, all.length);
    const { end } = rangeOf(query, wiki.version);
    const shown = first(all, end, ({ id }) => hasSeenAll(query.seen, summaryOf(wiki, id).reveals));
    const page = pageOf(shown, query, wiki.version, total);
    return { ...page, items: page.items.map((article) => listItem(wiki, article, query.seen)) };
  },
});

/** A list, and how many of its articles spoil the same seasons: so they are counted without looking at each. */
type CountedList = {
  all: readonly Article[];
  spoilers: { reveals: readonly string[]; count: number }[];
};

const wholeList = memoizeByWiki("wholeList", (wiki) =>
  countSpoilers(wiki, [...wiki.articles.values()]),
);

const listsByKind = memoizeByWiki(
  "listsByKind",
  (wiki) =>
    Object.fromEntries(
      KINDS.map((one) => [one, countSpoilers(wiki, listArticles(wiki, one))]),
    ) as Record<Kind, CountedList>,
);

function countSpoilers(wiki: Wiki, all: readonly Article[]): CountedList {
  const bySeasons = new Map<string, CountedList["spoilers"][number]>();
  for (const { id } of all) {
    const { reveals } = summaryOf(wiki, id);
    if (reveals.length === 0) continue;
    const { count } = bySeasons.get(reveals.join()) ?? { count: 0 };
    bySeasons.set(reveals.join(), { reveals, count: count + 1 });
  }
  return { all, spoilers: [...bySeasons.values()] };
}

/** The first items that fit; the rest of the list is not looked at. */
function first<T>(all: readonly T[], count: number, fits: (one: T) => boolean): T[] {
  const found: T[] = [];
  for (const one of all) {
    if (found.length === count) break;
    if (fits(one)) found.push(one);
  }
  return found;
}

function listItem(wiki: Wiki, article: Article, progress: WatchProgress) {
  const { hidden, hidden_by } = articleItem(wiki, article, progress);
  return { ...summaryItem(summaryOf(wiki, article.id)), hidden, hidden_by };
}

const [exampleKind = "", exampleSlug = ""] = settings.examples.article.split("/");

export const article = endpoint({
  path: "/articles/{kind}/{slug}",
  name: "getArticle",
  summary: "One article",
  description:
    "A whole article: its facts with their sources, its text by section, and its relations and links.",
  parts: {
    kind: { description: "The kind.", example: exampleKind, schema: z.enum(KINDS) },
    slug: {
      description: "The id after the kind.",
      example: exampleSlug,
      schema: z.string().max(SLUG_LENGTH),
    },
  },
  query: z.object({ seen }),
  example: "",
  body: articleSchema,
  answer: ({ wiki, query, path: { kind = "", slug = "" } }) => {
    const id = parseArticleId(`${kind}/${slug}`);
    const one = id && wiki.articles.get(id);
    // The existence of such an article is itself a spoiler.
    if (one && hasSeenAll(query.seen, summaryOf(wiki, one.id).reveals))
      return articleItem(wiki, one, query.seen);
    const newId = id && wiki.idByFormerId.get(id);
    if (newId && hasSeenAll(query.seen, summaryOf(wiki, newId).reveals))
      throw new MovedError(`/api/v1/articles/${newId}`);
    throw new ProblemError(
      "not-found",
      "There is no such article. Take kind and slug from an item of /api/v1/articles.",
    );
  },
});
