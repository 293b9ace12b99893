import { listArticles, summaryOf, type Wiki } from "../content/wiki";
import type { ArticleId } from "../kinds/article-id";
import { settings } from "../settings/settings";
import { site } from "../site";
import { firstDay } from "../time/partial-date";
import { type QuoteView, quoteView } from "../views/quotes/quote-view";
import type { Feed, FeedItem } from "./feed";
import { spoilerWords } from "./spoiler-words";

const SHOWN = 50;

type History = {
  added: ReadonlyMap<ArticleId, string>;
  modified: ReadonlyMap<ArticleId, string>;
};

/**
 * The most recently added quotes; those of one revision by date of publication.
 * @param history without Git history, the date of publication is used for both
 */
export function buildQuotesFeed(wiki: Wiki, { added, modified }: History): Feed {
  const items = listArticles(wiki, "quotes").map((article): FeedItem & { printed: string } => {
    const printed = `${firstDay(article.frontmatter.date)}T00:00:00Z`;
    const published = added.get(article.id) ?? printed;
    const { title, href, description } = summaryOf(wiki, article.id);
    const text = textOf(quoteView(wiki, article), description);
    const updated = modified.get(article.id) ?? published;
    return { id: article.id, href, title, text, updated, published, printed };
  });
  const newestFirst = (a: (typeof items)[number], b: (typeof items)[number]) =>
    Date.parse(b.published ?? "") - Date.parse(a.published ?? "") ||
    Date.parse(b.printed) - Date.parse(a.printed);
  return {
    path: "/feeds/quotes",
    title: `${site.name}: new quotes`,
    description: `What actors and showrunners said about ${settings.quotes_about}, newest additions first.`,
    page: "/quotes",
    items: items
      .sort(newestFirst)
      .slice(0, SHOWN)
      .map(({ printed, ...item }) => item),
  };
}

/** The words and who said them when; of a spoiler quote only the description. */
function textOf(quote: QuoteView, description: string): string {
  const { words, speaker, role, date, source, spoilers } = quote;
  if (spoilers.length > 0) return `${description} ${spoilerWords(spoilers)}`;
  const who = speaker ? `${speaker.text}, ${role}` : role;
  return `“${words}”\n\n— ${who}, ${date}, ${source.publisher}`;
}
