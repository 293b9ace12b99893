import type { Article } from "./article";
import type { ArticleId } from "./article-id";
import { type Diagnostic, fieldName } from "./diagnostic";
import type { Reference, SeasonReference } from "./schema/fields";

/** A tie that two articles tell, each in a field of its own. */
type Tie = {
  article: Article;
  path: PropertyKey[];
  to: ArticleId;
  reveals: string | undefined;
};

type Told = { to: Reference; reveals?: SeasonReference | undefined };

const tiesOf = (article: Article, field: string, told: readonly Told[]): Tie[] =>
  told.map(({ to, reveals }, index) => ({
    article,
    path: [field, index],
    to: to.article,
    reveals: reveals?.season,
  }));

/** What an article tells of others that tell the same of it. */
function listTies(article: Article): Tie[] {
  const { kind, frontmatter } = article;
  if (kind === "heroes" || kind === "characters")
    return [
      ...tiesOf(article, "relations", frontmatter.relations),
      ...tiesOf(article, "affiliations", frontmatter.affiliations),
    ];
  if (kind !== "organizations") return [];
  return [
    ...tiesOf(article, "leaders", frontmatter.leaders),
    ...tiesOf(article, "members", frontmatter.members),
  ];
}

/**
 * Finds ties that one article covers and the other one tells openly: where a cover is worth anything,
 * both sides have it. Each leak is reported where it is open.
 */
export function findLeaks(articles: Iterable<Article>): Diagnostic[] {
  const ties = [...articles].flatMap(listTies);
  const key = (from: ArticleId, to: ArticleId) => `${from} ${to}`;
  const byPair = new Map<string, Tie[]>();
  for (const tie of ties) {
    const pair = key(tie.article.id, tie.to);
    byPair.set(pair, [...(byPair.get(pair) ?? []), tie]);
  }
  return ties.flatMap((tie) => {
    if (tie.reveals) return [];
    const others = byPair.get(key(tie.to, tie.article.id)) ?? [];
    const covered = others.find(({ reveals }) => reveals);
    // One open tie between two says no more than the other side says openly itself.
    return covered && others.every(({ reveals }) => reveals) ? [leak(tie, covered)] : [];
  });
}

function leak({ article, path, to }: Tie, { reveals }: Tie): Diagnostic {
  return {
    file: article.file,
    ...article.locate(path),
    field: fieldName(path),
    problem: `This is told openly, and content/${to}.mdx covers it: it gives away ${reveals}.`,
    mend: `Add reveals: "${reveals}" here, or take it away there if it gives nothing away.`,
  };
}

/** A quotation under a cover of its own says which season it gives away; a cover around it may not say less. */
export function findLooseCovers(
  article: Article,
  revealsOf: (quote: string) => string | undefined,
): Diagnostic[] {
  return article.outline.quotes.flatMap(({ name, place, reveals }) => {
    const own = revealsOf(name);
    if (!own || !reveals || !isEarlier(reveals, own)) return [];
    return [
      {
        file: article.file,
        line: place?.line ?? 1,
        column: place?.column ?? 1,
        problem: `The cover around this quotation names ${reveals}; the quotation gives away ${own}.`,
        mend: `Write <Spoiler after="${own}">, or place the quotation outside.`,
      },
    ];
  });
}

/** Of two seasons of one series. Those of two series have no order that every reader keeps to. */
function isEarlier(a: string, b: string): boolean {
  const [seriesA, seasonA] = a.split("/");
  const [seriesB, seasonB] = b.split("/");
  return seriesA === seriesB && Number(seasonA) < Number(seasonB);
}
