import type { HeroLine } from "../kinds/hero-line";

/** A page that results link to. */
export type SearchablePage = {
  href: string;
  title: string;
  /** The kind of article, as shown to readers: “Hero”. */
  label: string;
  line: HeroLine | undefined;
  description: string;
};

/** The types of entries: a whole article, a section of one, a quote, an episode, a season; a help page or a section of one. */
export const SORTS = ["article", "section", "quote", "episode", "season", "help"] as const;
export type Sort = (typeof SORTS)[number];

/** Something that a search can find: a page or an anchor on it. Never changes. */
export type Entry = {
  sort: Sort;
  page: SearchablePage;
  /** Its anchor on the page; empty for the page as a whole. */
  anchor: string;
  /** The heading of a section, the title of an episode; empty if the page's title is enough. */
  title: string;
  names: string[];
  /** Roles of a person, actors of a character, the speaker of a quote: one string each. */
  roles: string[];
  text: string;
  /** Misquotations of a quote; a search finds the quote by them and says so. */
  wrong: string[];
  /** The seasons that have to be seen before it may be shown: `daredevil/2`. */
  reveals: string[];
};

/** A series, for jumping to its seasons and episodes. */
export type SearchSeries = {
  page: SearchablePage;
  slug: string;
  /** Episodes by season. */
  seasons: number[];
};

/** What can be found of one article. Never changes: an article that was edited has another one. */
export type SearchableArticle = {
  page: SearchablePage;
  entries: readonly Entry[];
  /** Undefined for other kinds. */
  series: SearchSeries | undefined;
};

/** Everything that can be searched, in the order of the articles; the version changes with the content. */
export type SearchData = {
  version: string;
  articles: readonly SearchableArticle[];
  /** The help pages, in order; left out for a wiki without any. */
  help?: readonly SearchableArticle[] | undefined;
};

/** All entries of articles, in order. Takes time that grows with the wiki. */
export const listEntries = ({ articles }: SearchData): Entry[] =>
  articles.flatMap(({ entries }) => entries);
