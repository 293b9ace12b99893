import type { Source } from "../../content/source";
import type { Wiki } from "../../content/wiki";
import { formatDate } from "../../time/partial-date";
import { citationsOfSource } from "../lists/links-list";
import { LIST_LIMITS } from "../lists/list-limits";
import { quoteViews } from "../quotes/quote-view";
import { sourceView, sourceViewById } from "./source-view";

const SHOWN_QUOTES = 8;

/** The page of one source, with everything in the wiki that cites it. */
export function buildSourcePageView(wiki: Wiki, source: Source) {
  const view = sourceView(wiki, source);
  const quotes = wiki.quotesBySource.get(source.id) ?? [];
  const isLong = quotes.length > LIST_LIMITS.excerpt;
  const reportedBy = wiki.reportsBySource.get(source.id) ?? [];
  return {
    source: view,
    // Sources may share a title, but not an id.
    pageTitle: `${view.title}, ${view.publisher} (${source.id})`,
    dateBasis: source.date_basis,
    notBefore: source.not_before && formatDate(source.not_before),
    note: source.note,
    reports: source.reports.map((one) => sourceViewById(wiki, one.source)),
    reportedBy: reportedBy.map((id) => sourceViewById(wiki, id)),
    quotes: quoteViews(wiki, isLong ? quotes.slice(0, SHOWN_QUOTES) : quotes),
    /** The page with all quotes from it, if they are too many for this one. */
    moreQuotes: isLong ? { href: `/quotes/from/${source.id}`, count: quotes.length } : undefined,
    citedBy: citationsOfSource(wiki, source.id),
  };
}

export type SourcePageView = ReturnType<typeof buildSourcePageView>;
