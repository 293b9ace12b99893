import type { Wiki } from "../../content/wiki";
import type { WikiSearchData } from "../../search/search-data";
import type { SearchIndex } from "../../search/search-index";
import { completeLink } from "./complete-link";
import { completeImage, completeQuote, completeSeason, completeSource } from "./complete-record";

/** One of the texts that an author may mean. */
export type Completion = {
  /** What is written: the words between the brackets of a link, or the value of a prop. */
  insert: string;
  label: string;
  /** What it is, or who published it. */
  detail: string;
  /** The seasons that reveal it, in words; the label says nothing of it then. */
  spoiler?: string;
};

/** What can be completed, each as it is written. */
export const COMPLETED = ["link", "source", "quote", "image", "season"] as const;
export type Completed = (typeof COMPLETED)[number];

/** How many are offered at once. */
const LIMIT = 12;

/** What an author may mean by the beginning of some words. All of it is looked up; nothing walks the wiki. */
export function completionsOf(
  { wiki, index }: { wiki: Wiki; index: SearchIndex<WikiSearchData> },
  what: Completed,
  query: string,
): Completion[] {
  switch (what) {
    case "link":
      return completeLink(wiki, index, query, LIMIT);
    case "source":
      return completeSource(wiki, query, LIMIT);
    case "quote":
      return completeQuote(wiki, query, LIMIT);
    case "image":
      return completeImage(wiki, query, LIMIT);
    case "season":
      return completeSeason(wiki, query, LIMIT);
  }
}
