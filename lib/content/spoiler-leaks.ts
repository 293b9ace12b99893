import { implies } from "../spoilers/watch-progress";
import type { Article } from "./article";
import { type ArticleId, kindOf } from "./article-id";
import { type Diagnostic, fieldName } from "./diagnostic";
import { positionOf } from "./field-position";
import type { Resolved } from "./names";
import { listReferences } from "./references";
import { relationOfRole } from "./relation-roles";
import { relationsOf } from "./relations";
import type { Reference, SeasonReference } from "./schema/fields";

/** A tie that two articles tell, each in a field of its own. */
type Connection = {
  article: Article;
  path: PropertyKey[];
  to: ArticleId;
  /** Which of their ties it is, such as the series in which a part is played, or the relation. */
  where: string;
  reveals: string | undefined;
};

type SpoilerReference = { to: Reference; reveals?: SeasonReference | undefined };
type Appearance = { series: readonly Reference[]; reveals?: SeasonReference | undefined };

const connectionsOf = (
  article: Article,
  field: string,
  told: readonly SpoilerReference[],
): Connection[] =>
  told.map(({ to, reveals }, index) => ({
    article,
    path: [field, index],
    to: to.article,
    where: "",
    reveals: reveals?.season,
  }));

/** Two may be friends openly and what else they are may be covered: each relation is a tie of its own. */
const relationConnections = (article: Article): Connection[] =>
  relationsOf(article).map(({ to, role, reveals }, index) => ({
    article,
    path: ["relations", index],
    to: to.article,
    where: `relation ${relationOfRole(role)}`,
    reveals: reveals?.season,
  }));

/** One tie for each series: a part may be told openly of one and be covered in another. */
const partsOf = <P extends Appearance>(
  article: Article,
  field: string,
  parts: readonly P[],
  other: (part: P) => Reference,
): Connection[] =>
  parts.flatMap((part, index) =>
    part.series.map(({ article: where }) => ({
      article,
      path: [field, index],
      to: other(part).article,
      where,
      reveals: part.reveals?.season,
    })),
  );

/** What an article tells of others that tell the same of it. */
function listConnections(article: Article): Connection[] {
  const { kind, frontmatter } = article;
  switch (kind) {
    case "heroes":
    case "characters":
      return [
        ...relationConnections(article),
        ...connectionsOf(article, "affiliations", frontmatter.affiliations),
        ...partsOf(article, "played_by", frontmatter.played_by, ({ actor }) => actor),
      ];
    case "cast":
      return partsOf(article, "roles", frontmatter.roles, ({ character }) => character);
    case "organizations":
      return [
        ...connectionsOf(article, "leaders", frontmatter.leaders),
        ...connectionsOf(article, "members", frontmatter.members),
      ];
    default:
      return [];
  }
}

/** What the wiki knows of names and covers. */
type LeakContext = {
  /** The seasons that give an article away as a whole. */
  revealsOf(id: ArticleId): readonly string[];
  resolve(target: string): Resolved;
};

/**
 * Finds what is told openly although a cover hides it elsewhere: a tie that only one side covers, a
 * covered name in the open, a quotation under a cover that asks for too little. Each leak is reported
 * where it is open.
 */
export function findLeaks(
  articles: ReadonlyMap<ArticleId, Article>,
  known: LeakContext,
): Diagnostic[] {
  const all = [...articles.values()];
  const quoteReveals = (slug: string) => {
    const quote = articles.get(`quotes/${slug}` as ArticleId);
    return quote?.kind === "quotes" ? quote.frontmatter.reveals?.season : undefined;
  };
  return [
    ...findOneSided(all, known),
    ...all.flatMap((article) => [
      ...findOpenNames(article, known),
      ...findLooseCovers(article, quoteReveals),
    ]),
  ];
}

