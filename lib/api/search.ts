import { z } from "zod";
import { LINE_NAMES } from "../content/hero-line";
import { MAX_QUERY, querySchema, seenBy } from "../request/search-params";
import { getSearchIndex } from "../search/get-search-index";
import type { Jump } from "../search/quick-jump";
import { search as find, type SearchResult } from "../search/search";
import { absoluteUrl } from "../seo/absolute-url";
import { endpoint } from "./endpoint";
import { revealing } from "./hidden-items";
import { pageOf, rangeOf } from "./page-of";
import { cursor, limit, parameters, seen } from "./parameters";
import { articleIdSchema, hrefSchema, listOf, revealsSchema, schemas } from "./schemas";
import { idOfLink } from "./summaries";

const line = z.enum(LINE_NAMES).optional();

const hitSchema = z
  .object({
    article: articleIdSchema,
    title: z.string(),
    label: z.string().describe("What was found: “Hero”, “Episode”."),
    section: z.string().optional().describe("Where on the page."),
    excerpt: z.string(),
    misquotation: z.string().optional().describe("The wrong wording that was looked for."),
    line,
    href: hrefSchema,
    reveals: revealsSchema,
  })
  .describe("Something that a search found.")
  .register(schemas, { id: "Hit" });

const placeSchema = z
  .object({ title: z.string(), line, href: hrefSchema })
  .describe("A place that words lead to.")
  .register(schemas, { id: "Place" });

const answerSchema = listOf(hitSchema)
  .extend({
    query: z.string(),
    jump: placeSchema.optional().describe("The one place that a short form (dd 2) leads to."),
    nearest: z.array(placeSchema).describe("Where nothing was found: what was perhaps meant."),
  })
  .register(schemas, { id: "HitList" });

const q = querySchema
  .refine((text) => text.length > 0, "Wanted words.")
  .describe("The words.")
  .register(parameters, {
    fix: `Write words, ${MAX_QUERY} characters at most: q=reluctant hero.`,
    example: "reluctant hero",
    shown: { type: "string", minLength: 1, maxLength: MAX_QUERY },
  });

const query = z.object({ q, seen, limit, cursor });

/** What a search finds, the best first. */
export const search = endpoint({
  path: "/search",
  name: "search",
  summary: "Search",
  description:
    "Articles, their sections, quotations, seasons and episodes that hold the words, the best first. What a season gives away is neither found nor counted, unless seen= names the season.",
  query,
  example: "q=reluctant+hero&limit=1",
  body: answerSchema,
  answer: async ({ wiki, query: asked }) => {
    const { end } = rangeOf(asked, wiki.version);
    const index = await getSearchIndex();
    const answer = find(index, asked.q, { limit: end, seen: seenBy(asked.seen) });
    const { items, ...page } = pageOf(answer.found, asked, wiki.version, answer.count);
    return {
      ...page,
      items: items.map(hitItem),
      query: answer.query,
      ...(answer.jump && { jump: placeItem(answer.jump) }),
      nearest: answer.nearest.map(placeItem),
    };
  },
});

function hitItem(found: SearchResult): z.infer<typeof hitSchema> {
  const { title, label, section, excerpt, misquotation, line: color, href, reveals = [] } = found;
  return {
    article: idOfLink(found) ?? "",
    title: title.join(""),
    label,
    ...(section && { section }),
    excerpt: excerpt.join(""),
    ...(misquotation && { misquotation }),
    ...(color && { line: color }),
    href: absoluteUrl(href),
    ...revealing(reveals),
  };
}

const placeItem = ({ title, line: color, href }: Jump): z.infer<typeof placeSchema> => ({
  title,
  ...(color && { line: color }),
  href: absoluteUrl(href),
});
