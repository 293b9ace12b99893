import { memoizeByWiki } from "../../content/memoize-by-wiki";
import { listReferences } from "../../content/references";
import { summaryOf, type Wiki } from "../../content/wiki";
import { type ArticleId, kindOf } from "../../kinds/article-id";
import { compare } from "../../releases/releases";
import { type LinkView, linkToArticle } from "./link";

const SHOWN = 5;

/** The features of an article and their counts: `heroes/luke-cage`, `quotes/a-word`, `in series/daredevil`. */
type Features = Map<string, number>;

/** What articles are ranked by; built once for each wiki. */
type FeatureIndex = {
  features: ReadonlyMap<ArticleId, Features>;
  /** The articles that have each feature. */
  idsByFeature: ReadonlyMap<string, readonly ArticleId[]>;
  /** More if fewer articles have a feature (idf). */
  rarity: ReadonlyMap<string, number>;
  lengths: ReadonlyMap<ArticleId, number>;
  /** The articles that fields hide from each other. */
  hidden: ReadonlyMap<ArticleId, ReadonlySet<ArticleId>>;
};

/**
 * So many articles are compared with one: first those that share its rarest features. In a large wiki thousands appear in
 * the same series, and that alone relates them little.
 */
const COMPARED = 60;

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
  const dotProducts = listDotProducts(index, id);
  for (const other of [id, ...(index.hidden.get(id) ?? [])]) dotProducts.delete(other);
  return [...dotProducts]
    .map(([other, shared]) => ({ other, cosine: shared / (index.lengths.get(other) ?? 1) }))
    .filter(({ cosine }) => cosine > 0)
    .sort((a, b) => b.cosine - a.cosine || compare(a.other, b.other))
    .slice(0, SHOWN)
    .map(({ other }) => linkToArticle(summaryOf(wiki, other)));
}

function listDotProducts(index: FeatureIndex, id: ArticleId): Map<ArticleId, number> {
  const own = index.features.get(id) ?? new Map<string, number>();
  const dotProducts = new Map(listCandidates(index, own).map((one) => [one, 0]));
  for (const [feature, times] of own) {
    const ids = index.idsByFeature.get(feature) ?? [];
    const rarity = index.rarity.get(feature) ?? 0;
    for (const other of ids.length < dotProducts.size ? ids : dotProducts.keys()) {
      const dotProduct = dotProducts.get(other);
      if (dotProduct === undefined) continue;
      const shared = times * (index.features.get(other)?.get(feature) ?? 0) * rarity ** 2;
      dotProducts.set(other, dotProduct + shared);
    }
  }
  return dotProducts;
}

/** Of a feature that more articles have, those with the fewest others: it relates them most. */
function listCandidates({ idsByFeature }: FeatureIndex, own: Features): ArticleId[] {
  const lists = [...own.keys()].map((feature) => idsByFeature.get(feature) ?? []);
  const candidates = new Set<ArticleId>();
  for (const ids of lists.sort((a, b) => a.length - b.length))
    for (const other of ids) {
      if (candidates.size >= COMPARED) return [...candidates];
      candidates.add(other);
    }
  return [...candidates];
}

const indexOf = memoizeByWiki("relatedIndex", (wiki): FeatureIndex => {
  const features = featuresOf(wiki);
  const idsByFeature = new Map<string, ArticleId[]>();
  for (const [id, own] of features)
    for (const feature of own.keys()) {
      const all = idsByFeature.get(feature) ?? [];
      all.push(id);
      idsByFeature.set(feature, all);
    }
  const rarity = new Map(
    [...idsByFeature].map(([feature, { length }]) => [feature, Math.log(features.size / length)]),
  );
  const lengthOf = (own: Features) =>
    Math.hypot(...[...own].map(([feature, times]) => times * (rarity.get(feature) ?? 0))) || 1;
  const lengths = new Map([...features].map(([id, own]) => [id, lengthOf(own)]));
  for (const ids of idsByFeature.values())
    ids.sort((a, b) => (lengths.get(a) ?? 1) - (lengths.get(b) ?? 1));
  return { features, idsByFeature, rarity, lengths, hidden: hiddenIdsOf(wiki) };
});

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
