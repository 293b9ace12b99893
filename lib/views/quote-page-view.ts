import type { Article } from "../content/article";
import type { Wiki } from "../content/wiki";
import { summaryOf } from "../content/wiki";
import { buildArticleView } from "./article-view";
import { linkToArticle } from "./link";
import { quoteView } from "./quote-view";
import { type SourceView, sourceViewById } from "./source-view";

export type Misquotation = { text: string; note: string; source: SourceView };

/** The page of one quotation: the card, its context, where it is printed, and how it is misquoted. */
export function buildQuotePageView(wiki: Wiki, article: Article<"quotes">) {
  const { frontmatter, id } = article;
  return {
    ...buildArticleView(wiki, article),
    quote: quoteView(wiki, article),
    dateNote: frontmatter.date_note,
    alsoIn: frontmatter.also_in
      .filter(({ source }) => source !== frontmatter.original_source?.source)
      .map(({ source }) => sourceViewById(wiki, source)),
    misquotations: frontmatter.misquotations.map(
      ({ text, note, source }): Misquotation => ({
        text,
        note,
        source: sourceViewById(wiki, source.source),
      }),
    ),
    /** Articles whose text places this quotation. */
    placedIn: [...wiki.articles.values()]
      .filter(({ outline }) => outline.quotes.some(({ name }) => `quotes/${name}` === id))
      .map((place) => linkToArticle(summaryOf(wiki, place.id))),
  };
}

export type QuotePageView = ReturnType<typeof buildQuotePageView>;
