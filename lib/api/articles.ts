import { z } from "zod";
import type { Article } from "../content/article";
import { KINDS, parseArticleId, SLUG_LENGTH } from "../content/article-id";
import { listCitedSources } from "../content/cited-sources";
import { summaryOf, type Wiki } from "../content/wiki";
import { hasSeenAll, joinSeasons, type WatchProgress } from "../spoilers/watch-progress";
import { buildChronology } from "../views/article/chronology-view";
import { buildInfobox, buildRelations } from "../views/article/infobox";
import { endpoint } from "./endpoint";
import { factRowSchema, factRows, relationItems, relationSchema } from "./facts";
import { HiddenCounts, revealing } from "./hidden-items";
import { MovedError } from "./moved-error";
import { pageOf } from "./page-of";
import { cursor, kind, limit, seen } from "./parameters";
import { ProblemError } from "./problem";
import { quoteItem, quoteSchema } from "./quotes";
import {
  articleIdSchema,
  hiddenFields,
  listOf,
  revealsSchema,
  schemas,
  sourceIdSchema,
} from "./schemas";
import { articleSummarySchema, summaryFields, summaryItem } from "./summaries";

const sectionSchema = z.object({
  id: z.string().optional().describe("Its place on the page, behind #; the lead has none."),
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
    aliases: z.array(z.string()).describe("Other names that lead to it."),
    facts: z.array(factRowSchema),
    relations: z.array(relationSchema),
    chronology: z.array(eventSchema),
    sections: z.array(sectionSchema),
    quote: quoteSchema.optional().describe("Where the article is a quotation."),
    quotes_by: z.array(articleIdSchema),
    quotes_about: z.array(articleIdSchema),
    linked_from: z.array(z.object({ article: articleIdSchema, reveals: revealsSchema })),
    sources: z
      .array(sourceIdSchema)
      .describe(
        "The reference list in its order, without what only spoilers cite that are hidden.",
      ),
    ...hiddenFields,
  })
  .describe("A whole article.")
  .register(schemas, { id: "Article" });

type ArticleItem = z.infer<typeof articleSchema>;

/** An article with everything in it that the caller’s reader may know. */
export function articleItem(wiki: Wiki, article: Article, progress: WatchProgress): ArticleItem {
  const { id, kind, frontmatter, references } = article;
  const covers = new HiddenCounts(progress);
  const aliases = (kind === "quotes" ? [] : frontmatter.aliases).filter(
    ({ section, reveals }) => !section && covers.lifts(reveals ? [reveals.season] : []),
  );
  const quote = kind === "quotes" ? quoteItem(wiki, article, progress) : undefined;
  return {
    ...summaryItem(summaryOf(wiki, id)),
    aliases: aliases.map(({ name }) => name),
    facts: factRows(buildInfobox(wiki, article), references, covers),
    relations: relationItems(buildRelations(wiki, article), references, covers),
    chronology: kind === "production" ? eventsOf(wiki, article) : [],
    sections: sectionsOf(article, covers),
    ...(quote && { quote }),
    quotes_by: [...(wiki.quotesBySpeaker.get(id) ?? [])],
    quotes_about: [...(wiki.quotesBySubject.get(id) ?? [])],
    linked_from: linksTo(wiki, article, covers),
    sources: sourcesOf(article, progress),
    covered: covers.left.covered + (quote?.covered ?? 0),
    covered_by: [...new Set([...covers.left.covered_by, ...(quote?.covered_by ?? [])])],
  };
}

/** What only spoilers cite is left out until one of them may be shown. */
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

/** The text by section. The text below a covered quotation is covered with it. */
function sectionsOf({ kind, frontmatter, outline }: Article, covers: HiddenCounts) {
  const always = kind === "quotes" && frontmatter.reveals ? [frontmatter.reveals.season] : [];
  return outline.sections
    .filter(({ text }) => text !== "")
    .map((section) => ({ ...section, reveals: [...new Set([...always, ...section.reveals])] }))
    .filter(({ reveals }) => covers.lifts(reveals))
    .map(({ heading, text, reveals }) => ({
      ...(heading && { id: heading.id, heading: heading.text }),
      text,
      ...revealing(reveals),
    }));
}

const linksTo = (wiki: Wiki, { id }: Article, covers: HiddenCounts) =>
  (wiki.backlinksById.get(id) ?? [])
    .map(({ from, reveals }) => ({
      from,
      reveals: joinSeasons([...summaryOf(wiki, from).reveals, ...reveals]),
    }))
    .filter(({ reveals }) => covers.lifts(reveals))
    .map(({ from, reveals }) => ({ article: from, ...revealing(reveals) }));

const listQuery = z.object({ kind, seen, limit, cursor });

/** Every article in the order of the ids. */
export const articles = endpoint({
  path: "/articles",
  name: "listArticles",
  summary: "Articles",
  description: "Every article of the wiki, or those of one kind, as lists have them.",
  query: listQuery,
  example: "kind=heroes&limit=2",
  body: listOf(articleSummarySchema).register(schemas, { id: "ArticleList" }),
  answer: ({ wiki, query }) => {
    const all = [...wiki.articles.values()].filter(
      (article) =>
        (!query.kind || article.kind === query.kind) &&
        hasSeenAll(query.seen, summaryOf(wiki, article.id).reveals),
    );
    const page = pageOf(all, query, wiki.version);
    return { ...page, items: page.items.map((article) => listItem(wiki, article, query.seen)) };
  },
});

function listItem(wiki: Wiki, article: Article, progress: WatchProgress) {
  const { covered, covered_by } = articleItem(wiki, article, progress);
  return { ...summaryItem(summaryOf(wiki, article.id)), covered, covered_by };
}

export const article = endpoint({
  path: "/articles/{kind}/{slug}",
  name: "getArticle",
  summary: "One article",
  description:
    "A whole article: its facts with their sources, its text by section, and what it is tied to.",
  parts: {
    kind: { description: "The kind.", example: "places", schema: z.enum(KINDS) },
    slug: {
      description: "The id behind the kind.",
      example: "fogwells-gym",
      schema: z.string().max(SLUG_LENGTH),
    },
  },
  query: z.object({ seen }),
  example: "",
  body: articleSchema,
  answer: ({ wiki, query, path: { kind = "", slug = "" } }) => {
    const id = parseArticleId(`${kind}/${slug}`);
    const found = id && wiki.articles.get(id);
    // That there is such an article is what its cover hides.
    if (found && hasSeenAll(query.seen, summaryOf(wiki, found.id).reveals))
      return articleItem(wiki, found, query.seen);
    const today = id && wiki.idByFormerId.get(id);
    if (today && hasSeenAll(query.seen, summaryOf(wiki, today).reveals))
      throw new MovedError(`/api/v1/articles/${today}`);
    throw new ProblemError(
      "not-found",
      "There is no such article. Take kind and slug from an item of /api/v1/articles.",
    );
  },
});
