import type { Article } from "../../content/article";
import { listCitedSources } from "../../content/cited-sources";
import type { Wiki } from "../../content/wiki";
import { groupBySpoiler, type HiddenGroup } from "../spoilers/split-hidden";
import { seasonWords } from "../spoilers/spoiler-view";
import { type SourceView, sourceViewById } from "./source-view";

/** A source in the reference list, and the ways back to where it is cited. */
export type ReferenceView = {
  number: number;
  source: SourceView;
  /** How often the open text cites it. */
  occurrences: number;
  /** Spoilers of the text that cite it: the id of each on the page, and the seasons it names. */
  spoilers: { id: string; seasons: string }[];
  /** Where the text nowhere cites it. */
  inFields: boolean;
};

/** The reference list by what gives its entries away; one that either of two seasons gives away stands under both. */
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
      const ways = hiddenUntil.length > 0 ? hiddenUntil : [[]];
      return ways.map((reveals) => ({ reference, reveals }));
    },
  );
  return groupBySpoiler(wiki, entries, ({ reveals }) => reveals).map(({ items, ...part }) => ({
    ...part,
    items: items.map(({ reference }) => reference),
  }));
}
