import type { Article } from "../../content/article";
import type { Summary } from "../../content/summary";
import { getArticle, summaryOf, type Wiki } from "../../content/wiki";
import { namesOfKind } from "../../kinds";
import { type ArticleId, type ImageId, kindOf, slugOf } from "../../kinds/article-id";
import type { CollectedReference } from "../../mdx/remark-collect-references";
import type { Heading } from "../../mdx/remark-headings";
import { type QuoteView, quoteViews } from "../quotes/quote-view";
import { buildReferences, type ReferenceView } from "../sources/reference-view";
import { groupLinks, type HiddenGroup } from "../spoilers/split-hidden";
import { type SpoilerView, spoilersOf, spoilerView } from "../spoilers/spoiler-view";
import { type FigureView, figureView } from "./figure-view";
import type { InfoRow } from "./info-rows";
import { buildInfobox, buildRelations, type RelationItem } from "./infobox";
import { type LinkView, linkFromTarget } from "./link";
import { listRelated } from "./related";

/** Everything an article's text needs to be rendered; keys are as the author wrote them. */
export type BodyView = {
  text: string;
  /** The compiled text, if a worker compiled an unchecked one (`compileText`). */
  compiled?: string | undefined;
  links: ReadonlyMap<string, LinkView>;
  quotes: ReadonlyMap<string, QuoteView>;
  figures: ReadonlyMap<string, FigureView>;
  /** `daredevil/2` → the season that a spoiler marker names. */
  seasons: ReadonlyMap<string, SpoilerView>;
  /** The number of each source in the reference list, in their order. */
  numbers: ReadonlyMap<string, number>;
};

/** One article, ready to render. */
export type ArticleView = {
  summary: Summary;
  kindTitle: string;
  body: BodyView;
  headings: Heading[];
  infobox: InfoRow[];
  relations: RelationItem[];
  /** Quotes by and about the subject that the text does not include. */
  quotesBy: QuoteView[];
  quotesAbout: QuoteView[];
  /** The page with all quotes about the subject, if they are too many for this one. */
  moreQuotesAbout: { href: string; count: number } | undefined;
  /** By the seasons that each spoils. */
  references: HiddenGroup<ReferenceView>[];
  /** The most related articles; spoilers do not count. */
  related: LinkView[];
  /** Articles that link here, by the seasons that each link spoils. */
  backlinks: HiddenGroup<LinkView>[];
  /** The seasons that the article spoils as a whole; its own page hides all of it then. */
  spoilers: SpoilerView[];
};

export function buildArticleView(wiki: Wiki, article: Article): ArticleView {
  const { id, kind, outline } = article;
  const summary = summaryOf(wiki, id);
  const included = new Set(outline.quotes.map(({ name }) => `quotes/${name}`));
  const notIncluded = (ids: readonly ArticleId[] = []) =>
    ids.filter((quote) => !included.has(quote));
  const by = notIncluded(wiki.quotesBySpeaker.get(id));
  const about = notIncluded(wiki.quotesBySubject.get(id)).filter((quote) => !by.includes(quote));
  return {
    summary,
    kindTitle: namesOfKind(kind).title,
    body: buildBody(wiki, article),
    headings: outline.headings,
    infobox: buildInfobox(wiki, article),
    relations: buildRelations(wiki, article),
    quotesBy: quoteViews(wiki, by),
    quotesAbout: quoteViews(wiki, chooseQuotes(wiki, about)),
    moreQuotesAbout: about.length > SHOWN_QUOTES ? allQuotesAbout(wiki, id) : undefined,
    references: buildReferences(wiki, article),
    related: listRelated(wiki, id),
    backlinks: groupLinks(
      wiki,
      (wiki.backlinksById.get(id) ?? []).map(({ from, reveals }) => ({ id: from, reveals })),
    ),
    spoilers: spoilersOf(wiki, summary.reveals),
  };
}

const SHOWN_QUOTES = 8;

/** Verified quotes come first. */
function chooseQuotes(wiki: Wiki, ids: readonly ArticleId[]): ArticleId[] {
  const isVerified = (id: ArticleId) =>
    getArticle(wiki, id, "quotes")?.frontmatter.status === "verified";
  return [...ids.filter(isVerified), ...ids.filter((id) => !isVerified(id))].slice(0, SHOWN_QUOTES);
}

function allQuotesAbout(wiki: Wiki, id: ArticleId): { href: string; count: number } {
  const facet = kindOf(id) === "series" ? "series" : "about";
  return {
    href: `/quotes/${facet}/${slugOf(id)}`,
    count: wiki.quotesBySubject.get(id)?.length ?? 0,
  };
}

export function buildBody(wiki: Wiki, { body, outline, references }: Article): BodyView {
  const quoteIds = outline.quotes.map(({ name }) => `quotes/${name}` as ArticleId);
  return {
    text: body,
    links: new Map(outline.wikiLinks.map(({ target }) => [target, linkFromTarget(wiki, target)])),
    quotes: new Map(quoteViews(wiki, quoteIds).map((quote) => [quote.slug, quote])),
    figures: figuresOf(wiki, outline.figures),
    seasons: new Map(outline.spoilers.map(({ name }) => [name, spoilerView(wiki, name)])),
    numbers: new Map(references.map((source, index) => [source, index + 1])),
  };
}

/** The images of a text; one whose file is invalid is left out. */
function figuresOf(wiki: Wiki, mentions: readonly CollectedReference[]): Map<string, FigureView> {
  const images = mentions.flatMap(({ name }) => wiki.images.get(name as ImageId) ?? []);
  return new Map(images.map((image) => [image.id, figureView(image)]));
}
