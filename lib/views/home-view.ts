import type { ArticleId } from "../content/article-id";
import { getArticle, listArticles, type Wiki } from "../content/wiki";
import { listSummaries } from "./index-view";
import { quoteViews } from "./quote-view";

/** The quotation that the wiki opens with. */
const FEATURED = "quotes/ramirez-most-reluctant-hero" as ArticleId;

export function buildHomeView(wiki: Wiki) {
  const quotes = listArticles(wiki, "quotes");
  const featured = getArticle(wiki, FEATURED, "quotes") ?? quotes[0];
  return {
    heroes: listSummaries(wiki, "heroes"),
    series: listSummaries(wiki, "series"),
    quote: featured && quoteViews(wiki, [featured.id])[0],
    counts: {
      articles: wiki.articles.size - quotes.length,
      quotes: quotes.length,
      sources: wiki.sources.size,
    },
  };
}
