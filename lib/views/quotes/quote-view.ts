import type { Article } from "../../content/article";
import { fullTitle, quoteWords } from "../../content/summary";
import { getArticle, summaryOf, type Wiki } from "../../content/wiki";
import { getKind } from "../../kinds";
import { type ArticleId, slugOf } from "../../kinds/article-id";
import type { HeroLine } from "../../kinds/hero-line";
import { STATUSES, type Status } from "../../kinds/quotes";
import { compareDates, formatDate, type PartialDate } from "../../time/partial-date";
import { type LinkView, linkToArticle } from "../article/link";
import { type SourceView, sourceViewById } from "../sources/source-view";
import { type SpoilerView, spoilersOf } from "../spoilers/spoiler-view";

/** The subject of a quote: a bullet if it is a character with a line, else a unique name. */
export type SubjectView = LinkView & { bullet: boolean };

/** A quote as its card shows it. */
export type QuoteView = {
  id: ArticleId;
  slug: string;
  href: string;
  /** The title of its page; without its words if it is a spoiler. */
  title: string;
  /** One segment, or several if the source prints the words in pieces. */
  segments: string[];
  words: string;
  form: "spoken" | "headline" | "synopsis";
  speaker: LinkView | undefined;
  role: string;
  subjects: SubjectView[];
  date: string;
  dateTime: PartialDate;
  source: SourceView;
  originalSource: SourceView | undefined;
  status: Status;
  statusMeaning: string;
  line: HeroLine | undefined;
  spoilers: SpoilerView[];
};

export function quoteView(wiki: Wiki, article: Article<"quotes">): QuoteView {
  const { frontmatter: quote, id } = article;
  const link = (to: ArticleId) => linkToArticle(summaryOf(wiki, to));
  return {
    id,
    slug: slugOf(id),
    href: `/${id}`,
    title: summaryOf(wiki, id).title,
    segments: quote.segments ?? [quote.text ?? ""],
    words: quoteWords(quote),
    form: quote.form,
    speaker: quote.speaker && link(quote.speaker.article),
    role: quote.role,
    // Bullets first: they line up, and names follow.
    subjects: quote.subjects
      .map(({ article: subject }) => subjectView(wiki, subject))
      .sort((a, b) => Number(b.bullet) - Number(a.bullet)),
    date: formatDate(quote.date),
    dateTime: quote.date,
    source: sourceViewById(wiki, quote.source.source),
    originalSource: quote.original_source && sourceViewById(wiki, quote.original_source.source),
    status: quote.status,
    statusMeaning: STATUSES[quote.status],
    line: summaryOf(wiki, id).line,
    spoilers: spoilersOf(wiki, quote.reveals ? [quote.reveals.season] : []),
  };
}

function subjectView(wiki: Wiki, id: ArticleId): SubjectView {
  const summary = summaryOf(wiki, id);
  const isCharacter = getKind(summary.kind).party === "character";
  const text = summary.kind === "series" ? summary.title : fullTitle(summary);
  return { ...linkToArticle(summary, text), bullet: isCharacter && summary.line !== undefined };
}

/** Cards for these quotes, newest last; one whose file is invalid is left out. */
export function quoteViews(wiki: Wiki, ids: readonly ArticleId[] = []): QuoteView[] {
  return ids
    .flatMap((id) => getArticle(wiki, id, "quotes") ?? [])
    .map((article) => quoteView(wiki, article))
    .sort((a, b) => compareDates(a.dateTime, b.dateTime));
}
