import { memoizeByWiki } from "../../content/memoize-by-wiki";
import type { Summary } from "../../content/summary";
import type { Wiki } from "../../content/wiki";
import { namesOfKind } from "../../kinds";
import { KINDS, type Kind } from "../../kinds/article-id";
import { listSummaries } from "../site/index-view";
import { groupSummaries, type HiddenGroup } from "../spoilers/split-hidden";
import { type ListPage, type LongList, pagesByHref } from "./list-page";
import { splitByLetter } from "./list-parts";

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
    parts: splitByLetter(whole, ({ title }) => title),
  };
}
