import { z } from "zod";
import { type ArticleId, isSlug } from "../content/article-id";
import { getArticle, summaryOf, type Wiki } from "../content/wiki";
import { currentOrigin } from "../request/origin";
import { absoluteUrl } from "../seo/absolute-url";
import { site } from "../site";
import { frameOf } from "../views/quotes/embed-view";
import { quoteView } from "../views/quotes/quote-view";
import { parameters } from "./parameters";
import { ProblemError } from "./problem";
import { readQuery } from "./read-query";

const pixels = z
  .string()
  .regex(/^[1-9]\d{0,4}$/, "Wanted a number of pixels.")
  .transform(Number)
  .optional()
  .register(parameters, { fix: "Write a whole number, or leave it out.", example: "400" });

const query = z.object({
  url: z
    .url({ protocol: /^https?$/, error: "Wanted the address of a quotation’s page." })
    .max(500, "Wanted the address of a quotation’s page.")
    .register(parameters, {
      fix: `Write it with https, as in url=https://…/quotes/….`,
      example: "",
    }),
  format: z.string().max(20, "Wanted json.").default("json").register(parameters, {
    fix: "Write format=json, or leave it out.",
    example: "json",
  }),
  maxwidth: pixels,
  maxheight: pixels,
});

/** How to show one of our pages on another, in the words of oEmbed 1.0. */
export const oembedSchema = z.object({
  version: z.literal("1.0"),
  type: z.literal("rich"),
  title: z.string(),
  author_name: z.string().optional(),
  author_url: z.url().optional(),
  provider_name: z.string(),
  provider_url: z.url(),
  cache_age: z.int(),
  html: z.string(),
  width: z.int(),
  height: z.int(),
});

export type Oembed = z.infer<typeof oembedSchema>;

const HOUR = 3600;

/**
 * Answers `/api/oembed?url=…`. What else an asker sends is passed over, as oEmbed wants it.
 * @throws ProblemError 404 for what is no quotation of ours, 501 for a format other than JSON
 */
export function answerOembed(wiki: Wiki, params: URLSearchParams): Oembed {
  const asked = readQuery(query, onlyKnown(params));
  if (asked.format !== "json")
    throw new ProblemError("not-implemented", "Only JSON is offered. Ask with format=json.");
  const article = findQuote(wiki, asked.url);
  if (!article)
    throw new ProblemError(
      "not-found",
      `There is no quotation at this address. Quotations stand at ${currentOrigin()}/quotes/….`,
    );
  const quote = quoteView(wiki, article);
  const { speaker } = quote;
  const { width, height, html } = frameOf(quote, {
    width: asked.maxwidth,
    height: asked.maxheight,
  });
  return {
    version: "1.0",
    type: "rich",
    title: summaryOf(wiki, article.id).title,
    ...(speaker && { author_name: speaker.text, author_url: absoluteUrl(speaker.href) }),
    provider_name: site.name,
    provider_url: absoluteUrl("/"),
    cache_age: HOUR,
    html,
    width,
    height,
  };
}

function onlyKnown(params: URLSearchParams): URLSearchParams {
  return new URLSearchParams([...params].filter(([name]) => Object.hasOwn(query.shape, name)));
}

/** The quotation at an address of ours, its card’s included; whatever stands behind ? and # is passed over. */
function findQuote(wiki: Wiki, url: string) {
  const { host, pathname } = new URL(url);
  const slug = /^(?:\/embed)?\/quotes\/([^/]+)\/?$/.exec(pathname)?.[1] ?? "";
  const own = [currentOrigin(), site.baseUrl].map((origin) => new URL(origin).host);
  if (!own.includes(host) || !isSlug(slug)) return undefined;
  const id = `quotes/${slug}` as ArticleId;
  return getArticle(wiki, wiki.idByFormerId.get(id) ?? id, "quotes");
}
