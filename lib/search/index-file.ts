import { LINE_NAMES } from "../kinds/hero-line";
import {
  type Entry,
  type SearchablePage,
  type SearchData,
  type SearchSeries,
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

/** The public index without spoilers, and the sets of seasons for which there are more parts. */
export type IndexFile = Packed & {
  version: string;
  series: SearchSeries[];
  hidden: string[][];
};

/** The entries that spoil exactly these seasons: for readers who have seen them all. */
export type IndexPart = Packed & { reveals: string[] };

/** The file is public: it has no spoiler entries, and no pages that only have spoiler entries. */
export function packIndex(data: SearchData): IndexFile {
  const { version, pages, entries, series } = only(data, ({ reveals }) => reveals.length === 0);
  return { version, ...pack(pages, entries), series, hidden: listHiddenParts(data) };
}

/**
 * @param name as `nameOfPart` returns it
 * @returns undefined if no entry spoils exactly these seasons
 */
export function packPart(data: SearchData, name: string): IndexPart | undefined {
  const reveals = listHiddenParts(data).find((one) => nameOfPart(one) === name);
  if (!reveals) return undefined;
  const key = reveals.join();
  const { pages, entries } = only(data, (entry) => keyOf(entry) === key);
  return { reveals, ...pack(pages, entries) };
}

/** `["daredevil/2", "the-defenders/1"]` → `daredevil-2_the-defenders-1`: the file name of a part. */
export const nameOfPart = (reveals: readonly string[]): string =>
  reveals.map((season) => season.replace("/", "-")).join("_");

/** Every set of seasons that hides something. */
export const listHiddenParts = ({ entries }: SearchData): string[][] =>
  [...new Set(entries.map(keyOf))]
    .filter((key) => key !== "")
    .sort()
    .map((key) => key.split(","));

const keyOf = ({ reveals }: Entry): string => [...reveals].sort().join();

function pack(pages: readonly SearchablePage[], entries: readonly Entry[]): Packed {
  const labels = [...new Set(pages.map(({ label }) => label))];
  return {
    labels,
    pages: pages.map(({ href, title, label, line, description }) => [
      href,
      title,
      labels.indexOf(label),
      line ? LINE_NAMES.indexOf(line) : -1,
      description,
    ]),
    entries: entries.map(packEntry),
  };
}

function only(
  { version, pages, entries, series }: SearchData,
  isIn: (entry: Entry) => boolean,
): SearchData {
  const included = entries.filter(isIn);
  const used = [...new Set(included.map(({ page }) => page))].sort((a, b) => a - b);
  const newIndexes = new Map(used.map((page, index) => [page, index]));
  const reindex = <T extends { page: number }>(one: T): T[] => {
    const page = newIndexes.get(one.page);
    return page === undefined ? [] : [{ ...one, page }];
  };
  return {
    version,
    pages: used.flatMap((page) => pages[page] ?? []),
    entries: included.flatMap(reindex),
    series: series.flatMap(reindex),
  };
}

function packEntry({ sort, page, anchor, title, text, names, roles, wrong }: Entry): EntryRow {
  const row = [SORTS.indexOf(sort), page, anchor, title, text, names, roles, wrong];
  while (row.length > 2 && (row.at(-1) as { length: number }).length === 0) row.pop();
  return row as EntryRow;
}

/** Unpacks the index with the parts that the reader may see. A file of another shape throws. */
export function unpackIndex(file: IndexFile, parts: readonly IndexPart[] = []): SearchData {
  const pages = unpackPages(file);
  const indexByHref = new Map(pages.map(({ href }, index) => [href, index]));
  const entries = unpackEntries(file, []);
  for (const part of parts) {
    const indexes = unpackPages(part).map((page) => {
      const index = indexByHref.get(page.href) ?? pages.push(page) - 1;
      indexByHref.set(page.href, index);
      return index;
    });
    for (const entry of unpackEntries(part, part.reveals))
      entries.push({ ...entry, page: indexes[entry.page] ?? -1 });
  }
  return { version: file.version, pages, entries, series: file.series };
}

const unpackPages = ({ labels, pages }: Packed): SearchablePage[] =>
  pages.map(([href, title, label, line, description]) => ({
    href,
    title,
    label: labels[label] ?? "",
    line: LINE_NAMES[line],
    description,
  }));

const unpackEntries = ({ entries }: Packed, reveals: string[]): Entry[] =>
  entries.map(
    ([sort, page, anchor = "", title = "", text = "", names = [], roles = [], wrong = []]) => ({
      sort: SORTS[sort] ?? "article",
      page,
      anchor,
      title,
      text,
      names,
      roles,
      wrong,
      reveals,
    }),
  );
