import { SOURCE_KINDS } from "../../content/schema/source";
import type { Source } from "../../content/source";
import type { Wiki } from "../../content/wiki";
import { hrefFromSource, type SourceId } from "../../kinds/article-id";
import { formatDate } from "../../time/partial-date";
import { type SpoilerView, spoilersOf } from "../spoilers/spoiler-view";

/** The title and address of a document, which may both be spoilers. */
export type SourceTitle = { title: string; url: string | undefined };

/** A source in one line: publisher, title, date. */
export type SourceView = {
  id: SourceId;
  href: string;
  /** Its title, or its kind if the title is a spoiler. */
  title: string;
  /** The title in a list, in brackets if it is our own description. */
  label: string;
  titleSeen: boolean;
  publisher: string;
  author: string | undefined;
  date: string | undefined;
  dateTime: string | undefined;
  /** Undefined if it is a spoiler like the title. */
  url: string | undefined;
  language: string | undefined;
  kind: string;
  founding: boolean;
  /** Title and address if they are spoilers: only shown as hidden text. */
  hidden: (SourceTitle & { spoilers: SpoilerView[] }) | undefined;
};

/** Shown instead of a title that is a spoiler: the kind in few words. */
const NEUTRAL_TITLES: Record<keyof typeof SOURCE_KINDS, string> = {
  interview: "Interview",
  press: "Press report",
  recap: "Recap or review",
  encyclopedia: "Encyclopedia article",
  "fan-wiki": "Fan wiki article",
  dataset: "Data set",
};

/** The title without spoilers: the title itself, or its neutral replacement. */
export const openTitle = ({
  title,
  kind,
  reveals,
}: Pick<Source, "title" | "kind" | "reveals">): string => (reveals ? NEUTRAL_TITLES[kind] : title);

const bracketed = (title: string, seen: boolean) => (seen ? title : `[${title}]`);

/** The name of a website: `https://www.ew.com/x` → `ew.com` */
export const hostFromUrl = (url: string): string => new URL(url).hostname.replace(/^www\./, "");

export function sourceView(wiki: Wiki, source: Source): SourceView {
  const { title, title_seen, url, reveals } = source;
  return {
    id: source.id,
    href: hrefFromSource(source.id),
    title: openTitle(source),
    label: reveals ? openTitle(source) : bracketed(title, title_seen),
    titleSeen: title_seen,
    publisher: source.publisher,
    author: source.author,
    date: source.date && formatDate(source.date),
    dateTime: source.date,
    url: reveals ? undefined : url,
    language: source.language,
    kind: SOURCE_KINDS[source.kind],
    founding: source.founding,
    hidden: reveals && {
      title: bracketed(title, title_seen),
      url,
      spoilers: spoilersOf(wiki, [reveals.season]),
    },
  };
}

/** A source by its id; if its file is invalid, a placeholder with the id. */
export function sourceViewById(wiki: Wiki, id: SourceId): SourceView {
  const source = wiki.sources.get(id);
  if (source) return sourceView(wiki, source);
  return {
    id,
    href: hrefFromSource(id),
    title: id,
    label: `[${id}]`,
    titleSeen: false,
    publisher: "This source can’t be shown right now",
    author: undefined,
    date: undefined,
    dateTime: undefined,
    url: undefined,
    language: undefined,
    kind: "",
    founding: false,
    hidden: undefined,
  };
}
