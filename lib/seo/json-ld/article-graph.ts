import type { Article as ArticleNode, Thing } from "schema-dts";
import type { Article } from "../../content/article";
import { listCitedSources } from "../../content/cited-sources";
import { fullTitle } from "../../content/summary";
import { summaryOf, type Wiki } from "../../content/wiki";
import { kindNames } from "../../site";
import { absoluteUrl } from "../absolute-url";
import { pictureOf } from "../social/picture";
import { breadcrumbs } from "./breadcrumbs";
import { graphOf, type PageGraph } from "./graph";
import { articleNodeId, nodeByName, onlyPublic, some, toSource, toSubject } from "./nodes";
import { castNodes, characterNodes, teamNodes } from "./people";
import { quoteNodes } from "./quote";
import { seriesNodes } from "./series";
import { organizationNodes, placeNodes } from "./setting";
import { LICENSE, toWebsite } from "./website";

/**
 * The structured data of an article: itself, its subject, and its breadcrumbs. Spoilers,
 * and facts without a source, are left out.
 * @param modified its last change, if Git knows it
 */
export function articleGraph(
  wiki: Wiki,
  article: Article,
  modified: string | undefined,
): PageGraph {
  const { href, kind, title } = summaryOf(wiki, article.id);
  return graphOf(
    articleNode(wiki, article, modified),
    ...subjectNodes(wiki, article),
    breadcrumbs({ href: `/${kind}`, label: kindNames[kind].title }, { href, label: title }),
  );
}

function articleNode(wiki: Wiki, article: Article, modified: string | undefined): ArticleNode {
  const summary = summaryOf(wiki, article.id);
  return {
    "@type": "Article",
    "@id": articleNodeId(article.id),
    headline: fullTitle(summary),
    description: summary.description,
    url: absoluteUrl(summary.href),
    image: absoluteUrl(pictureOf(summary).address),
    inLanguage: "en",
    dateModified: modified,
    license: LICENSE,
    isPartOf: toWebsite,
    ...aboutOf(wiki, article),
    citation: some(
      listCitedSources(article)
        .filter(({ hiddenUntil }) => hiddenUntil.length === 0)
        .map(({ source }) => toSource({ source })),
    ),
  };
}

/** A production article has no subject of its own: it is about series and people. */
const aboutOf = (wiki: Wiki, article: Article): Pick<ArticleNode, never> =>
  article.kind === "production"
    ? {
        about: onlyPublic(article.frontmatter.series).map(({ to }) =>
          nodeByName(wiki, "TVSeries", to.article),
        ),
        mentions: some(
          onlyPublic(article.frontmatter.people).map(({ to }) =>
            nodeByName(wiki, "Person", to.article),
          ),
        ),
      }
    : { about: toSubject(article.id) };

function subjectNodes(wiki: Wiki, article: Article): Thing[] {
  switch (article.kind) {
    case "heroes":
    case "characters":
      return characterNodes(wiki, article);
    case "cast":
      return castNodes(wiki, article);
    case "team":
      return teamNodes(wiki, article);
    case "series":
      return seriesNodes(wiki, article);
    case "places":
      return placeNodes(wiki, article);
    case "organizations":
      return organizationNodes(wiki, article);
    case "quotes":
      return quoteNodes(wiki, article);
    case "production":
      return [];
  }
}
