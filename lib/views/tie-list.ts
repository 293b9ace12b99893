import type { Article } from "../content/article";
import { type ArticleId, kindOf } from "../content/article-id";
import { compareTitles } from "../content/title-order";
import { summaryOf, type Wiki } from "../content/wiki";
import { joinSeasons } from "../spoilers/horizon";
import { listSummaries } from "./index-view";
import { type LinkView, linkToArticle } from "./link";

/** One end of a tie: who, and what they are to the other. */
export type End = { id: ArticleId; link: LinkView; roles: string[] };

/** Two who are tied, each pair once; `reveals` gives the tie away, and is empty where it is told openly. */
export type Tie = { ends: readonly [End, End]; reveals: readonly string[] };

/**
 * Every relation of heroes and characters. What a pair is to each other openly and what a season gives
 * away are ties of their own. Heroes come first, then names in their order.
 */
export function listTies(wiki: Wiki): Tie[] {
  const order = listPeople(wiki);
  const ties = new Map<string, Tie>();
  for (const article of wiki.articles.values())
    for (const { to, role, reveals } of relationsOf(article)) {
      const seasons = joinSeasons([
        ...summaryOf(wiki, article.id).reveals,
        ...summaryOf(wiki, to.article).reveals,
        ...(reveals ? [reveals.season] : []),
      ]);
      const pair = [article.id, to.article].sort((a, b) => order.indexOf(a) - order.indexOf(b));
      const key = [...pair, ...seasons].join(" ");
      const ends = pair.map((id) => endOf(wiki, id)) as [End, End];
      const tie = ties.get(key) ?? { ends, reveals: seasons };
      ties.set(key, tie);
      const own = tie.ends.find(({ id }) => id === article.id);
      if (own && !own.roles.includes(role)) own.roles.push(role);
    }
  const place = ({ ends: [a, b] }: Tie) => order.indexOf(a.id) * order.length + order.indexOf(b.id);
  return [...ties.values()].sort((a, b) => place(a) - place(b));
}

/** The ids of heroes in the order of their lines, then those of characters by name. */
export const listPeople = (wiki: Wiki): ArticleId[] =>
  [...listSummaries(wiki, "heroes"), ...byTitle(wiki)].map(({ id }) => id);

const byTitle = (wiki: Wiki) =>
  listSummaries(wiki, "characters").sort((a, b) => compareTitles(a.title, b.title));

const endOf = (wiki: Wiki, id: ArticleId): End => ({
  id,
  link: linkToArticle(summaryOf(wiki, id)),
  roles: [],
});

const relationsOf = ({ kind, frontmatter }: Article) =>
  kind === "heroes" || kind === "characters" ? frontmatter.relations : [];

export const isHero = ({ id }: End) => kindOf(id) === "heroes";
export const hasEnd = ({ ends }: Tie, id: ArticleId) => ends.some((end) => end.id === id);
