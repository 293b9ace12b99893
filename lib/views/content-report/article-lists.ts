import { countUses, findOrphans, SHORT, withoutQuotes } from "../../authoring/content-report";
import type { Source } from "../../content/source";
import { compareTitles, sortByTitle } from "../../content/title-order";
import { summaryOf, type Wiki } from "../../content/wiki";
import { namesOfKind } from "../../kinds";
import type { ArticleId } from "../../kinds/article-id";
import { type LinkView, linkToArticle } from "../article/link";
import { openTitle } from "../sources/source-view";
import { groupBySpoiler, type HiddenGroup } from "../spoilers/split-hidden";

/** An article in a list for editors, and the seasons that it spoils. */
export type Listed = { link: LinkView; kind: string; reveals: readonly string[] };

/** Groups such a list by the seasons that its articles spoil. */
export const groupListed = <L extends Listed>(wiki: Wiki, list: readonly L[]): HiddenGroup<L>[] =>
  groupBySpoiler(wiki, list, ({ reveals }) => reveals);

const byTitle = (a: Listed, b: Listed) => compareTitles(a.link.text, b.link.text);

/** A list for editors in the order of titles. */
export const listedByTitle = <L extends Listed>(list: readonly L[]): L[] => list.toSorted(byTitle);

export function listed(wiki: Wiki, id: ArticleId): Listed {
  const summary = summaryOf(wiki, id);
  return {
    link: linkToArticle(summary),
    kind: namesOfKind(summary.kind).one,
    reveals: summary.reveals,
  };
}

/** Articles that no other article links to. */
export function listOrphaned(wiki: Wiki): Listed[] {
  return findOrphans(wiki)
    .map(({ id }) => listed(wiki, id))
    .sort(byTitle);
}

export function listShort(wiki: Wiki): (Listed & { words: number })[] {
  return withoutQuotes(wiki)
    .filter(({ outline }) => outline.words < SHORT)
    .map(({ id, outline }) => ({ ...listed(wiki, id), words: outline.words }))
    .sort((a, b) => a.words - b.words || byTitle(a, b));
}

/** Every source with the count of articles and quotes that cite it, the most used first. */
export const listSourcesByUse = (wiki: Wiki): { source: Source; uses: number }[] =>
  sortByTitle([...wiki.sources.values()], openTitle)
    .map((source) => ({ source, uses: countUses(wiki, source) }))
    .sort((a, b) => b.uses - a.uses);
