import { LINE_NAMES } from "../kinds/hero-line";
import {
  type Entry,
  type SearchableArticle,
  type SearchablePage,
  type SearchData,
  SORTS,
} from "./entry";

export type PageRow = [
  href: string,
  title: string,
  label: number,
  line: number,
  description: string,
];
export type EntryRow = [
  sort: number,
  page: number,
  anchor: string,
  title: string,
  text: string,
  names: string[],
  roles: string[],
  wrong: string[],
];

/** Entries as they are sent: rows without field names, with trailing empty values left out. */
type Packed = { labels: string[]; pages: PageRow[]; entries: EntryRow[] };

/** A series, with the number of its page. */
type SeriesRow = { page: number; slug: string; seasons: number[] };

/** The public index without spoilers, and the sets of seasons for which there are more parts. */
export type IndexFile = Packed & {
  version: string;
  series: SeriesRow[];
  hidden: string[][];
  /** Left out for a wiki without help pages. */
  help?: Packed;
};

/** The entries that spoil exactly these seasons: for readers who have seen them all. */
export type IndexPart = Packed & { reveals: string[] };

/** `["daredevil/2", "the-defenders/1"]` → `daredevil-2_the-defenders-1`: the file name of a part. */
export const nameOfPart = (reveals: readonly string[]): string =>
  reveals.map((season) => season.replace("/", "-")).join("_");

/** Unpacks the index with the parts that the reader may see. A file of another shape throws. */
export function unpackIndex(file: IndexFile, parts: readonly IndexPart[] = []): SearchData {
  const articles: Unpacked = new Map();
  const open = unpackInto(articles, file, []);
  for (const { page: at, slug, seasons } of file.series) {
    const article = open[at];
    if (article) article.series = { page: article.page, slug, seasons };
  }
  for (const part of parts) unpackInto(articles, part, part.reveals);
  return {
    version: file.version,
    articles: [...articles.values()],
    ...(file.help && { help: unpackInto(new Map(), file.help, []) }),
  };
}

type Unpacked = Map<string, SearchableArticle & { entries: Entry[] }>;

/** Adds the entries of a file to those of others. @returns the articles of its pages */
function unpackInto(articles: Unpacked, packed: Packed, reveals: string[]) {
  const some = unpackPages(packed).map((page) => {
    const article = articles.get(page.href) ?? { page, entries: [], series: undefined };
    articles.set(page.href, article);
    return article;
  });
  for (const row of packed.entries) {
    const article = some[row[1]];
    article?.entries.push(unpackEntry(row, article.page, reveals));
  }
  return some;
}

const unpackPages = ({ labels, pages }: Packed): SearchablePage[] =>
  pages.map(([href, title, label, line, description]) => ({
    href,
    title,
    label: labels[label] ?? "",
    line: LINE_NAMES[line],
    description,
  }));

const unpackEntry = (
  [sort, , anchor = "", title = "", text = "", names = [], roles = [], wrong = []]: EntryRow,
  page: SearchablePage,
  reveals: string[],
): Entry => ({
  sort: SORTS[sort] ?? "article",
  page,
  anchor,
  title,
  text,
  names,
  roles,
  wrong,
  reveals,
});
