import { hrefFromSource, type SourceId } from "../../content/article-id";
import { SOURCE_KINDS } from "../../content/schema/source";
import type { Source } from "../../content/source";
import type { Wiki } from "../../content/wiki";
import { formatDate } from "../../time/partial-date";
import { type SpoilerView, spoilersOf } from "../spoilers/spoiler-view";

/** What a document is called, and where it is: the two places that say what it tells. */
export type SourceTitle = { title: string; url: string | undefined };

/** A source in one line: publisher, title, date. */
export type SourceView = {
  id: SourceId;
  href: string;
  /** Its title; where that gives a season away, what kind of document it is. */
  title: string;
  /** The same as it stands in a list: in brackets where it is ours. */
  label: string;
  titleSeen: boolean;
  publisher: string;
  author: string | undefined;
  date: string | undefined;
  dateTime: string | undefined;
  /** Nothing where the address gives a season away with the title. */
  url: string | undefined;
  language: string | undefined;
  kind: string;
  founding: boolean;
  /** Title and address where a season gives them away: shown under its covers alone. */
  hidden: (SourceTitle & { covers: SpoilerView[] }) | undefined;
};

/** What is said in place of a title that a season gives away; a kind in few words. */
const NEUTRAL_TITLES: Record<keyof typeof SOURCE_KINDS, string> = {
  interview: "Interview",
  press: "Press report",
  recap: "Recap or review",
  encyclopedia: "Encyclopedia article",
  "fan-wiki": "Fan wiki article",
  dataset: "Data set",
};

/** What everybody may be told of a document: its title, or what stands in its place. */
export const openTitle = ({
  title,
  kind,
  reveals,
}: Pick<Source, "title" | "kind" | "reveals">): string => (reveals ? NEUTRAL_TITLES[kind] : title);

const bracketed = (title: string, seen: boolean) => (seen ? title : `[${title}]`);

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
      covers: spoilersOf(wiki, [reveals.season]),
    },
  };
}

/** A source that is named somewhere; while its file is being fixed, its id stands for it. */
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
