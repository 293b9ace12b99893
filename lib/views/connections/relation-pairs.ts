import { type ArticleId, kindOf } from "../../content/article-id";
import { memoizeByWiki } from "../../content/memoize-by-wiki";
import { inverseRole, rolesAgree } from "../../content/relation-roles";
import { relationsOf } from "../../content/relations";
import { compareTitles } from "../../content/title-order";
import { summaryOf, type Wiki } from "../../content/wiki";
import { joinSeasons } from "../../spoilers/watch-progress";
import { type LinkView, linkToArticle } from "../article/link";
import { listSummaries } from "../site/index-view";

/** One end of a tie: who, and what they are to the other. */
export type End = { id: ArticleId; link: LinkView; roles: string[] };

/** Two who are tied, each pair once; `reveals` gives the tie away, and is empty where it is told openly. */
export type RelationPair = { ends: readonly [End, End]; reveals: readonly string[] };

/**
 * Every relation of heroes and characters. What a pair is to each other openly and what a season gives
 * away are ties of their own; an end of which nobody wrote what it is has what follows from the other.
 * Heroes come first, then names in their order.
 */
export const listRelationPairs = memoizeByWiki((wiki): readonly RelationPair[] => {
  const placeById = new Map(listPeople(wiki).map((id, index) => [id, index]));
  const rankOf = (id: ArticleId) => placeById.get(id) ?? Number.POSITIVE_INFINITY;
  const ties = new Map<string, RelationPair>();
  for (const article of wiki.articles.values())
    for (const { to, role, reveals } of relationsOf(article)) {
      const seasons = joinSeasons([
        ...summaryOf(wiki, article.id).reveals,
        ...summaryOf(wiki, to.article).reveals,
        ...(reveals ? [reveals.season] : []),
      ]);
      const pair = [article.id, to.article].sort((a, b) => rankOf(a) - rankOf(b));
      const key = [...pair, ...seasons].join(" ");
      const ends = pair.map((id) => endOf(wiki, id)) as [End, End];
      const tie = ties.get(key) ?? { ends, reveals: seasons };
      ties.set(key, tie);
      const own = tie.ends.find(({ id }) => id === article.id);
      if (own && !own.roles.includes(role)) own.roles.push(role);
    }
  for (const { ends } of ties.values()) addInverseRoles(ends);
  const inOrder = (a: RelationPair, b: RelationPair) =>
    rankOf(a.ends[0].id) - rankOf(b.ends[0].id) || rankOf(a.ends[1].id) - rankOf(b.ends[1].id);
  return [...ties.values()].sort(inOrder);
});

/** Each role that the other end does not answer gives it its inverse. */
function addInverseRoles([one, other]: RelationPair["ends"]): void {
  const missing = (of: End, at: End) =>
    of.roles.filter((role) => !at.roles.some((own) => rolesAgree(role, own))).map(inverseRole);
  const [atOne, atOther] = [missing(other, one), missing(one, other)];
  one.roles.push(...atOne);
  other.roles.push(...atOther);
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

export const isHero = ({ id }: End) => kindOf(id) === "heroes";
export const hasEnd = ({ ends }: RelationPair, id: ArticleId) => ends.some((end) => end.id === id);
