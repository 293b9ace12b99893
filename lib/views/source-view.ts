import { hrefFromSource, type SourceId } from "../content/article-id";
import { SOURCE_KINDS } from "../content/schema/source";
import type { Source } from "../content/source";
import type { Wiki } from "../content/wiki";
import { formatDate } from "../time/partial-date";

/** A source in one line: publisher, title, date. */
export type SourceView = {
  id: SourceId;
  href: string;
  title: string;
  titleSeen: boolean;
  publisher: string;
  author: string | undefined;
  date: string | undefined;
  dateTime: string | undefined;
  url: string | undefined;
  language: string | undefined;
  kind: string;
  founding: boolean;
};

export function sourceView(source: Source): SourceView {
  return {
    id: source.id,
    href: hrefFromSource(source.id),
    title: source.title,
    titleSeen: source.title_seen,
    publisher: source.publisher,
    author: source.author,
    date: source.date && formatDate(source.date),
    dateTime: source.date,
    url: source.url,
    language: source.language,
    kind: SOURCE_KINDS[source.kind],
    founding: source.founding,
  };
}

/** A source that is named somewhere; while its file is being mended, its id stands for it. */
export function sourceViewById(wiki: Wiki, id: SourceId): SourceView {
  const source = wiki.sources.get(id);
  if (source) return sourceView(source);
  return {
    id,
    href: hrefFromSource(id),
    title: id,
    titleSeen: false,
    publisher: "This source cannot be read at present",
    author: undefined,
    date: undefined,
    dateTime: undefined,
    url: undefined,
    language: undefined,
    kind: "",
    founding: false,
  };
}
