import type { Article } from "../content/article";
import { summaryOf, type Wiki } from "../content/wiki";
import { site } from "../site";
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
  const address = new URL(embedHref(quote.slug), site.baseUrl).href;
  const title = `Quote on ${site.name}`;
  const html = `<iframe src="${address}" width="${width}" height="${height}" title="${title}" loading="lazy" frameborder="0"></iframe>`;
  return { width, height, html };
}

/** Where programs ask how to embed what stands at this address (oEmbed). */
export function oembedHref(href: string): string {
  const asked = new URLSearchParams({ url: new URL(href, site.baseUrl).href, format: "json" });
  return `/api/oembed?${asked}`;
}

export const embedHref = (slug: string) => `/embed/quotes/${slug}`;

/** What stands around the words, in pixels, and how the words are set. */
const CARD = { around: 44, line: 30, letter: 9.6, smallLine: 24, smallLetter: 8.2, still: 66 };

/**
 * How high the card is at most, opened where it is covered: lines of words and lines of small print,
 * reckoned generously, since every system has letters of its own. A journey measures it.
 */
function heightAt(quote: QuoteView, width: number): number {
  const room = Math.max(width - CARD.around, 80);
  const lines = (text: string, letter: number) => Math.ceil((text.length * letter) / room);
  const words = lines(`“${quote.words}”`, CARD.letter) * CARD.line;
  const speaker = `${quote.speaker?.text ?? ""}, ${quote.role}`;
  const source = `${quote.date} · ${quote.source.publisher}`;
  const small = [speaker, source, site.tagline].map((text) => lines(text, CARD.smallLetter));
  const cover = quote.covers.length * CARD.line * 2;
  return words + small.reduce((sum, one) => sum + one, 0) * CARD.smallLine + CARD.still + cover;
}
