import { type Link, linksOf, stepOf } from "../../content/graph";
import { memoizeByWiki } from "../../content/memoize-by-wiki";
import { summaryOf, type Wiki } from "../../content/wiki";
import { type ArticleId, kindOf } from "../../kinds/article-id";
import { compare } from "../../releases/releases";
import { type LinkView, linkToArticle } from "./link";

const SHOWN = 5;

/** The features of an article and their counts: `heroes/luke-cage`, `quotes/a-word`, `in series/daredevil`. */
type Features = Map<string, number>;

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
 * articles have it (idf, in steps). Articles are ranked by what they share with it, in relation to how much they are
 * linked with at all, so that an article that links to everything is close to none. Ties are broken by id.
 *
 * Everything is looked up around the article, so that its page depends on nothing else.
 */
export function listRelated(wiki: Wiki, id: ArticleId): LinkView[] {
  if (kindOf(id) === "quotes") return [];
  const own = featuresOf(wiki, id);
  const features = [...own].map(([name, times]) => featureOf(wiki, name, times));
  return listCandidates(wiki, own)
    .filter((other) => other !== id && !isHiddenFrom(wiki, id, other))
    .map((other) => ({ other, closeness: closenessOf(wiki, features, other) }))
    .filter(({ closeness }) => closeness > 0)
    .sort((a, b) => b.closeness - a.closeness || compare(a.other, b.other))
    .slice(0, SHOWN)
    .map(({ other }) => linkToArticle(summaryOf(wiki, other)));
}

/** The product of their features, the rare ones weighing more, by the length of the other one's. */
function closenessOf(wiki: Wiki, own: readonly Feature[], other: ArticleId): number {
  const linked = targetsOf(wiki, other);
  const appearsIn = new Set(
    linksOf(wiki, other)
      .filter(isAppearance)
      .map(({ to }) => `in ${to}`),
  );
  /** How often the other article has a feature, from what the feature links to: the article itself may be linked by thousands. */
  const timesOf = ({ name, targets }: Feature): number => {
    if (name === other) return 1;
    if (!targets) return Number(appearsIn.has(name));
    return Number(linked.has(name as ArticleId)) + Number(targets.has(other));
  };
  let shared = 0;
  for (const feature of own) {
    const others = timesOf(feature);
    if (others > 0) shared += feature.times * others * feature.rarity ** 2;
  }
  return shared / 2 ** ((wiki.degreeById.get(other) ?? 0) / 2);
}

/** A feature of an article, how often it has it, and what it links to: a quote to its subjects, a series it appears in to nothing. */
type Feature = {
  name: string;
  times: number;
  rarity: number;
  targets: ReadonlySet<ArticleId> | undefined;
};

const featureOf = (wiki: Wiki, name: string, times: number): Feature => ({
  name,
  times,
  rarity: rarityOf(wiki, name),
  targets: name.startsWith("in ") ? undefined : targetsOf(wiki, name as ArticleId),
});

const targetsOf = (wiki: Wiki, id: ArticleId): ReadonlySet<ArticleId> =>
  new Set(kindOf(id) === "quotes" ? subjectsOf(wiki, id) : openLinks(wiki, id).map(({ to }) => to));

/** A quote has few subjects; one subject may have thousands of quotes. */
function subjectsOf(wiki: Wiki, id: ArticleId): ArticleId[] {
  const quote = wiki.articles.get(id);
  return quote?.kind === "quotes" ? quote.frontmatter.subjects.map(({ article }) => article) : [];
}

function featuresOf(wiki: Wiki, id: ArticleId): Features {
  const features: Features = new Map([[id, 1]]);
  const add = (feature: string) => features.set(feature, (features.get(feature) ?? 0) + 1);
  for (const { to } of openLinks(wiki, id)) add(to);
  for (const { from } of openBacklinks(wiki, id)) add(from);
  for (const { to } of linksOf(wiki, id).filter(isAppearance)) add(`in ${to}`);
  for (const quote of (wiki.quotesBySubject.get(id) ?? []).slice(0, CONSIDERED_QUOTES))
    if (isOpen(wiki, quote)) add(quote);
  return features;
}

