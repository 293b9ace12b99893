import type { Article } from "../../content/article";
import { listReferences } from "../../content/references";
import { fullTitle } from "../../content/summary";
import { summaryOf, type Wiki } from "../../content/wiki";
import { namesOfKind } from "../../kinds";
import type { ArticleId } from "../../kinds/article-id";
import { getLine, type HeroLine, MEETING } from "../../kinds/hero-line";
import { quoteView } from "../../views/quotes/quote-view";

/** The content of an article's picture: its title, and stations along its line. */
export type ArticleCard = {
  kind: string;
  title: string;
  line: HeroLine | undefined;
  stations: string[];
};

/** The content of a quote's picture; a spoiler quote has its neutral title as words. */
export type SocialQuoteCard = {
  kind: string;
  words: string;
  line: HeroLine | undefined;
  speaker: string;
  role: string | undefined;
  source: string;
  /** The lines of the heroes that it is about. */
  about: HeroLine[];
};

/** The stations are the article's sections; if it has none, its series without spoilers. */
export function articleCard(wiki: Wiki, article: Exclude<Article, Article<"quotes">>): ArticleCard {
  const { id, kind, outline } = article;
  const summary = summaryOf(wiki, id);
  const sections = outline.headings.filter(({ depth }) => depth === 2).map(({ text }) => text);
  return {
    kind: namesOfKind(kind).one,
    title: fullTitle(summary),
    line: summary.line,
    stations: sections.length > 0 ? sections : listSeriesOf(wiki, article),
  };
}

function listSeriesOf(wiki: Wiki, { frontmatter }: Article): string[] {
  const open = listReferences(frontmatter).filter(({ reveals }) => reveals.length === 0);
  const titles = open.map(({ value }) => value.article).filter((id) => id.startsWith("series/"));
  return [...new Set(titles)].map((id) => summaryOf(wiki, id as ArticleId).title);
}

export function quoteCard(wiki: Wiki, article: Article<"quotes">): SocialQuoteCard {
  const quote = quoteView(wiki, article);
  const heroes = quote.subjects.filter(({ href }) => href.startsWith("/heroes/"));
  return {
    kind: namesOfKind("quotes").one,
    words: quote.spoilers.length > 0 ? summaryOf(wiki, article.id).title : `“${quote.words}”`,
    line: quote.line,
    speaker: quote.speaker?.text ?? quote.role,
    role: quote.speaker && quote.role,
    source: `${quote.source.publisher}, ${quote.date}`,
    about: MEETING.filter((line) => heroes.some((hero) => hero.line === line)),
  };
}

export const cardLetter = (line: HeroLine): string => getLine(line).letter;
