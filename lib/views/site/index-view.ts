import type { Backlink } from "../../content/graph";
import type { Summary } from "../../content/summary";
import type { Wiki } from "../../content/wiki";
import type { Kind } from "../../kinds/article-id";
import type { LinkView } from "../article/link";
import { wantedInOrder } from "../lists/wanted-order";
import { groupLinks, type HiddenGroup } from "../spoilers/split-hidden";

/** The articles of a kind: those with a line in the order of the lines, then the others by title. A look-up. */
export const listSummaries = (wiki: Wiki, kind: Kind): readonly Summary[] =>
  wiki.summariesByKind[kind];

/** The articles of a kind whose existence is no spoiler. */
export const listOpenSummaries = (wiki: Wiki, kind: Kind): Summary[] =>
  listSummaries(wiki, kind).filter(({ reveals }) => reveals.length === 0);

/** The articles of some kinds, as kind and slug. */
export function listSlugs(wiki: Wiki, kinds: readonly Kind[]): { kind: Kind; slug: string }[] {
  return [...wiki.summaries.values()]
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ id, kind }) => ({ kind, slug: id.slice(kind.length + 1) }));
}

export type WantedView = {
  slug: string;
  title: string;
  /** Articles that link to it, not more than 20. */
  linkedFrom: HiddenGroup<LinkView>[];
  /** How many others do. */
  others: number;
  wantedBy: number;
};

const LINKED_FROM = 20;

/** The first links of a list that are no spoilers, and then the others. */
const firstOpen = (links: readonly Backlink[]): readonly Backlink[] =>
  links.length <= LINKED_FROM
    ? links
    : links.toSorted((a, b) => a.reveals.length - b.reveals.length).slice(0, LINKED_FROM);

/** Missing articles, the most wanted first; those that only spoilers link to are in hidden groups. */
export function listWanted(wiki: Wiki): HiddenGroup<WantedView>[] {
  return wantedInOrder(wiki).map(({ items, ...group }) => ({
    ...group,
    items: items.map(({ slug, title, linkedFrom }) => ({
      slug,
      title,
      linkedFrom: groupLinks(
        wiki,
        firstOpen(linkedFrom).map(({ from, reveals }) => ({ id: from, reveals })),
      ),
      others: Math.max(0, linkedFrom.length - LINKED_FROM),
      wantedBy: linkedFrom.length,
    })),
  }));
}
