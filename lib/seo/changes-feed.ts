import { fullTitle } from "../content/summary";
import type { Wiki } from "../content/wiki";
import type { Change } from "../git/changes";
import type { ArticleId } from "../kinds/article-id";
import { site } from "../site";
import type { Feed, FeedItem } from "./feed";

/**
 * The articles that changed most recently. Deleted articles are left out.
 * @param changes undefined without Git history: the feed is empty then, and says so
 */
export function buildChangesFeed(
  wiki: Wiki,
  changes: readonly Change[] | undefined,
  modified: ReadonlyMap<ArticleId, string> = new Map(),
): Feed {
  return {
    path: "/feeds/changes",
    title: `${site.name}: recent changes`,
    description: changes
      ? "The latest edits to the wiki, each with its author’s summary."
      : "This copy of the wiki was built without its history, so it can’t say what changed.",
    page: "/special/changes",
    items: (changes ?? []).flatMap((change) => changeItem(wiki, change, modified)),
  };
}

function changeItem(
  wiki: Wiki,
  { article, day, isNew, message }: Change,
  modified: ReadonlyMap<ArticleId, string>,
): FeedItem[] {
  const summary = wiki.summaries.get(article);
  if (!summary || summary.reveals.length > 0) return [];
  const updated = modified.get(article) ?? `${day}T00:00:00Z`;
  return [
    {
      id: `${article}@${updated}`,
      href: summary.href,
      title: isNew ? `New: ${fullTitle(summary)}` : fullTitle(summary),
      text: `${message}\n\n${summary.description}`,
      updated,
    },
  ];
}
