import type { Article } from "../../content/article";
import { listCitedSources } from "../../content/cited-sources";
import type { Wiki } from "../../content/wiki";
import { groupBySpoiler, type HiddenGroup } from "../spoilers/split-hidden";
import { seasonWords } from "../spoilers/spoiler-view";
import { type SourceView, sourceViewById } from "./source-view";

/** A source in the reference list, with links back to its citations. */
export type ReferenceView = {
  number: number;
  source: SourceView;
  /** The number of citations in the text outside of spoilers. */
  occurrences: number;
  /** Spoiler blocks in the text that cite it, with their ids on the page and their seasons. */
  spoilers: { id: string; seasons: string }[];
  /** Whether only fields cite it. */
  inFields: boolean;
};

/** The reference list by the seasons that its entries spoil; one that either of two seasons shows is listed under both. */
export function buildReferences(wiki: Wiki, article: Article): HiddenGroup<ReferenceView>[] {
  const entries = listCitedSources(article).flatMap(
    ({ source, inText, inSpoilers, hiddenUntil }, index) => {
      const reference: ReferenceView = {
        number: index + 1,
        source: sourceViewById(wiki, source),
        occurrences: inText,
        spoilers: inSpoilers.map(({ number, reveals }) => ({
          id: `spoiler:${number}`,
          seasons: seasonWords(wiki, reveals),
        })),
        inFields: inText === 0 && inSpoilers.length === 0,
      };
      const groups = hiddenUntil.length > 0 ? hiddenUntil : [[]];
      return groups.map((reveals) => ({ reference, reveals }));
    },
  );
  return groupBySpoiler(wiki, entries, ({ reveals }) => reveals).map(({ items, ...group }) => ({
    ...group,
    items: items.map(({ reference }) => reference),
  }));
}
