import type { Article } from "../../content/article";
import { summaryOf, type Wiki } from "../../content/wiki";
import { absoluteUrl } from "../../request/origin";
import { site } from "../../site";
import { type QuoteView, quoteView } from "./quote-view";

/** A quote as other sites embed it: the card, and its frame. */
export type EmbedView = {
  title: string;
  description: string;
  quote: QuoteView;
  frame: Frame;
};

/** Width and height in CSS pixels, and the HTML that shows the card at this size. */
export type Frame = { width: number; height: number; html: string };

const WIDTH = 600;

export function buildEmbedView(wiki: Wiki, article: Article<"quotes">): EmbedView {
  const { title, description } = summaryOf(wiki, article.id);
  const quote = quoteView(wiki, article);
  return { title: `${title}, quoted`, description, quote, frame: frameOf(quote) };
}

/** @param limits the space on the embedding page; a larger card scrolls */
export function frameOf(
  quote: QuoteView,
  limits: { width?: number | undefined; height?: number | undefined } = {},
): Frame {
  const width = Math.min(WIDTH, limits.width ?? WIDTH);
  const height = Math.min(heightAt(quote, width), limits.height ?? Number.POSITIVE_INFINITY);
  const address = absoluteUrl(embedHref(quote.slug));
  const title = `Quote on ${site.name}`;
  const html = `<iframe src="${address}" width="${width}" height="${height}" title="${title}" loading="lazy" frameborder="0"></iframe>`;
  return { width, height, html };
}

/** The oEmbed address of a page. */
export function oembedHref(href: string): string {
  const params = new URLSearchParams({ url: absoluteUrl(href), format: "json" });
  return `/api/oembed?${params}`;
}

export const embedHref = (slug: string) => `/embed/quotes/${slug}`;

/**
 * The layout of the card in pixels: the width beside the words; the height of a line, and the largest
 * average width of a letter; the same of small print; the fixed height.
 */
const CARD = { beside: 61, line: 27, letter: 9, smallLine: 25, smallLetter: 8.4, fixed: 88 };
const LOGO = 40;
const SPOILER = 45;

/**
 * The largest height of the card with its spoilers shown: a generous estimate, since every system has
 * its own fonts. An end-to-end test measures it.
 */
function heightAt(quote: QuoteView, width: number): number {
  const room = Math.max(width - CARD.beside, 80);
  const small = (text: string, space = room) =>
    Math.ceil((text.length * CARD.smallLetter) / space) * CARD.smallLine;
  return (
    CARD.fixed +
    Math.ceil((quote.words.length * CARD.letter) / room) * CARD.line +
    small(`${quote.speaker?.text ?? ""}, ${quote.role}`) +
    small(`${quote.date} · ${quote.source.publisher}`) +
    small(`${site.name} ${site.tagline}`, room - LOGO) +
    quote.spoilers.length * SPOILER
  );
}
