import type { Article } from "../../content/article";
import { memoizeByWiki } from "../../content/memoize-by-wiki";
import type { Summary } from "../../content/summary";
import { getArticle, summaryOf, type Wiki } from "../../content/wiki";
import { namesOfKind } from "../../kinds";
import { type ArticleId, type ImageId, kindOf, slugOf } from "../../kinds/article-id";
import type { CollectedReference } from "../../mdx/remark-collect-references";
import type { Heading } from "../../mdx/remark-headings";
import { linksToArticle } from "../lists/links-list";
import { LIST_LIMITS } from "../lists/list-limits";
import { type QuoteView, quoteViews } from "../quotes/quote-view";
import { buildReferences, type ReferenceView } from "../sources/reference-view";
import type { HiddenGroup } from "../spoilers/split-hidden";
import { type SpoilerView, spoilersOf, spoilerView } from "../spoilers/spoiler-view";
import { type FigureView, figureView } from "./figure-view";
import type { InfoRow } from "./info-rows";
import { buildInfobox, buildRelations, type RelationItem } from "./infobox";
import { type LinkView, linkFromTarget } from "./link";
import { listRelated } from "./related";
import { countRelations, shownArticle } from "./shown-article";

/** Everything an article's text needs to be rendered; keys are as the author wrote them. */
export type BodyView = {
  text: string;
  /** The compiled text, if a worker compiled an unchecked one (`compileText`). */
  compiled?: string | undefined;
  /** Where the sections of the text are edited; undefined for a draft and an old revision. */
  editHref?: string | undefined;
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
  /** The page with all relations of a hero, if they are too many for this one. */
  allRelations: { href: string; count: number } | undefined;
  /** Quotes by and about the subject that the text does not include. */
  quotesBy: QuoteView[];
  quotesAbout: QuoteView[];
  /** The pages with all quotes by and about the subject, if they are too many for this one. */
  moreQuotesBy: { href: string; count: number } | undefined;
  moreQuotesAbout: { href: string; count: number } | undefined;
  /** By the seasons that each spoils. */
  references: HiddenGroup<ReferenceView>[];
  /** The most related articles; spoilers do not count. */
  related: LinkView[];
  /** Articles that link here, by the seasons that each link spoils. */
  backlinks: HiddenGroup<LinkView>[];
  /** The page with all of them, if they are too many for this one. */
  allBacklinks: { href: string; count: number } | undefined;
  /** The seasons that the article spoils as a whole; its own page hides all of it then. */
  spoilers: SpoilerView[];
};

export function buildArticleView(wiki: Wiki, whole: Article): ArticleView {
  const article = shownArticle(whole);
  const { id, kind } = article;
  const summary = summaryOf(wiki, id);
  const { by, about, moreBy, moreAbout } = chooseQuotes(wiki, article);
  const links = linksToArticle(wiki, id);
  return {
    summary,
    kindTitle: namesOfKind(kind).title,
    body: buildBody(wiki, article),
    headings: article.outline.headings,
    infobox: buildInfobox(wiki, article),
    relations: buildRelations(wiki, article),
    allRelations: article === whole ? undefined : allRelationsOf(whole),
    quotesBy: quoteViews(wiki, by),
    quotesAbout: quoteViews(wiki, about),
    moreQuotesBy: moreBy ? allQuotesBy(wiki, id) : undefined,
    moreQuotesAbout: moreAbout ? allQuotesAbout(wiki, id) : undefined,
    references: buildReferences(wiki, article),
    related: listRelated(wiki, id),
    backlinks: links.groups,
    allBacklinks: links.all,
    spoilers: spoilersOf(wiki, summary.reveals),
  };
}

const SHOWN_QUOTES = 8;

/** The quotes by and about a subject that its text does not include; verified ones come first if there are many. */
function chooseQuotes(wiki: Wiki, { id, outline }: Article) {
  const bySpeaker = wiki.quotesBySpeaker.get(id) ?? [];
  const spoken = new Set(bySpeaker);
  const included = new Set(outline.quotes.map(({ name }) => `quotes/${name}`));
  const isNotIncluded = (quote: ArticleId) => !included.has(quote);
  const moreBy = bySpeaker.length > LIST_LIMITS.excerpt;
  const by = take(
    moreBy ? verifiedFirst(wiki, bySpeaker) : bySpeaker,
    isNotIncluded,
    moreBy ? SHOWN_QUOTES : Number.POSITIVE_INFINITY,
  );
  // One more than are shown, to know whether there are more.
  const about = take(
    aboutVerifiedFirst(wiki).get(id) ?? [],
    (quote) => isNotIncluded(quote) && !spoken.has(quote),
    SHOWN_QUOTES + 1,
  );
  return {
    by,
    moreBy,
    about: about.slice(0, SHOWN_QUOTES),
    moreAbout: about.length > SHOWN_QUOTES,
  };
}

/** The first items that match; does not look at the rest of a long list. */
function take<T>(list: readonly T[], matches: (one: T) => boolean, count: number): T[] {
  const taken: T[] = [];
  for (const one of list) {
    if (taken.length >= count) break;
    if (matches(one)) taken.push(one);
  }
  return taken;
}

function verifiedFirst(wiki: Wiki, ids: readonly ArticleId[]): ArticleId[] {
  const isVerified = (id: ArticleId) =>
    getArticle(wiki, id, "quotes")?.frontmatter.status === "verified";
  return [...ids.filter(isVerified), ...ids.filter((id) => !isVerified(id))];
}

const aboutVerifiedFirst = memoizeByWiki(
  "aboutVerifiedFirst",
  (wiki) => new Map([...wiki.quotesBySubject].map(([id, ids]) => [id, verifiedFirst(wiki, ids)])),
);

const allRelationsOf = (hero: Article) => ({
  href: `/connections/${slugOf(hero.id)}`,
  count: countRelations(hero),
});

const allQuotesBy = (wiki: Wiki, id: ArticleId) => ({
  href: `/quotes/by/${slugOf(id)}`,
  count: wiki.quotesBySpeaker.get(id)?.length ?? 0,
});

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
