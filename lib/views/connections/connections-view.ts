import { summaryOf, type Wiki } from "../../content/wiki";
import { type ArticleId, slugOf } from "../../kinds/article-id";
import { capitalize } from "../../kinds/capitalize";
import type { HeroLine } from "../../kinds/hero-line";
import { settings } from "../../settings/settings";
import type { LinkView } from "../article/link";
import { listSummaries } from "../site/index-view";
import { groupBySpoiler, type HiddenGroup } from "../spoilers/split-hidden";
import { type ConnectionMap, drawConnections } from "./connection-map";
import {
  hasEnd,
  isHero,
  listRelationPairs,
  type RelationPair,
  relationPairsAmong,
  relationPairsOf,
} from "./relation-pairs";

/** A pair and their roles; `same` if both have the same roles. */
export type RelationPairView = {
  ends: { link: LinkView; roles: string[] }[];
  same: string[] | undefined;
};

export type RelationPairGroup = {
  id: string;
  title: string;
  line: HeroLine | undefined;
  relations: RelationPairView[];
};

export type ConnectionsView = {
  href: string;
  title: string;
  description: string;
  line: HeroLine | undefined;
  /** All connections, then those of each hero. */
  filters: { href: string; label: string; line: HeroLine | undefined; current: boolean }[];
  /** The relations without spoilers as a map; undefined if there are none, or too many for one drawing. */
  map: ConnectionMap | undefined;
  open: RelationPairGroup[];
  /** By the seasons that they spoil, in the order of release. */
  hidden: HiddenGroup<RelationPairView>[];
};

const ALL = {
  href: "/connections",
  title: "Connections",
  description: `How the heroes and characters of ${settings.series_together} are connected: friends, enemies and family, hero by hero.`,
};

const hrefOf = (hero: ArticleId) => `${ALL.href}/${slugOf(hero)}`;

/**
 * All relations, as a map and as a list. Spoilers are only in hidden groups.
 * @param hero limits the view to the relations of one hero, and those among the people related to them
 */
export function buildConnections(wiki: Wiki, hero?: ArticleId): ConnectionsView {
  const all = hero ? relationPairsOf(wiki, hero) : listRelationPairs(wiki);
  const open = all.filter(isPublic);
  const shown = hero ? networkOf(wiki, open, hero) : open;
  const spoilers = all.filter((relation) => !isPublic(relation));
  return {
    ...connectionsHead(wiki, hero),
    filters: filtersOf(wiki, hero),
    map: drawConnections(shown, hero ? "star" : "square"),
    open: groupsOf(wiki, shown, hero),
    hidden: groupBySpoiler(wiki, spoilers, ({ reveals }) => reveals).map(({ items, ...group }) => ({
      ...group,
      items: items.map(relationPairView),
    })),
  };
}

const isPublic = ({ reveals }: RelationPair) => reveals.length === 0;

/** The relations of a hero, which come first, and those among the people related to them. */
function networkOf(wiki: Wiki, own: readonly RelationPair[], hero: ArticleId): RelationPair[] {
  const people = new Set(own.flatMap(({ ends }) => ends.map(({ id }) => id)));
  const among = relationPairsAmong(wiki, people).filter(
    (relation) => isPublic(relation) && !relation.ends.some(isHero),
  );
  // The first end is drawn in the middle, so that is the hero.
  const first = own.map(
    ({ ends, ...relation }): RelationPair => ({
      ...relation,
      ends: ends[0].id === hero ? ends : [ends[1], ends[0]],
    }),
  );
  return [...first, ...among];
}

/** The title, description and address of the page. */
export function connectionsHead(wiki: Wiki, hero?: ArticleId) {
  if (!hero) return { ...ALL, line: undefined };
  const { title, line } = summaryOf(wiki, hero);
  return {
    href: hrefOf(hero),
    title: `Connections of ${title}`,
    description: `Who is connected to ${title} in ${settings.series_together}, and how: friends, enemies and family, as a map and as a list.`,
    line,
  };
}

function filtersOf(wiki: Wiki, hero: ArticleId | undefined): ConnectionsView["filters"] {
  const heroes = listSummaries(wiki, "heroes").map(({ id, title, line }) => ({
    href: hrefOf(id),
    label: title,
    line,
    current: id === hero,
  }));
  return [{ href: ALL.href, label: "All heroes", line: undefined, current: !hero }, ...heroes];
}

/** Relations among heroes, those of each hero with others, and those among others. */
function groupsOf(
  wiki: Wiki,
  relations: readonly RelationPair[],
  hero: ArticleId | undefined,
): RelationPairGroup[] {
  const heroes = listSummaries(wiki, "heroes");
  const countHeroes = ({ ends }: RelationPair) => ends.filter(isHero).length;
  const groups = [
    {
      id: "heroes",
      title: hero ? "With the other heroes" : capitalize(settings.heroes_together),
      line: undefined,
      own: relations.filter((relation) => countHeroes(relation) === 2),
    },
    ...heroes.map(({ id, title, line }) => ({
      id: slugOf(id),
      title: hero ? "With others" : title,
      line,
      own: relations.filter((relation) => countHeroes(relation) === 1 && hasEnd(relation, id)),
    })),
    {
      id: "others",
      title: "Other characters",
      line: undefined,
      own: relations.filter((relation) => countHeroes(relation) === 0),
    },
  ];
  return groups
    .filter(({ own }) => own.length > 0)
    .map(({ own, ...group }) => ({ ...group, relations: own.map(relationPairView) }));
}

function relationPairView({ ends }: RelationPair): RelationPairView {
  const [one, other] = ends.map(({ roles }) => roles.join(", "));
  return {
    ends: ends.map(({ link, roles }) => ({ link, roles })),
    same: one === other ? ends[0].roles : undefined,
  };
}
