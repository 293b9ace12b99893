import { z } from "zod";
import { LINE_NAMES } from "../kinds/hero-line";
import { absoluteUrl } from "../request/origin";
import { MAX_QUERY, querySchema } from "../request/search-params";
import type { Jump } from "../search/quick-jump";
import { search as find, type SearchResult } from "../search/search";
import { seenBy } from "../spoilers/watch-progress";
import { getSearchIndex } from "../views/search/get-search-index";
import { endpoint } from "./endpoint";
import { revealing } from "./hidden-items";
import { pageOf, rangeOf } from "./page-of";
import { cursor, limit, parameters, seen } from "./parameters";
import { articleIdSchema, hrefSchema, pageSchemaOf, revealsSchema, schemas } from "./schemas";
import { idOfLink } from "./summaries";

const line = z.enum([...LINE_NAMES]).optional();

const hitSchema = z
  .object({
    article: articleIdSchema,
    title: z.string(),
    label: z.string().describe("The type of the result: “Hero”, “Episode”."),
    section: z.string().optional().describe("The section of the page."),
    excerpt: z.string(),
    misquotation: z.string().optional().describe("The wrong wording that matched the search."),
    line,
    href: hrefSchema,
    reveals: revealsSchema,
  })
  .describe("A search result.")
  .register(schemas, { id: "Hit" });

const jumpSchema = z
  .object({ title: z.string(), line, href: hrefSchema })
  .describe("A page or section that a search links to.")
  .register(schemas, { id: "Place" });

const answerSchema = pageSchemaOf(hitSchema)
  .extend({
    query: z.string(),
    jump: jumpSchema
      .optional()
      .describe("The page or section that a short form (dd 2) stands for."),
    nearest: z.array(jumpSchema).describe("Suggestions if nothing was found."),
  })
  .register(schemas, { id: "HitList" });

const q = querySchema
  .refine((text) => text.length > 0, "Expected words.")
  .describe("The words to search for.")
  .register(parameters, {
    fix: `Write words, ${MAX_QUERY} characters at most: q=reluctant hero.`,
    example: "reluctant hero",
    shown: { type: "string", minLength: 1, maxLength: MAX_QUERY },
  });

const query = z.object({ q, seen, limit, cursor });

/** Search results, best match first. */
export const searchEndpoint = endpoint({
  path: "/search",
  name: "search",
  summary: "Search",
  description:
    "Articles, their sections, quotes, seasons and episodes that contain the words, best match first. Spoilers are neither found nor counted, unless seen= names their season. Help pages are not articles, and not found.",
  query,
  example: "q=reluctant+hero&limit=1",
  body: answerSchema,
  answer: async ({ query }) => {
    const index = await getSearchIndex();
    const { version } = index.data;
    const { end } = rangeOf(query, version);
    const answer = find(index, query.q, {
      limit: end,
      seen: seenBy(query.seen),
      // An item is an article.
      help: false,
    });
    const { items, ...page } = pageOf(answer.found, query, version, answer.count);
    return {
      ...page,
      items: items.map(hitItem),
      query: answer.query,
      ...(answer.jump && { jump: jumpItem(answer.jump) }),
      nearest: answer.nearest.map(jumpItem),
    };
  },
});

function hitItem(result: SearchResult): z.infer<typeof hitSchema> {
  const { title, label, section, excerpt, misquotation, line: color, href, reveals = [] } = result;
  return {
    article: idOfLink(result) ?? "",
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

const jumpItem = ({ title, line: color, href }: Jump): z.infer<typeof jumpSchema> => ({
  title,
  ...(color && { line: color }),
  href: absoluteUrl(href),
});
