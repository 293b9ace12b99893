import { memoizeByWiki } from "../../content/memoize-by-wiki";
import { summaryOf, type Wiki } from "../../content/wiki";
import { type ArticleId, slugOf } from "../../kinds/article-id";
import { capitalize } from "../../kinds/capitalize";
import type { HeroLine } from "../../kinds/hero-line";
import { settings } from "../../settings/settings";
import type { LinkView } from "../article/link";
import { LIST_LIMITS } from "../lists/list-limits";
import { hrefOfPath, type ListPage, type LongList, pagesByHref } from "../lists/list-page";
import { splitByNumber } from "../lists/list-parts";
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

/** A page of the connections; `open` and `hidden` have what it lists. */
export type ConnectionsPageView = ConnectionsView & { page: Omit<ListPage<never>, "groups"> };

/**
 * The connections, on several pages if they are many.
 * @param path the end of the address of a further page: `page/2`
 * @returns undefined if there is no such page
 */
export function connectionsPage(
  wiki: Wiki,
  hero?: ArticleId,
  path = "",
): ConnectionsPageView | undefined {
  const href = hrefOfPath(hero ? hrefOf(hero) : ALL.href, path);
  return (
    connectionPages(wiki).get(href) ?? listPages(wiki, hero).find((page) => page.href === href)
  );
}

/** Every page of the connections of everybody, or of a hero. */
function listPages(wiki: Wiki, hero: ArticleId | undefined): ConnectionsPageView[] {
  const { view, list } = listConnections(wiki, hero);
  return pagesByHref(list).map(([, { groups, ...page }]) => ({
    ...view,
    title: page.title,
    description: page.description,
    href: page.href,
    map: page.isFirst ? view.map : undefined,
    open: groups.flatMap(({ items, open }) => (open ? [{ ...open, relations: items }] : [])),
    hidden: groups.flatMap(({ items, hidden }) => (hidden ? [{ ...hidden, items }] : [])),
    page,
  }));
}

type ConnectionGroup = {
  items: RelationPairView[];
  open?: RelationPairGroup;
  hidden?: HiddenGroup<RelationPairView>;
};

type Connections = { view: ConnectionsView; list: LongList<ConnectionGroup> };

function listConnections(wiki: Wiki, hero: ArticleId | undefined): Connections {
  const view = buildConnections(wiki, hero);
  const whole: ConnectionGroup[] = [
    ...view.open.map((open) => ({ open, items: open.relations })),
    ...view.hidden.map((hidden) => ({ hidden, items: hidden.items })),
  ];
  const { href, title, description } = view;
  const above = hero ? [{ href: ALL.href, label: ALL.title }] : [];
  const head = { href, title, description, many: "connections", above };
  return { view, list: { head, whole, parts: splitByNumber(whole) } };
}

/** The pages of all connections and of those of each hero, if they are too many for one; by address. */
export const connectionPages = memoizeByWiki(
  "connectionPages",
  (wiki): ReadonlyMap<string, ConnectionsPageView> => {
    const { lines } = LIST_LIMITS;
    if (listRelationPairs(wiki).length <= lines) return new Map();
    const heroes = listSummaries(wiki, "heroes").map(({ id }) => id);
    const long = heroes.filter((id) => relationPairsOf(wiki, id).length > lines);
    const pages = [undefined, ...long].flatMap((hero) => listPages(wiki, hero));
    return new Map(pages.map((page) => [page.href, page]));
  },
);

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
