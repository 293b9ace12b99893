import { z } from "zod";
import { memoizeByWiki } from "../content/memoize-by-wiki";
import { SOURCE_KINDS } from "../content/schema/source";
import type { Source } from "../content/source";
import { summaryOf, type Wiki } from "../content/wiki";
import { hrefFromSource } from "../kinds/article-id";
import { absoluteUrl } from "../request/origin";
import type { WatchProgress } from "../spoilers/watch-progress";
import { endpoint } from "./endpoint";
import { HiddenCounts, revealing } from "./hidden-items";
import { pageOf } from "./page-of";
import { cursor, limit, seen } from "./parameters";
import {
  articleIdSchema,
  hiddenFields,
  hrefSchema,
  pageSchemaOf,
  revealsSchema,
  schemas,
  sourceIdSchema,
} from "./schemas";

export const sourceResponseSchema = z
  .object({
    id: sourceIdSchema,
    title: z
      .string()
      .optional()
      .describe("Left out, with the address, if it spoils a season that seen= does not name."),
    title_seen: z.boolean().describe("false if the title is our own description."),
    publisher: z.string(),
    author: z.string().optional(),
    kind: z.enum(Object.keys(SOURCE_KINDS) as [keyof typeof SOURCE_KINDS]),
    date: z.string().optional().describe("When it was published, as precisely as known (EDTF)."),
    url: z.string().optional().describe("Its address on the web."),
    language: z.string().optional().describe("Only if it is not English."),
    founding: z.boolean().describe("true for the two articles that the wiki started from."),
    quotes: z.array(articleIdSchema).describe("Quotes from it, and quotes that it reprints."),
    cited_by: z.array(articleIdSchema).describe("Articles that cite it."),
    href: hrefSchema,
    reveals: revealsSchema,
    ...hiddenFields,
  })
  .describe("A document that articles cite.")
  .register(schemas, { id: "Source" });

function sourceItem(
  wiki: Wiki,
  source: Source,
  progress: WatchProgress,
): z.infer<typeof sourceResponseSchema> {
  const { id, title, title_seen, publisher, author, kind, date, url, language, founding } = source;
  const counts = new HiddenCounts(progress);
  const reveals = source.reveals ? [source.reveals.season] : [];
  const isShown = counts.shows(reveals);
  return {
    id,
    ...(isShown && { title }),
    title_seen,
    publisher,
    ...(author && { author }),
    kind,
    ...(date && { date }),
    ...(isShown && url && { url }),
    ...(language && { language }),
    founding,
    quotes: [...(wiki.quotesBySource.get(id) ?? [])],
    cited_by: (wiki.citationsBySource.get(id) ?? []).flatMap(({ from, reveals }) =>
      reveals.length === 0 && summaryOf(wiki, from).reveals.length === 0 ? [from] : [],
    ),
    href: absoluteUrl(hrefFromSource(id)),
    ...(isShown && revealing(reveals)),
    ...counts.fields,
  };
}

const listSources = memoizeByWiki("listSources", (wiki) => [...wiki.sources.values()]);

/** Every source in the order of the ids. */
export const sourcesEndpoint = endpoint({
  path: "/sources",
  name: "listSources",
  summary: "Sources",
  description: "Every document that facts and quotes cite, with the articles that cite it.",
  query: z.object({ seen, limit, cursor }),
  example: "limit=1",
  body: pageSchemaOf(sourceResponseSchema).register(schemas, { id: "SourceList" }),
  answer: ({ wiki, query }) => {
    const page = pageOf(listSources(wiki), query, wiki.version);
    return { ...page, items: page.items.map((source) => sourceItem(wiki, source, query.seen)) };
  },
});
