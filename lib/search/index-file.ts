import { LINE_NAMES } from "../kinds/hero-line";
import { memoizeByKey } from "../state/memoize-by-key";
import {
  type Entry,
  type SearchableArticle,
  type SearchablePage,
  type SearchData,
  SORTS,
} from "./entry";

type PageRow = [href: string, title: string, label: number, line: number, description: string];
type EntryRow = [
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
};

/** The entries that spoil exactly these seasons: for readers who have seen them all. */
export type IndexPart = Packed & { reveals: string[] };

/** The seasons of entries that are no spoilers. */
const PUBLIC = "";

/** The file is public: it has no spoiler entries, and no pages that only have spoiler entries. */
export function packIndex(data: SearchData): IndexFile {
  const articles = articlesByKey(data).get(PUBLIC) ?? [];
  const series = articles.flatMap(({ series: one }, page) =>
    one ? { page, slug: one.slug, seasons: one.seasons } : [],
  );
  return {
    version: data.version,
    ...pack(articles, PUBLIC),
    series,
    hidden: listHiddenParts(data),
  };
}

/** The parts with spoilers, by their names (`nameOfPart`). */
export const packParts = (data: SearchData): Map<string, IndexPart> =>
  new Map(
    listHiddenParts(data).map((reveals) => {
      const key = reveals.join();
      const packed = pack(articlesByKey(data).get(key) ?? [], key);
      return [nameOfPart(reveals), { reveals, ...packed }];
    }),
  );

/** `["daredevil/2", "the-defenders/1"]` → `daredevil-2_the-defenders-1`: the file name of a part. */
export const nameOfPart = (reveals: readonly string[]): string =>
  reveals.map((season) => season.replace("/", "-")).join("_");

/** Every set of seasons that hides something. */
const listHiddenParts = (data: SearchData): string[][] =>
  [...articlesByKey(data).keys()]
    .filter((key) => key !== PUBLIC)
    .sort()
    .map((key) => key.split(","));

/** The articles that have entries which spoil exactly these seasons. */
const articlesByKey = memoizeByKey(({ articles }: SearchData) => {
  const byKey = new Map<string, SearchableArticle[]>();
  for (const article of articles)
    for (const key of rowsByKey(article).keys()) {
      const some = byKey.get(key) ?? [];
      if (some.length === 0) byKey.set(key, some);
      some.push(article);
    }
  return byKey;
});

const keyOf = ({ reveals }: Entry): string => [...reveals].sort().join();

/** The rows of an article by the seasons that they spoil; made once, with 0 as the number of its page. */
const rowsByKey = memoizeByKey(
  ({ entries }: SearchableArticle): ReadonlyMap<string, readonly EntryRow[]> => {
    const rows = new Map<string, EntryRow[]>();
    for (const entry of entries) {
      const key = keyOf(entry);
      rows.set(key, [...(rows.get(key) ?? []), packEntry(entry)]);
    }
    return rows;
  },
);

function pack(articles: readonly SearchableArticle[], key: string): Packed {
  const labels = [...new Set(articles.map(({ page }) => page.label))];
  return {
    labels,
    pages: articles.map(({ page: { href, title, label, line, description } }) => [
      href,
      title,
      labels.indexOf(label),
      line ? LINE_NAMES.indexOf(line) : -1,
      description,
    ]),
    entries: articles.flatMap((article, page) =>
      (rowsByKey(article).get(key) ?? []).map((row) => row.with(1, page) as EntryRow),
    ),
  };
}

function packEntry({ sort, anchor, title, text, names, roles, wrong }: Entry): EntryRow {
  const row = [SORTS.indexOf(sort), 0, anchor, title, text, names, roles, wrong];
  while (row.length > 2 && (row.at(-1) as { length: number }).length === 0) row.pop();
  return row as EntryRow;
}

/** Unpacks the index with the parts that the reader may see. A file of another shape throws. */
export function unpackIndex(file: IndexFile, parts: readonly IndexPart[] = []): SearchData {
  const articles = new Map<string, SearchableArticle & { entries: Entry[] }>();
  const add = (packed: Packed, reveals: string[]) => {
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
  };
  const open = add(file, []);
  for (const { page: at, slug, seasons } of file.series) {
    const article = open[at];
    if (article) article.series = { page: article.page, slug, seasons };
  }
  for (const part of parts) add(part, part.reveals);
  return { version: file.version, articles: [...articles.values()] };
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
