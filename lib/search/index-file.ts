import { type HeroLine, LINE_NAMES } from "../content/hero-line";
import { type Entry, type SearchData, type SearchPage, type SearchSeries, SORTS } from "./entry";

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

/** Entries as they travel: rows without names of fields, and what is empty at their ends left out. */
type Packed = { labels: string[]; pages: PageRow[]; entries: EntryRow[] };

/** The index that everybody may fetch, and the sets of seasons for which there are further parts. */
export type IndexFile = Packed & {
  version: string;
  series: SearchSeries[];
  hidden: string[][];
};

/** What these seasons, and no fewer, give away: for readers who have seen them all. */
export type IndexPart = Packed & { reveals: string[] };

/** What the file holds is public: no entry that gives a season away, and no page that has no other. */
export function packIndex(data: SearchData): IndexFile {
  const { version, pages, entries, series } = only(data, ({ reveals }) => reveals.length === 0);
  return { version, ...pack(pages, entries), series, hidden: listHidden(data) };
}

/** @param name as `nameOfPart` makes it; undefined where nothing is hidden until just these seasons */
export function packPart(data: SearchData, name: string): IndexPart | undefined {
  const reveals = listHidden(data).find((one) => nameOfPart(one) === name);
  if (!reveals) return undefined;
  const key = reveals.join();
  const { pages, entries } = only(data, (entry) => keyOf(entry) === key);
  return { reveals, ...pack(pages, entries) };
}

/** `["daredevil/2", "the-defenders/1"]` → `daredevil-2_the-defenders-1`: the file name of a part. */
export const nameOfPart = (reveals: readonly string[]): string =>
  reveals.map((season) => season.replace("/", "-")).join("_");

/** Every set of seasons that hides something. */
export const listHidden = ({ entries }: SearchData): string[][] =>
  [...new Set(entries.map(keyOf))]
    .filter((key) => key !== "")
    .sort()
    .map((key) => key.split(","));

const keyOf = ({ reveals }: Entry): string => [...reveals].sort().join();

function pack(pages: readonly SearchPage[], entries: readonly Entry[]): Packed {
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
  const kept = entries.filter(isIn);
  const used = [...new Set(kept.map(({ page }) => page))].sort((a, b) => a - b);
  const placeByPage = new Map(used.map((page, place) => [page, place]));
  const moved = <T extends { page: number }>(one: T): T[] => {
    const page = placeByPage.get(one.page);
    return page === undefined ? [] : [{ ...one, page }];
  };
  return {
    version,
    pages: used.flatMap((page) => pages[page] ?? []),
    entries: kept.flatMap(moved),
    series: series.flatMap(moved),
  };
}

function packEntry({ sort, page, anchor, title, text, names, roles, wrong }: Entry): EntryRow {
  const row = [SORTS.indexOf(sort), page, anchor, title, text, names, roles, wrong];
  while (row.length > 2 && (row.at(-1) as { length: number }).length === 0) row.pop();
  return row as EntryRow;
}

/** The way back: the index with those of its parts that the reader may have. A file of another shape throws. */
export function unpackIndex(file: IndexFile, parts: readonly IndexPart[] = []): SearchData {
  const pages = unpackPages(file);
  const placeByHref = new Map(pages.map(({ href }, place) => [href, place]));
  const entries = unpackEntries(file, []);
  for (const part of parts) {
    const places = unpackPages(part).map((page) => {
      const place = placeByHref.get(page.href) ?? pages.push(page) - 1;
      placeByHref.set(page.href, place);
      return place;
    });
    for (const entry of unpackEntries(part, part.reveals))
      entries.push({ ...entry, page: places[entry.page] ?? -1 });
  }
  return { version: file.version, pages, entries, series: file.series };
}

const unpackPages = ({ labels, pages }: Packed): SearchPage[] =>
  pages.map(([href, title, label, line, description]) => ({
    href,
    title,
    label: labels[label] ?? "",
    line: LINE_NAMES[line] as HeroLine | undefined,
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
