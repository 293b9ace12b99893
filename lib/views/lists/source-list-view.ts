import type { Source } from "../../content/source";
import type { Wiki } from "../../content/wiki";
import { byLetter, type Lettered } from "../site/by-letter";
import { type SourceView, sourceView } from "../sources/source-view";
import { hrefOfPath, type ListPage } from "./list-page";
import { foundingSources, SOURCES, sourcePages } from "./source-list";

export type SourceListView = {
  page: Omit<ListPage<never>, "groups">;
  /** The articles that the wiki was begun with; only on the first page. */
  founding: SourceView[];
  /** By the first letter of their publisher: all of them, or those of the page. */
  others: Lettered<SourceView>[];
};

/**
 * A page of the list of sources.
 * @param path the end of the address of a further page: `letter/m`
 * @returns undefined if there is no such page
 */
export function buildSourceList(wiki: Wiki, path = ""): SourceListView | undefined {
  const page = sourcePages(wiki).get(hrefOfPath(SOURCES.href, path));
  if (!page) return undefined;
  const { groups, ...head } = page;
  const view = (source: Source) => sourceView(wiki, source);
  return {
    page: head,
    founding: page.isFirst ? foundingSources(wiki).map(view) : [],
    others: byLetter(
      groups.flatMap(({ items }) => items.map(view)),
      ({ publisher }) => publisher,
    ),
  };
}