/** Of a feature that more articles have, those with the fewest others: it relates them most. */
function listCandidates(wiki: Wiki, own: Features): ArticleId[] {
  const rarest = [...own.keys()].sort(
    (a, b) => commonnessOf(wiki, a) - commonnessOf(wiki, b) || compare(a, b),
  );
  const candidates = new Set<ArticleId>();
  for (const feature of rarest) {
    for (const other of sharersOf(wiki, feature)) {
      if (candidates.size > COMPARED) return [...candidates];
      candidates.add(other);
    }
  }
  return [...candidates];
}

/** The articles that have a feature, those that are linked with fewest others first. */
function sharersOf(wiki: Wiki, feature: string): ArticleId[] {
  const degreeOf = (id: ArticleId) => wiki.degreeById.get(id) ?? 0;
  return listSharers(wiki, feature).sort((a, b) => degreeOf(a) - degreeOf(b) || compare(a, b));
}

function listSharers(wiki: Wiki, feature: string): ArticleId[] {
  if (feature.startsWith("in "))
    return (wiki.appearancesBySeries.get(feature.slice(3) as ArticleId) ?? []).slice(0, CONSIDERED);
  const id = feature as ArticleId;
  if (kindOf(id) === "quotes") return subjectsOf(wiki, id);
  return [
    ...new Set([
      id,
      ...openLinks(wiki, id).map(({ to }) => to),
      ...openBacklinks(wiki, id).map(({ from }) => from),
    ]),
  ];
}

/** In steps: how many articles have a feature. A quote is about two or three. */
const commonnessOf = (wiki: Wiki, feature: string): number => {
  if (feature.startsWith("in ")) return appearanceSteps(wiki).get(feature.slice(3)) ?? 0;
  if (kindOf(feature as ArticleId) === "quotes") return 1;
  return wiki.degreeById.get(feature as ArticleId) ?? 0;
};

const rarityOf = (wiki: Wiki, feature: string): number =>
  Math.max(LEAST_RARITY, articleSteps(wiki) - commonnessOf(wiki, feature));

/** What nearly all have still relates them a little. */
const LEAST_RARITY = 1 / 8;

const articleSteps = memoizeByWiki("articleSteps", (wiki) => stepOf(wiki.articles.size));

const appearanceSteps = memoizeByWiki(
  "appearanceSteps",
  (wiki) =>
    new Map<string, number>(
      [...wiki.appearancesBySeries].map(([series, ids]) => [series, stepOf(ids.length)]),
    ),
);

const isPublic = ({ reveals }: { reveals: readonly string[] }) => reveals.length === 0;

const openLinks = (wiki: Wiki, id: ArticleId) => linksOf(wiki, id).filter(isPublic);

/** Of thousands of backlinks and quotes, which a hero of a large wiki has, the first are enough to relate it. */
const CONSIDERED = 90;
const CONSIDERED_QUOTES = 30;

const openBacklinks = (wiki: Wiki, id: ArticleId) =>
  (wiki.backlinksById.get(id) ?? []).slice(0, CONSIDERED).filter(isPublic);

const isAppearance = ({ to, inFields }: Link) => inFields === "open" && kindOf(to) === "series";

/**
 * Whether fields of one name the other under a spoiler and nowhere openly: being near would tell of it, whatever public
 * texts mention both.
 */
function isHiddenFrom(wiki: Wiki, id: ArticleId, other: ArticleId): boolean {
  const ways = [
    ...linksOf(wiki, id).filter(({ to }) => to === other),
    ...linksOf(wiki, other).filter(({ to }) => to === id),
  ];
  return (
    ways.some(({ inFields }) => inFields === "hidden") &&
    !ways.some(({ inFields }) => inFields === "open")
  );
}

function isOpen(wiki: Wiki, id: ArticleId): boolean {
  const quote = wiki.articles.get(id);
  return quote?.kind === "quotes" && !quote.frontmatter.reveals;
}
