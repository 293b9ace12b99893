import type { Article } from "../../content/article";
import { summaryOf, type Wiki } from "../../content/wiki";
import type { ArticleId } from "../../kinds/article-id";
import { capitalize } from "../../kinds/capitalize";
import { site } from "../../site";
import { buildArticleView } from "../article/article-view";
import { type NeighborsView, neighborsAt } from "../site/neighbor";
import { type SourceView, sourceViewById } from "../sources/source-view";
import { groupLinks } from "../spoilers/split-hidden";
import { frameOf } from "./embed-view";
import { type QuoteView, quoteView } from "./quote-view";
import { quotesByDate } from "./quotes-by-date";

/** Two wordings word by word: the words they share at both ends, and those between. */
type Difference = { before: string; wrong: string; right: string; after: string };

export type Misquotation = { difference: Difference; note: string; source: SourceView };

/** The page of one quote: the card, its context, its sources, and its misquotations. */
export function buildQuotePageView(wiki: Wiki, article: Article<"quotes">) {
  const { frontmatter, id } = article;
  const quote = quoteView(wiki, article);
  return {
    ...buildArticleView(wiki, article),
    quote,
    citation: citationOf(quote, summaryOf(wiki, id).title),
    embed: frameOf(quote).html,
    dateNote: frontmatter.date_note,
    alsoIn: frontmatter.also_in
      .filter(({ source }) => source !== frontmatter.original_source?.source)
      .map(({ source }) => sourceViewById(wiki, source)),
    misquotations: frontmatter.misquotations.map(
      ({ text, instead_of, note, source }): Misquotation => ({
        difference: findDifference(text, instead_of ?? quote.words),
        note,
        source: sourceViewById(wiki, source.source),
      }),
    ),
    /** Articles whose text includes this quote. */
    includedIn: groupLinks(
      wiki,
      (wiki.inclusionsByQuote.get(id) ?? []).map(({ from, reveals }) => ({ id: from, reveals })),
    ),
    ...neighborsOf(wiki, id),
  };
}

export type QuotePageView = ReturnType<typeof buildQuotePageView>;

/** One line to cite the quote: speaker, first words, publisher, date, address. */
function citationOf(quote: QuoteView, opening: string): string {
  const { speaker, role, source, originalSource, date, href } = quote;
  const who = speaker?.text ?? capitalize(role);
  const original =
    originalSource && originalSource.publisher !== source.publisher
      ? `, citing ${originalSource.publisher}`
      : "";
  return `${who}, ${opening} ${source.publisher}${original}, ${date}. ${site.name}, ${site.baseUrl}${href}`;
}

/** The quotes before and after this one in the list of all. */
function neighborsOf(wiki: Wiki, id: ArticleId): NeighborsView {
  const { all, placeById } = quotesByDate(wiki);
  return neighborsAt(all, placeById.get(id) ?? -1, ({ id, frontmatter: { speaker, role } }) => {
    const { title, href } = summaryOf(wiki, id);
    const note = speaker ? summaryOf(wiki, speaker.article).title : role;
    return { href, title, note, titleStyle: "quote" };
  });
}

/** Finds the one span in which two wordings differ. */
export function findDifference(wrong: string, right: string): Difference {
  const [a, b] = [wrong.split(" "), right.split(" ")];
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a[start] === b[start]) start++;
  let end = 0;
  while (end < shorter - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const join = (words: string[], from: number, to: number) => words.slice(from, to).join(" ");
  return {
    before: join(b, 0, start),
    wrong: join(a, start, a.length - end),
    right: join(b, start, b.length - end),
    after: join(b, b.length - end, b.length),
  };
}
