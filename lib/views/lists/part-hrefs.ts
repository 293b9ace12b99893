import { memoizeByWiki } from "../../content/memoize-by-wiki";
import { connectionPages } from "../connections/connections-view";
import { allArticlesPages } from "./all-articles-list";
import { kindPages } from "./kind-list";
import { linkPages } from "./links-list";
import { facetPages, quotePages } from "./quote-lists";
import { reportPartHrefs } from "./report-pages";
import { sourcePages } from "./source-list";

/** The pages that there are because a list is too long for one: letters, numbered pages, lists of links and filters. */
export const listPartHrefs = memoizeByWiki("listPartHrefs", (wiki): readonly string[] => {
  const lists = [kindPages, sourcePages, allArticlesPages, quotePages, connectionPages];
  return [
    ...lists.flatMap((pages) => [...pages(wiki).keys()].filter(isPart)),
    ...facetPages(wiki).keys(),
    ...linkPages(wiki).keys(),
    ...reportPartHrefs(wiki),
  ];
});

/** The page of a list itself is there in any case. */
const isPart = (href: string) => /\/(?:letter|page)\//.test(href);
