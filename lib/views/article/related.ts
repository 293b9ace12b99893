import { listReferences } from "../../content/references";
import { summaryOf, type Wiki } from "../../content/wiki";
import { type ArticleId, kindOf } from "../../kinds/article-id";
import { compare } from "../../releases/releases";
import { type LinkView, linkToArticle } from "./link";

const SHOWN = 5;

/** The features of an article and their counts: `heroes/luke-cage`, `quotes/a-word`, `in series/daredevil`. */
type Features = Map<string, number>;

/** The features of every article, the articles that have each feature, and the articles that fields hide from it. */
type FeatureIndex = {
  features: Map<ArticleId, Features>;
  idsByFeature: Map<string, ArticleId[]>;
  hidden: Map<ArticleId, Set<ArticleId>>;
};

/**
 * The articles most related to one. Nothing in a spoiler counts.
 *
 * The features of an article are: itself, its links and backlinks (a link
 * in both directions counts twice), quotes about it, and the series it appears in. A feature weighs more if fewer
 * articles have it (idf). Articles are ranked by the cosine of their features, so
 * that an article that links to everything is close to none. Ties are broken by id.
 */
export function listRelated(wiki: Wiki, id: ArticleId): LinkView[] {
  if (kindOf(id) === "quotes") return [];
  const index = indexOf(wiki);
  const dotProducts = new Map<ArticleId, number>();
  for (const [feature, times] of index.features.get(id) ?? [])
    for (const other of index.idsByFeature.get(feature) ?? []) {
      const shared =
        times * (index.features.get(other)?.get(feature) ?? 0) * rarity(index, feature) ** 2;
      dotProducts.set(other, (dotProducts.get(other) ?? 0) + shared);
    }
  for (const other of [id, ...(index.hidden.get(id) ?? [])]) dotProducts.delete(other);
  return [...dotProducts]
    .map(([other, shared]) => ({ other, cosine: shared / lengthOf(index, other) }))
    .filter(({ cosine }) => cosine > 0)
    .sort((a, b) => b.cosine - a.cosine || compare(a.other, b.other))
    .slice(0, SHOWN)
    .map(({ other }) => linkToArticle(summaryOf(wiki, other)));
}

const rarity = ({ features, idsByFeature }: FeatureIndex, feature: string) =>
  Math.log(features.size / (idsByFeature.get(feature)?.length ?? 1));

const lengthOf = (index: FeatureIndex, id: ArticleId) =>
  Math.hypot(
    ...[...(index.features.get(id) ?? [])].map(
      ([feature, times]) => times * rarity(index, feature),
    ),
  ) || 1;

const indexByWiki = new WeakMap<Wiki, FeatureIndex>();

function indexOf(wiki: Wiki): FeatureIndex {
  const cached = indexByWiki.get(wiki);
  if (cached) return cached;
  const features = featuresOf(wiki);
  const idsByFeature = new Map<string, ArticleId[]>();
  for (const [id, own] of features)
    for (const feature of own.keys()) {
      const all = idsByFeature.get(feature) ?? [];
      all.push(id);
      idsByFeature.set(feature, all);
    }
  const index = { features, idsByFeature, hidden: hiddenIdsOf(wiki) };
  indexByWiki.set(wiki, index);
  return index;
}

/** The features of every article except quotes, without spoilers. */
function featuresOf(wiki: Wiki): Map<ArticleId, Features> {
  const articles = [...wiki.articles.values()].filter(({ kind }) => kind !== "quotes");
  const all = new Map(articles.map(({ id }) => [id, new Map([[id as string, 1]])]));
  const add = (id: ArticleId, to: string) => {
    const own = all.get(id);
    own?.set(to, (own.get(to) ?? 0) + 1);
  };
  for (const [to, backlinks] of wiki.backlinksById)
    for (const { from } of backlinks.filter(({ reveals }) => reveals.length === 0)) {
      add(from, to);
      add(to, from);
    }
  for (const { id, frontmatter } of articles)
    for (const series of openSeries(frontmatter)) add(id, `in ${series}`);
  for (const [subject, quotes] of wiki.quotesBySubject)
    for (const quote of quotes.filter((one) => isOpen(wiki, one))) add(subject, quote);
  return all;
}

/**
 * For each article those that its fields or theirs name under a spoiler and nowhere openly: being near would tell of
 * it, whatever public texts mention both.
 */
function hiddenIdsOf(wiki: Wiki): Map<ArticleId, Set<ArticleId>> {
  const hidden = new Map<ArticleId, Set<ArticleId>>();
  const hide = (id: ArticleId, other: ArticleId) =>
    hidden.set(id, (hidden.get(id) ?? new Set()).add(other));
  const references = [...wiki.articles.values()]
    .filter(({ kind }) => kind !== "quotes")
    .flatMap(({ id, frontmatter }) =>
      listReferences(frontmatter).map(({ value, reveals }) => ({ id, to: value.article, reveals })),
    );
  for (const { id, to } of references.filter(({ reveals }) => reveals.length > 0)) {
    hide(id, to);
    hide(to, id);
  }
  for (const { id, to } of references.filter(({ reveals }) => reveals.length === 0)) {
    hidden.get(id)?.delete(to);
    hidden.get(to)?.delete(id);
  }
  return hidden;
}

const openSeries = (frontmatter: unknown) =>
  new Set(
    listReferences(frontmatter)
      .filter(({ value, reveals }) => reveals.length === 0 && kindOf(value.article) === "series")
      .map(({ value }) => value.article),
  );

function isOpen(wiki: Wiki, id: ArticleId): boolean {
  const quote = wiki.articles.get(id);
  return quote?.kind === "quotes" && !quote.frontmatter.reveals;
}
