import type { Metadata } from "next";
import { fullTitle, type Summary } from "../content/summary";
import { pageMetadata } from "./page-metadata";
import { pictureOf } from "./social/picture";

/** What search engines and those who show a link are told of an article. */
export const articleMetadata = (summary: Summary, modified: string | undefined): Metadata =>
  pageMetadata({
    title: fullTitle(summary),
    description: summary.description,
    href: summary.href,
    picture: pictureOf(summary),
    article: { modified },
  });