/** Ties that one article covers and the other one tells: where a cover is worth anything, both sides have it. */
function findOneSided(articles: readonly Article[], { revealsOf }: LeakContext): Diagnostic[] {
  const ties = articles.flatMap(listConnections);
  const key = (from: ArticleId, to: ArticleId, where: string) => `${from} ${to} ${where}`;
  const byPair = new Map<string, Connection[]>();
  for (const tie of ties) {
    const pair = key(tie.article.id, tie.to, tie.where);
    byPair.set(pair, [...(byPair.get(pair) ?? []), tie]);
  }
  return ties.flatMap((tie) => {
    if (revealsOf(tie.article.id).length > 0) return [];
    const others = byPair.get(key(tie.to, tie.article.id, tie.where)) ?? [];
    // One open tie between two says no more than the other side says openly itself.
    const hidden = others.find(({ reveals }) => isHiddenLess(tie.reveals, reveals));
    return hidden && others.every(({ reveals }) => reveals && reveals !== tie.reveals)
      ? [leak(tie, hidden)]
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
      ? `This is hidden until ${own}, and in ${there} until ${reveals}.`
      : `This is public here, and ${there} hides it: it gives away ${reveals}.`,
    fix: own
      ? `Write reveals: "${reveals}" here, or "${own}" there if that season tells it.`
      : `Add reveals: "${reveals}" here, or take it away there if it gives nothing away.`,
  };
}

/** Links and references in the open that name what only a season gives away: a covered article, or a covered alias. */
function findOpenNames(article: Article, { revealsOf, resolve }: LeakContext): Diagnostic[] {
  const { id, file, frontmatter, outline } = article;
  const whole = revealsOf(id);
  const missing = (named: readonly string[], around: readonly string[]) =>
    named.find((season) => !implies(around, season));
  const links = outline.wikiLinks.flatMap(({ target, place, reveals }) => {
    const resolved = resolve(target);
    if (!("found" in resolved) || resolved.found === id) return [];
    const named = [...revealsOf(resolved.found), ...(resolved.reveals ? [resolved.reveals] : [])];
    const season = missing(named, [...whole, ...reveals]);
    const { line = 1, column = 1 } = place ?? {};
    return season ? [openName({ file, line, column }, season, `<Spoiler after="${season}">`)] : [];
  });
  const references = listReferences(frontmatter).flatMap(({ path, value, reveals }) => {
    // A card shows its speaker and its subjects, whatever covers its words.
    const season = missing(revealsOf(value.article), kindOf(id) === "quotes" ? [] : reveals);
    if (!season) return [];
    const place = { file, ...positionOf(article, path), field: fieldName(path) };
    return [openName(place, season, `reveals: "${season}"`)];
  });
  return [...links, ...references];
}

type Position = Pick<Diagnostic, "file" | "line" | "column" | "field">;

const openName = (place: Position, season: string, cover: string): Diagnostic => ({
  ...place,
  problem: `This is told openly, and that there is such a name gives away ${season}.`,
  fix: `Hide it with ${cover}, or leave it out.`,
});

/** A quotation under a cover of its own says which season it gives away; covers around it may not say less. */
function findLooseCovers(
  article: Article,
  quoteReveals: (slug: string) => string | undefined,
): Diagnostic[] {
  return article.outline.quotes.flatMap(({ name, place, reveals = [] }) => {
    const own = quoteReveals(name);
    const around = reveals.find((season) => own && isEarlier(season, own));
    if (!own || !around) return [];
    return [
      {
        file: article.file,
        line: place?.line ?? 1,
        column: place?.column ?? 1,
        problem: `The spoiler around this quotation names ${around}; the quotation gives away ${own}.`,
        fix: `Write <Spoiler after="${own}">, or place the quotation outside.`,
      },
    ];
  });
}

/** Of two seasons of one series. Those of two series have no order that every reader keeps to. */
const isEarlier = (a: string, b: string) =>
  a.split("/")[0] === b.split("/")[0] && implies([b], a) && !implies([a], b);
