import { z } from "zod";
import { fullTitle, type Summary } from "../content/summary";
import { KINDS, parseArticleId, slugOf } from "../kinds/article-id";
import { LINE_NAMES } from "../kinds/hero-line";
import { absoluteUrl } from "../request/origin";
import type { LinkView } from "../views/article/link";
import { articleIdSchema, hiddenFields, hrefSchema, schemas } from "./schemas";

export const summaryFields = {
  id: articleIdSchema,
  kind: z.enum(KINDS),
  slug: z.string().describe("The id after the kind."),
  title: z
    .string()
    .describe("A unique title. If a quote is a spoiler, its title has none of its words."),
  description: z.string().describe("One sentence."),
  line: z
    .enum([...LINE_NAMES])
    .optional()
    .describe("The line of the map whose color it has."),
  href: hrefSchema,
};

export const articleSummarySchema = z
  .object({ ...summaryFields, ...hiddenFields })
  .describe("An article in short form.")
  .register(schemas, { id: "ArticleSummary" });

export function summaryItem(summary: Summary) {
  const { id, kind, description, line, href } = summary;
  return {
    id,
    kind,
    slug: slugOf(id),
    title: fullTitle(summary),
    description,
    ...(line && { line }),
    href: absoluteUrl(href),
  };
}

/** The id of the article that a link points to, itself or one of its sections. */
export function idOfLink({ href }: Pick<LinkView, "href">): string | undefined {
  return parseArticleId(href.slice(1).split("#")[0] ?? "");
}
