import { z } from "zod";
import { getArticle, summaryOf, type Wiki } from "../content/wiki";
import { type ArticleId, isSlug } from "../kinds/article-id";
import { absoluteUrl, currentOrigin } from "../request/origin";
import { site } from "../site";
import { frameOf } from "../views/quotes/embed-view";
import { quoteView } from "../views/quotes/quote-view";
import { parameters } from "./parameters";
import { ProblemError } from "./problem";
import { readQuery } from "./read-query";

const pixels = z
  .string()
  .regex(/^[1-9]\d{0,4}$/, "Expected a number of pixels.")
  .transform(Number)
  .optional()
  .register(parameters, { fix: "Write a whole number, or leave it out.", example: "400" });

const query = z.object({
  url: z
    .url({ protocol: /^https?$/, error: "Expected the address of a quote’s page." })
    .max(500, "Expected the address of a quote’s page.")
    .register(parameters, {
      fix: `Write it with https, as in url=https://…/quotes/….`,
      example: "",
    }),
  format: z.string().max(20, "Expected json.").default("json").register(parameters, {
    fix: "Write format=json, or leave it out.",
    example: "json",
  }),
  maxwidth: pixels,
  maxheight: pixels,
});

/** How another site embeds one of our pages, in the format of oEmbed 1.0. */
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
 * Answers `/api/oembed?url=…`. Unknown parameters are ignored, as oEmbed requires.
 * @throws ProblemError 404 for anything that is not a quote of this wiki, 501 for a format other than JSON
 */
export function answerOembed(wiki: Wiki, params: URLSearchParams): Oembed {
  const request = readQuery(query, withoutUnknown(params));
  if (request.format !== "json")
    throw new ProblemError("not-implemented", "Only JSON is supported. Write format=json.");
  const article = findQuote(wiki, request.url);
  if (!article)
    throw new ProblemError(
      "not-found",
      `There is no quote at this address. Quotes are at ${currentOrigin()}/quotes/….`,
    );
  const quote = quoteView(wiki, article);
  const { speaker } = quote;
  const { width, height, html } = frameOf(quote, {
    width: request.maxwidth,
    height: request.maxheight,
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

function withoutUnknown(params: URLSearchParams): URLSearchParams {
  return new URLSearchParams([...params].filter(([name]) => Object.hasOwn(query.shape, name)));
}

/** The quote at an address of this wiki, or of its card; whatever follows ? or # is ignored. */
function findQuote(wiki: Wiki, url: string) {
  const { host, pathname } = new URL(url);
  const slug = /^(?:\/embed)?\/quotes\/([^/]+)\/?$/.exec(pathname)?.[1] ?? "";
  const own = [currentOrigin(), site.baseUrl].map((origin) => new URL(origin).host);
  if (!own.includes(host) || !isSlug(slug)) return undefined;
  const id = `quotes/${slug}` as ArticleId;
  return getArticle(wiki, wiki.idByFormerId.get(id) ?? id, "quotes");
}
