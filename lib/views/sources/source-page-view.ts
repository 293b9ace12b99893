import type { Source } from "../../content/source";
import type { Wiki } from "../../content/wiki";
import { formatDate } from "../../time/partial-date";
import { quoteViews } from "../quotes/quote-view";
import { groupLinks } from "../spoilers/split-hidden";
import { sourceView, sourceViewById } from "./source-view";

/** The page of one source, with everything in the wiki that cites it. */
export function buildSourcePageView(wiki: Wiki, source: Source) {
  const view = sourceView(wiki, source);
  const citedBy = wiki.citationsBySource.get(source.id) ?? [];
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
    quotes: quoteViews(wiki, wiki.quotesBySource.get(source.id)),
    citedBy: groupLinks(
      wiki,
      citedBy.map(({ from, reveals }) => ({ id: from, reveals })),
    ),
  };
}

export type SourcePageView = ReturnType<typeof buildSourcePageView>;
