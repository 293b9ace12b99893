import type { Metadata } from "next";
import { fullTitle, type Summary } from "../content/summary";
import { hiddenHead } from "../views/spoilers/hidden-head";
import { pageMetadata } from "./page-metadata";
import { pictureOf } from "./social/picture";

/**
 * The metadata of an article for search engines and link previews; a spoiler article is
 * not to be indexed.
 */
export function articleMetadata(summary: Summary, modified: string | undefined): Metadata {
  if (summary.reveals.length > 0) return { ...hiddenHead(summary), robots: { index: false } };
  return pageMetadata({
    title: fullTitle(summary),
    description: summary.description,
    href: summary.href,
    picture: pictureOf(summary),
    article: { modified },
  });
}
