import { memoizeByWiki } from "../../content/memoize-by-wiki";
import type { Source } from "../../content/source";
import { sortByTitle } from "../../content/title-order";
import { openTitle } from "../sources/source-view";
import type { HiddenGroup } from "../spoilers/split-hidden";
import { type ListPage, pagesByHref } from "./list-page";
import { splitByLetter } from "./list-parts";

export const SOURCES = {
  href: "/sources",
  title: "Sources",
  description:
    "Every source used for the facts and quotes in this wiki, with the articles that cite it.",
} as const;

/** The pages of the list of all sources by address; it is by the first letter of the publisher if it is long. */
export const sourcePages = memoizeByWiki(
  "sourcePages",
  (wiki): ReadonlyMap<string, ListPage<HiddenGroup<Source>>> => {
    const items = sourcesInOrder(wiki).filter(({ founding }) => !founding);
    const whole = [{ key: "", spoilers: [], items }];
    const head = { ...SOURCES, many: "sources" };
    const parts = splitByLetter(whole, ({ publisher }) => publisher);
    return new Map(pagesByHref({ head, whole, parts }));
  },
);

/** All sources by publisher and title. */
const sourcesInOrder = memoizeByWiki("sourcesInOrder", (wiki): readonly Source[] =>
  sortByTitle(sortByTitle([...wiki.sources.values()], openTitle), ({ publisher }) => publisher),
);

/** Those that the wiki was begun with, which are listed first. */
export const foundingSources = memoizeByWiki("foundingSources", (wiki): readonly Source[] =>
  sourcesInOrder(wiki).filter(({ founding }) => founding),
);
