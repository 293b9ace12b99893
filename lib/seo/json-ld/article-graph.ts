import type { Article as ArticleNode, Thing } from "schema-dts";
import type { Article } from "../../content/article";
import { listCitedSources } from "../../content/cited-sources";
import { fullTitle } from "../../content/summary";
import { summaryOf, type Wiki } from "../../content/wiki";
import { getKind, namesOfKind } from "../../kinds";
import type { Kind } from "../../kinds/article-id";
import { absoluteUrl } from "../../request/origin";
import { shownArticle } from "../../views/article/shown-article";
import { pictureOf } from "../social/picture";
import { alternateNames } from "./alternate-names";
import { breadcrumbs } from "./breadcrumbs";
import { graphOf, type PageGraph } from "./graph";
import {
  articleNodeId,
  nodeByName,
  onlyPublic,
  some,
  subjectId,
  toSource,
  toSubject,
} from "./nodes";
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
export function articleGraph(wiki: Wiki, whole: Article, modified: string | undefined): PageGraph {
  const article = shownArticle(whole);
  const { href, kind, title } = summaryOf(wiki, article.id);
  return graphOf(
    articleNode(wiki, article, modified),
    ...subjectNodes(wiki, article),
    breadcrumbs({ href: `/${kind}`, label: namesOfKind(kind).title }, { href, label: title }),
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

/** Kinds whose subjects have more in structured data than a name. */
const nodesByKind: { [K in Kind]?: (wiki: Wiki, article: Article<K>) => Thing[] } = {
  heroes: characterNodes,
  characters: characterNodes,
  cast: castNodes,
  team: teamNodes,
  series: seriesNodes,
  places: placeNodes,
  organizations: organizationNodes,
  quotes: quoteNodes,
};

function subjectNodes(wiki: Wiki, article: Article): Thing[] {
  const own = nodesByKind[article.kind];
  if (own) return own(wiki, article as never);
  const type = getKind(article.kind).subjectType;
  if (!type || article.kind === "quotes") return [];
  return [
    {
      "@type": type,
      "@id": subjectId(article.id),
      name: article.frontmatter.title,
      alternateName: some(alternateNames(article.frontmatter)),
      subjectOf: { "@id": articleNodeId(article.id) },
    } as Thing,
  ];
}
