import { memoizeByWiki } from "../../content/memoize-by-wiki";
import { compareFiles } from "../../content/ordered-index";
import { compareTitles } from "../../content/title-order";
import { summaryOf, type Wiki } from "../../content/wiki";
import { type ArticleId, kindOf } from "../../kinds/article-id";
import { inverseRole, rolesAgree } from "../../kinds/relation-roles";
import { joinSeasons } from "../../spoilers/watch-progress";
import { type LinkView, linkToArticle } from "../article/link";
import { listSummaries } from "../site/index-view";

/** One end of a relation: a character, and their roles to the other one. */
export type End = { id: ArticleId; link: LinkView; roles: string[] };

/** A related pair, each pair once; `reveals` has the seasons that the relation spoils. */
export type RelationPair = { ends: readonly [End, End]; reveals: readonly string[] };

/**
 * Every relation of heroes and characters. A pair's relations with and without spoilers
 * are separate; a role that no article states is derived from the other end's role.
 * Heroes come first, then characters by name.
 */
export const listRelationPairs = memoizeByWiki(
  "listRelationPairs",
  (wiki): readonly RelationPair[] => {
    const indexById = new Map(listPeople(wiki).map((id, index) => [id, index]));
    const sortKey = (id: ArticleId) => indexById.get(id) ?? Number.POSITIVE_INFINITY;
    const pairs = new Map<string, RelationPair>();
    for (const id of [...indexById.keys()].sort(compareFiles))
      for (const { to, role, reveals } of declaredBy(wiki, id)) {
        const seasons = joinSeasons([
          ...summaryOf(wiki, id).reveals,
          ...summaryOf(wiki, to.article).reveals,
          ...(reveals ? [reveals.season] : []),
        ]);
        const pair = [id, to.article].sort((a, b) => sortKey(a) - sortKey(b));
        const key = [...pair, ...seasons].join(" ");
        const ends = pair.map((id) => endOf(wiki, id)) as [End, End];
        const relation = pairs.get(key) ?? { ends, reveals: seasons };
        pairs.set(key, relation);
        const own = relation.ends.find((end) => end.id === id);
        if (own && !own.roles.includes(role)) own.roles.push(role);
      }
    for (const { ends } of pairs.values()) addInverseRoles(ends);
    const inOrder = (a: RelationPair, b: RelationPair) =>
      sortKey(a.ends[0].id) - sortKey(b.ends[0].id) ||
      sortKey(a.ends[1].id) - sortKey(b.ends[1].id);
    return [...pairs.values()].sort(inOrder);
  },
);

const declaredBy = (wiki: Wiki, id: ArticleId) => {
  const fields = wiki.fieldsById.get(id);
  return fields && "relations" in fields ? fields.relations : [];
};

/** The relations of each person, by their places in the list of all. */
const placesByPerson = memoizeByWiki("placesByPerson", (wiki) => {
  const places = new Map<ArticleId, number[]>();
  for (const [place, { ends }] of listRelationPairs(wiki).entries())
    for (const { id } of ends) {
      const own = places.get(id) ?? [];
      own.push(place);
      places.set(id, own);
    }
  return places;
});

const placesOf = (wiki: Wiki, id: ArticleId): readonly number[] =>
  placesByPerson(wiki).get(id) ?? [];

function pairsAt(wiki: Wiki, places: Iterable<number>): RelationPair[] {
  const all = listRelationPairs(wiki);
  return [...places].flatMap((place) => all[place] ?? []);
}

/** The relations of one person, in the order of the list of all. */
export const relationPairsOf = (wiki: Wiki, id: ArticleId): RelationPair[] =>
  pairsAt(wiki, placesOf(wiki, id));

/** The relations among some people, in the order of the list of all. */
export function relationPairsAmong(wiki: Wiki, people: ReadonlySet<ArticleId>): RelationPair[] {
  const places = new Set([...people].flatMap((id) => placesOf(wiki, id)));
  return pairsAt(
    wiki,
    [...places].sort((a, b) => a - b),
  ).filter(({ ends }) => ends.every(({ id }) => people.has(id)));
}

/** Adds the inverse of each role that the other end has no matching role for. */
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
  listSummaries(wiki, "characters").toSorted((a, b) => compareTitles(a.title, b.title));

const endOf = (wiki: Wiki, id: ArticleId): End => ({
  id,
  link: linkToArticle(summaryOf(wiki, id)),
  roles: [],
});

export const isHero = ({ id }: End) => kindOf(id) === "heroes";
export const hasEnd = ({ ends }: RelationPair, id: ArticleId) => ends.some((end) => end.id === id);
