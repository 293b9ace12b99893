import { type ArticleId, kindOf } from "../kinds/article-id";
import { implies } from "../spoilers/watch-progress";
import type { Draft } from "./article";
import { type Diagnostic, fieldName } from "./diagnostic";
import { mayName } from "./draft";
import { positionOf } from "./field-position";
import { listMutualFacts, MUTUAL_FIELDS } from "./mutual-facts";
import type { Resolved } from "./names";
import { listReferences } from "./references";

/** A connection that two articles declare, each in a field of its own. */
type Connection = {
  article: Draft;
  path: PropertyKey[];
  to: ArticleId;
  /** Which of their connections it is, such as the series of a role, or the relation. */
  key: string;
  reveals: string | undefined;
};

/** The connections of an article that its counterpart declares too. */
const listConnections = (article: Draft): Connection[] =>
  listMutualFacts(article).map(({ field, index, to, where: key, reveals }) => ({
    article,
    path: [field, index],
    to,
    key,
    reveals: reveals?.season,
  }));

/** Names and spoilers, as the wiki knows them. */
type LeakContext = {
  /** The seasons that reveal an article as a whole. */
  revealsOf(id: ArticleId): readonly string[];
  resolve(target: string): Resolved;
};

/**
 * Finds spoilers that are public elsewhere: a connection that only one side hides, a hidden name in public text, a
 * quote inside a spoiler for an earlier season than its own. Each leak is reported where it is public.
 * @param among the articles in which leaks are looked for
 */
export function findLeaks(
  articles: ReadonlyMap<ArticleId, Draft>,
  known: LeakContext,
  among: readonly Draft[] = [...articles.values()],
): Diagnostic[] {
  const quoteReveals = (slug: string) => {
    const quote = articles.get(`quotes/${slug}` as ArticleId);
    return quote?.kind === "quotes" ? quote.frontmatter.reveals?.season : undefined;
  };
  return [
    ...findOneSided(articles, among, known),
    ...among.flatMap((article) => [
      ...findOpenNames(article, known),
      ...findWeakSpoilers(article, quoteReveals),
    ]),
  ];
}

/** Connections that one article hides and the other makes public: a spoiler only works if both sides have it. */
function findOneSided(
  articles: ReadonlyMap<ArticleId, Draft>,
  among: readonly Draft[],
  { revealsOf, resolve }: LeakContext,
): Diagnostic[] {
  const connections = among.flatMap(listConnections);
  const isAmong = new Set(among.map(({ id }) => id));
  const sides = [...new Set(connections.map(({ to }) => to))].flatMap((id) => {
    const side = isAmong.has(id) ? undefined : articles.get(id);
    return side ? listConnections(side) : [];
  });
  const pairKey = (from: ArticleId, to: ArticleId, key: string) => `${from} ${to} ${key}`;
  const byPair = new Map<string, Connection[]>();
  for (const one of [...connections, ...sides]) {
    const pair = pairKey(one.article.id, one.to, one.key);
    byPair.set(pair, [...(byPair.get(pair) ?? []), one]);
  }
  return connections.flatMap((one) => {
    if (revealsOf(one.article.id).length > 0) return [];
    const others = byPair.get(pairKey(one.to, one.article.id, one.key)) ?? [];
    // If the other side has the same connection in public too, nothing leaks.
    const hidden = others.find(({ reveals }) => isHiddenLess(one.reveals, reveals));
    return hidden &&
      others.every(({ reveals }) => reveals && reveals !== one.reveals) &&
      !mayName(hidden.article, MUTUAL_FIELDS, one.article.id, resolve)
      ? [leak(one, hidden)]
      : [];
  });
}

/** Whether something is public here, or hidden until an earlier season of the same series than there. */
export const isHiddenLess = (here: string | undefined, there: string | undefined): boolean =>
  there !== undefined && (!here || isEarlier(here, there));

function leak({ article, path, reveals: own }: Connection, hidden: Connection): Diagnostic {
  const { reveals } = hidden;
  const there = `${hidden.article.file}:${positionOf(hidden.article, hidden.path).line}`;
  return {
    file: article.file,
    ...positionOf(article, path),
    field: fieldName(path),
    problem: own
      ? `This is hidden until ${own} here, but until ${reveals} in ${there}.`
      : `This is public here, but hidden in ${there}: it is a spoiler for ${reveals}.`,
    fix: own
      ? `Write reveals: "${reveals}" here, or "${own}" there if that season reveals it.`
      : `Add reveals: "${reveals}" here, or delete it there if it is not a spoiler.`,
  };
}

/** Public links and references to a hidden article, or by a hidden alias. */
function findOpenNames(article: Draft, { revealsOf, resolve }: LeakContext): Diagnostic[] {
  const { id, file, frontmatter, outline } = article;
  const whole = revealsOf(id);
  const firstMissing = (named: readonly string[], around: readonly string[]) =>
    named.find((season) => !implies(around, season));
  const wikiLinks = article.unread?.spoilers ? [] : (outline?.wikiLinks ?? []);
  const links = wikiLinks.flatMap(({ target, place, reveals }) => {
    const resolved = resolve(target);
    if (!("found" in resolved) || resolved.found === id) return [];
    const named = [...revealsOf(resolved.found), ...(resolved.reveals ? [resolved.reveals] : [])];
    const season = firstMissing(named, [...whole, ...reveals]);
    const { line = 1, column = 1 } = place ?? {};
    return season ? [openName({ file, line, column }, season, `<Spoiler after="${season}">`)] : [];
  });
  const references = listReferences(frontmatter).flatMap(({ path, value, reveals }) => {
    // A card shows its speaker and its subjects even if its words are hidden.
    const season = firstMissing(revealsOf(value.article), kindOf(id) === "quotes" ? [] : reveals);
    if (!season) return [];
    const place = { file, ...positionOf(article, path), field: fieldName(path) };
    return [openName(place, season, `reveals: "${season}"`)];
  });
  return [...links, ...references];
}

type Position = Pick<Diagnostic, "file" | "line" | "column" | "field">;

const openName = (position: Position, season: string, spoiler: string): Diagnostic => ({
  ...position,
  problem: `This name is public here, but it is a spoiler for ${season}.`,
  fix: `Hide it with ${spoiler}, or leave it out.`,
});

/** Hidden quotes inside a spoiler for an earlier season than their own. */
function findWeakSpoilers(
  article: Draft,
  quoteReveals: (slug: string) => string | undefined,
): Diagnostic[] {
  const quotes = article.unread?.spoilers ? [] : (article.outline?.quotes ?? []);
  return quotes.flatMap(({ name, place, reveals = [] }) => {
    const own = quoteReveals(name);
    const around = reveals.find((season) => own && isEarlier(season, own));
    if (!own || !around) return [];
    return [
      {
        file: article.file,
        line: place?.line ?? 1,
        column: place?.column ?? 1,
        problem: `The spoiler around this quote names ${around}, but the quote is a spoiler for ${own}.`,
        fix: `Write <Spoiler after="${own}">, or place the quote outside.`,
      },
    ];
  });
}

/** Compares two seasons of one series. Seasons of different series have no order, since readers watch them in any. */
const isEarlier = (a: string, b: string) =>
  a.split("/")[0] === b.split("/")[0] && implies([b], a) && !implies([a], b);
