import type { Source } from "../../content/source";
import { hrefFromSource } from "../../kinds/article-id";
import { isoDate } from "../../time/partial-date";
import { openTitle } from "../../views/sources/source-view";
import { breadcrumbs } from "./breadcrumbs";
import { graphOf, type PageGraph } from "./graph";
import { toSource } from "./nodes";

const TYPES = {
  interview: "Article",
  press: "Article",
  recap: "Article",
  encyclopedia: "Article",
  "fan-wiki": "WebPage",
  dataset: "Dataset",
} as const;

/** The structured data of a source's page: the document, with its title if that was seen. */
export function sourceGraph(source: Source): PageGraph {
  const { id, title, title_seen, publisher, author, kind, date, url, language, reveals } = source;
  return graphOf(
    {
      "@type": TYPES[kind],
      ...toSource({ source: id }),
      ...(!reveals && { [title_seen ? "name" : "description"]: title, url }),
      publisher: { "@type": "Organization", name: publisher },
      author: author ? { "@type": "Person", name: author } : undefined,
      datePublished: isoDate(date),
      inLanguage: language,
    },
    breadcrumbs(
      { href: "/sources", label: "Sources" },
      { href: hrefFromSource(id), label: openTitle(source) },
    ),
  );
}
