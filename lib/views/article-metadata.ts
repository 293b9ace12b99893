import type { Metadata } from "next";
import { fullTitle, type Summary } from "../content/summary";
import { coveredHead } from "./covered-head";

/** What a search engine is told of an article; of one that a season gives away, to pass by. */
export function articleMetadata(summary: Summary): Metadata {
  if (summary.reveals.length > 0) return { ...coveredHead(summary), robots: { index: false } };
  const { description, href } = summary;
  const full = fullTitle(summary);
  return {
    title: full,
    description,
    alternates: { canonical: href },
    openGraph: { title: full, description, url: href, type: "article" },
  };
}
