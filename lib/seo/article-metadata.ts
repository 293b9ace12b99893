import type { Metadata } from "next";
import { fullTitle, type Summary } from "../content/summary";
import { hiddenHead } from "../views/spoilers/hidden-head";
import { pageMetadata } from "./page-metadata";
import { pictureOf } from "./social/picture";

/**
 * What search engines and those who show a link are told of an article; of one that a season gives away,
 * to pass by.
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
