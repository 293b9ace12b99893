import { type ArticleId, slugOf } from "../../content/article-id";
import type { HeroLine } from "../../content/hero-line";
import { summaryOf, type Wiki } from "../../content/wiki";
import type { LinkView } from "../article/link";
import { listSummaries } from "../site/index-view";
import { groupBySpoiler, type HiddenGroup } from "../spoilers/split-hidden";
import { type ConnectionMap, drawConnections } from "./connection-map";
import { hasEnd, isHero, listRelationPairs, type RelationPair } from "./relation-pairs";

/** A pair, and what each is to the other; one list of roles where both are the same. */
export type RelationPairView = {
  ends: { link: LinkView; roles: string[] }[];
  same: string[] | undefined;
};

export type RelationPairGroup = {
  id: string;
  title: string;
  line: HeroLine | undefined;
  ties: RelationPairView[];
};

export type ConnectionsView = {
  href: string;
  title: string;
  description: string;
  line: HeroLine | undefined;
  /** All connections, then those of each hero. */
  filters: { href: string; label: string; line: HeroLine | undefined; current: boolean }[];
  /** The open ties as drawn; undefined where there are none, or more than one drawing can show. */
  map: ConnectionMap | undefined;
  open: RelationPairGroup[];
  /** By the seasons that give them away, in the order of release. */
  covered: HiddenGroup<RelationPairView>[];
};

const ALL = {
  href: "/connections",
  title: "Connections",
  description:
    "How the heroes and characters of the six series are connected: friends, enemies and family, hero by hero.",
};

const hrefOf = (hero: ArticleId) => `${ALL.href}/${slugOf(hero)}`;

/**
 * Who is tied to whom, drawn and told. What a season gives away is told under its cover alone.
 * @param hero whose ties alone are asked for, with the open ones among those they are tied to
 */
export function buildConnections(wiki: Wiki, hero?: ArticleId): ConnectionsView {
  const all = listRelationPairs(wiki);
  const open = all.filter(({ reveals }) => reveals.length === 0);
  const shown = hero ? networkOf(open, hero) : open;
  const covered = all.filter((tie) => tie.reveals.length > 0 && (!hero || hasEnd(tie, hero)));
  return {
    ...connectionsHead(wiki, hero),
    filters: filtersOf(wiki, hero),
    map: drawConnections(shown, hero ? "star" : "square"),
    open: groupsOf(wiki, shown, hero),
    covered: groupBySpoiler(wiki, covered, ({ reveals }) => reveals).map(({ items, ...part }) => ({
      ...part,
      items: items.map(relationPairView),
    })),
  };
}

/** The ties of a hero, which come first, and those among others that they are tied to. */
function networkOf(open: readonly RelationPair[], hero: ArticleId): RelationPair[] {
  const own = open.filter((tie) => hasEnd(tie, hero));
  const among = open.filter(
    ({ ends }) => !ends.some(isHero) && ends.every(({ id }) => own.some((tie) => hasEnd(tie, id))),
  );
  // The drawing has the hero in its middle, who is therefore the first of all ends.
  const first = own.map(
    ({ ends, ...tie }): RelationPair => ({
      ...tie,
      ends: ends[0].id === hero ? ends : [ends[1], ends[0]],
    }),
  );
  return [...first, ...among];
}

/** What the page is called and where it stands. */
export function connectionsHead(wiki: Wiki, hero?: ArticleId) {
  if (!hero) return { ...ALL, line: undefined };
  const { title, line } = summaryOf(wiki, hero);
  return {
    href: hrefOf(hero),
    title: `Connections of ${title}`,
    description: `Who is connected to ${title} in the six series, and how: friends, enemies and family, as a map and as a list.`,
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

/** Ties among heroes, those of each hero with others, and those of others. */
function groupsOf(
  wiki: Wiki,
  ties: readonly RelationPair[],
  hero: ArticleId | undefined,
): RelationPairGroup[] {
  const heroes = listSummaries(wiki, "heroes");
  const countHeroes = ({ ends }: RelationPair) => ends.filter(isHero).length;
  const groups = [
    {
      id: "heroes",
      title: hero ? "With the other heroes" : "The four heroes",
      line: undefined,
      own: ties.filter((tie) => countHeroes(tie) === 2),
    },
    ...heroes.map(({ id, title, line }) => ({
      id: slugOf(id),
      title: hero ? "With others" : title,
      line,
      own: ties.filter((tie) => countHeroes(tie) === 1 && hasEnd(tie, id)),
    })),
    {
      id: "others",
      title: "Other characters",
      line: undefined,
      own: ties.filter((tie) => countHeroes(tie) === 0),
    },
  ];
  return groups
    .filter(({ own }) => own.length > 0)
    .map(({ own, ...group }) => ({ ...group, ties: own.map(relationPairView) }));
}

function relationPairView({ ends }: RelationPair): RelationPairView {
  const [one, other] = ends.map(({ roles }) => roles.join(", "));
  return {
    ends: ends.map(({ link, roles }) => ({ link, roles })),
    same: one === other ? ends[0].roles : undefined,
  };
}
