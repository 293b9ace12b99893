import type { Thing } from "schema-dts";
import type { Article } from "../../content/article";
import { quoteWords } from "../../content/summary";
import type { Wiki } from "../../content/wiki";
import { getKind } from "../../kinds";
import { type ArticleId, kindOf } from "../../kinds/article-id";
import { isoDate } from "../../time/partial-date";
import { articleNodeId, nodeByName, some, subjectId, toSource } from "./nodes";

/** A quote; a spoiler quote and a paraphrase, whose words nobody said, have no words here. */
export function quoteNodes(wiki: Wiki, { id, frontmatter }: Article<"quotes">): Thing[] {
  const { speaker, source, original_source, also_in, date, status, reveals, subjects } =
    frontmatter;
  const others = [...(original_source ? [original_source] : []), ...also_in];
  return [
    {
      "@type": "Quotation",
      "@id": subjectId(id),
      text: reveals || status === "paraphrase" ? undefined : quoteWords(frontmatter),
      creator: speaker && nodeByName(wiki, "Person", speaker.article),
      datePublished: isoDate(date),
      about: some(subjects.flatMap(({ article }) => subject(wiki, article))),
      isBasedOn: toSource(source),
      citation: some(others.map(toSource)),
      subjectOf: { "@id": articleNodeId(id) },
    },
  ];
}

/** Sources without a subject of their own are left to the page. */
function subject(wiki: Wiki, id: ArticleId) {
  const type = getKind(kindOf(id)).subjectType;
  return type ? [nodeByName(wiki, type, id)] : [];
}
