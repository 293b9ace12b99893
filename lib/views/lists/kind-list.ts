import { memoizeByWiki } from "../../content/memoize-by-wiki";
import type { Summary } from "../../content/summary";
import type { Wiki } from "../../content/wiki";
import { namesOfKind } from "../../kinds";
import { KINDS, type Kind } from "../../kinds/article-id";
import { listSummaries } from "../site/index-view";
import { groupSummaries, type HiddenGroup } from "../spoilers/split-hidden";
import { type ListPage, type LongList, pagesByHref } from "./list-page";
import { splitInOrder } from "./list-parts";
import { titleRanks } from "./title-rank";

/** The pages of the lists of all kinds by address; a list is by letter if it is long. */
export const kindPages = memoizeByWiki(
  "kindPages",
  (wiki): ReadonlyMap<string, ListPage<HiddenGroup<Summary>>> =>
    new Map(KINDS.filter(isListed).flatMap((kind) => pagesByHref(listOfKind(wiki, kind)))),
);

/** Quotes have lists of their own, without letters: a quote is not known by its first word. */
const isListed = (kind: Kind) => kind !== "quotes";

function listOfKind(wiki: Wiki, kind: Kind): LongList<HiddenGroup<Summary>> {
  const { title, description } = namesOfKind(kind);
  const whole = groupSummaries(wiki, listSummaries(wiki, kind));
  return {
    head: { href: `/${kind}`, title, description, many: "articles" },
    whole,
    parts: splitInOrder(
      inTitleOrder(wiki, whole),
      ({ id }) => titleRanks(wiki).byId.get(id)?.letter ?? "#",
    ),
  };
}

/** Those with a line come first in the list of a kind, but not in its letters. */
function inTitleOrder(wiki: Wiki, groups: readonly HiddenGroup<Summary>[]): HiddenGroup<Summary>[] {
  const { byId } = titleRanks(wiki);
  const rankOf = ({ id }: Summary) => byId.get(id)?.rank ?? 0;
  return groups.map(({ items, ...group }) => ({
    ...group,
    items: items.toSorted((a, b) => rankOf(a) - rankOf(b)),
  }));
}
