import { getArticle, listArticles, type Wiki } from "../../content/wiki";
import type { Change } from "../../git/changes";
import type { ArticleId } from "../../kinds/article-id";
import { settings } from "../../settings/settings";
import { formatShortDate } from "../../time/partial-date";
import { type LinkView, linkToArticle } from "../article/link";
import { quoteViews } from "../quotes/quote-view";
import { mapOfReleases } from "../releases/release-map-view";
import { buildTimeline } from "../releases/timeline-view";
import { type SpoilerView, spoilersOf } from "../spoilers/spoiler-view";
import { listSummaries } from "./index-view";

export type ChangeView = {
  link: LinkView;
  date: string;
  dateTime: string;
  isNew: boolean;
  /** The seasons that the changed article spoils. */
  spoilers: SpoilerView[];
};

/** @param changes undefined without Git history */
export function buildHomeView(wiki: Wiki, changes: readonly Change[] | undefined) {
  const quotes = listArticles(wiki, "quotes");
  const chosen = `quotes/${settings.home.featured_quote}` as ArticleId;
  const featured =
    getArticle(wiki, chosen, "quotes") ?? quotes.find(({ frontmatter }) => !frontmatter.reveals);
  return {
    heroes: listSummaries(wiki, "heroes"),
    series: listSummaries(wiki, "series"),
    quote: featured && quoteViews(wiki, [featured.id])[0],
    map: mapOfReleases(buildTimeline(wiki).releases),
    changes: changes?.flatMap((change) => changeView(wiki, change)),
    counts: [
      countOf(wiki.articles.size - quotes.length, "article"),
      countOf(quotes.length, "quote", "/quotes"),
      countOf(wiki.sources.size, "source", "/sources"),
    ],
  };
}

const countOf = (count: number, noun: string, href?: string) => ({
  count,
  label: count === 1 ? noun : `${noun}s`,
  href,
});

/** Empty for a deleted article. */
function changeView(wiki: Wiki, { article, day, isNew }: Change): ChangeView[] {
  const summary = wiki.summaries.get(article);
  if (!summary) return [];
  return [
    {
      link: linkToArticle(summary),
      date: formatShortDate(day),
      dateTime: day,
      isNew,
      spoilers: spoilersOf(wiki, summary.reveals),
    },
  ];
}
