import type { Metadata } from "next";
import type { Summary } from "../content/summary";

/** What a search engine is told of an article. */
export function articleMetadata({ title, qualifier, description, href }: Summary): Metadata {
  const full = qualifier ? `${title} (${qualifier})` : title;
  return {
    title: full,
    description,
    alternates: { canonical: href },
    openGraph: { title: full, description, url: href, type: "article" },
  };
}
