import type { Article } from "../../content/article";
import { summaryOf, type Wiki } from "../../content/wiki";
import { currentOrigin } from "../../request/origin";
import { site } from "../../site";
import { type QuoteView, quoteView } from "./quote-view";

/** A quotation as other sites show it: the card, and the frame around it. */
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

/** @param limits what the page that shows the card has room for; a card that needs more scrolls */
export function frameOf(
  quote: QuoteView,
  limits: { width?: number | undefined; height?: number | undefined } = {},
): Frame {
  const width = Math.min(WIDTH, limits.width ?? WIDTH);
  const height = Math.min(heightAt(quote, width), limits.height ?? Number.POSITIVE_INFINITY);
  const address = new URL(embedHref(quote.slug), currentOrigin()).href;
  const title = `Quote on ${site.name}`;
  const html = `<iframe src="${address}" width="${width}" height="${height}" title="${title}" loading="lazy" frameborder="0"></iframe>`;
  return { width, height, html };
}

/** Where programs ask how to embed what stands at this address (oEmbed). */
export function oembedHref(href: string): string {
  const asked = new URLSearchParams({ url: new URL(href, currentOrigin()).href, format: "json" });
  return `/api/oembed?${asked}`;
}

export const embedHref = (slug: string) => `/embed/quotes/${slug}`;

/**
 * How the card is set, in pixels: what stands beside the words; a line of them, and how wide a letter
 * is at most on the average; the same of small print; what is as high whatever stands in it.
 */
const CARD = { beside: 61, line: 27, letter: 9, smallLine: 25, smallLetter: 8.4, still: 88 };
const LOGO = 40;
const COVER = 45;

/**
 * How high the card is at most, with its cover lifted: reckoned generously, since every system has
 * letters of its own. A journey measures it.
 */
function heightAt(quote: QuoteView, width: number): number {
  const room = Math.max(width - CARD.beside, 80);
  const small = (text: string, space = room) =>
    Math.ceil((text.length * CARD.smallLetter) / space) * CARD.smallLine;
  return (
    CARD.still +
    Math.ceil((quote.words.length * CARD.letter) / room) * CARD.line +
    small(`${quote.speaker?.text ?? ""}, ${quote.role}`) +
    small(`${quote.date} · ${quote.source.publisher}`) +
    small(`${site.name} ${site.tagline}`, room - LOGO) +
    quote.covers.length * COVER
  );
}
