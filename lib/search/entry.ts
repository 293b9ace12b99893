import type { HeroLine } from "../content/hero-line";

/** A page that results lead to. */
export type SearchPage = {
  href: string;
  title: string;
  /** The sort of article as readers are told it: “Hero”. */
  label: string;
  line: HeroLine | undefined;
  description: string;
};

/** What an entry is of: a whole article, a part of one, a quotation, an episode, a season. */
export const SORTS = ["article", "section", "quote", "episode", "season"] as const;
export type Sort = (typeof SORTS)[number];

/** What can be found: something with a place of its own on a page. */
export type Entry = {
  sort: Sort;
  /** The place of its page in the list of pages. */
  page: number;
  /** Its place on the page; empty for the page as a whole. */
  anchor: string;
  /** The heading of a section, the title of an episode; empty where the page's title says it. */
  title: string;
  names: string[];
  /** What a person did, who plays a character, who said a quotation: one part each. */
  roles: string[];
  text: string;
  /** Wrong wordings of a quotation, which lead to it and say so. */
  wrong: string[];
  /** The seasons that have to be seen before it may be shown: `daredevil/2`. */
  reveals: string[];
};

/** A series, for jumping to its seasons and episodes. */
export type SearchSeries = {
  page: number;
  slug: string;
  /** Episodes by season. */
  seasons: number[];
};

/** Everything that can be searched; the version changes with the content. */
export type SearchData = {
  version: string;
  pages: SearchPage[];
  entries: Entry[];
  series: SearchSeries[];
};
