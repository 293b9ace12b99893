import { LINE_NAMES, type Line } from "../content/line";
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

/** The index as it travels: rows without names of fields, and what is empty at their ends left out. */
export type IndexFile = {
  version: string;
  labels: string[];
  pages: PageRow[];
  entries: EntryRow[];
  series: SearchSeries[];
};

/** What the file holds is public: no entry that gives a season away, and no page that has no other. */
export function packIndex(data: SearchData): IndexFile {
  const { version, pages, entries, series } = onlyOpen(data);
  const labels = [...new Set(pages.map(({ label }) => label))];
  return {
    version,
    labels,
    pages: pages.map(({ href, title, label, line, description }) => [
      href,
      title,
      labels.indexOf(label),
      line ? LINE_NAMES.indexOf(line) : -1,
      description,
    ]),
    entries: entries.map(packEntry),
    series,
  };
}

function onlyOpen({ version, pages, entries, series }: SearchData): SearchData {
  const open = entries.filter(({ reveals }) => reveals.length === 0);
  const used = [...new Set(open.map(({ page }) => page))].sort((a, b) => a - b);
  const placeByPage = new Map(used.map((page, place) => [page, place]));
  const moved = <T extends { page: number }>(one: T): T[] => {
    const page = placeByPage.get(one.page);
    return page === undefined ? [] : [{ ...one, page }];
  };
  return {
    version,
    pages: used.flatMap((page) => pages[page] ?? []),
    entries: open.flatMap(moved),
    series: series.flatMap(moved),
  };
}

function packEntry({ sort, page, anchor, title, text, names, roles, wrong }: Entry): EntryRow {
  const row = [SORTS.indexOf(sort), page, anchor, title, text, names, roles, wrong];
  while (row.length > 2 && (row.at(-1) as { length: number }).length === 0) row.pop();
  return row as EntryRow;
}

/** The way back. A file of another shape throws. */
export function unpackIndex({ version, labels, pages, entries, series }: IndexFile): SearchData {
  return {
    version,
    pages: pages.map(
      ([href, title, label, line, description]): SearchPage => ({
        href,
        title,
        label: labels[label] ?? "",
        line: LINE_NAMES[line] as Line | undefined,
        description,
      }),
    ),
    entries: entries.map(
      ([sort, page, anchor = "", title = "", text = "", names = [], roles = [], wrong = []]) => ({
        sort: SORTS[sort] ?? "article",
        page,
        anchor,
        title,
        text,
        names,
        roles,
        wrong,
        reveals: [],
      }),
    ),
    series,
  };
}
