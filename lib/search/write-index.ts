import { LINE_NAMES } from "../kinds/hero-line";
import { memoizeByKey } from "../state/memoize-by-key";
import { type Entry, type SearchableArticle, type SearchData, SORTS } from "./entry";
import { type EntryRow, nameOfPart, type PageRow } from "./index-file";

/** The seasons of entries that are no spoilers. */
const PUBLIC = "";

/**
 * The public index, an `IndexFile` as JSON. It has no spoiler entries, and no pages that only have spoiler entries. What
 * it has of an article is written once: after an edit, the rest is put together from what was written before.
 */
export function writeIndex(data: SearchData): string {
  const articles = articlesByKey(data).get(PUBLIC) ?? [];
  const series = articles.flatMap(({ series: one }, page) =>
    one ? { page, slug: one.slug, seasons: one.seasons } : [],
  );
  const { version } = data;
  const hidden = listHiddenParts(data);
  const help = data.help ? `,"help":{${write(data.help, PUBLIC)}}` : "";
  return `{"version":${JSON.stringify(version)},${write(articles, PUBLIC)},"series":${JSON.stringify(series)},"hidden":${JSON.stringify(hidden)}${help}}`;
}

/** The parts with spoilers by their names (`nameOfPart`), each an `IndexPart` as JSON. */
export const writeParts = (data: SearchData): Map<string, string> =>
  new Map(
    listHiddenParts(data).map((reveals) => {
      const key = reveals.join();
      const written = write(articlesByKey(data).get(key) ?? [], key);
      return [nameOfPart(reveals), `{"reveals":${JSON.stringify(reveals)},${written}}`];
    }),
  );

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
    for (const key of keysOf(article)) {
      const some = byKey.get(key) ?? [];
      if (some.length === 0) byKey.set(key, some);
      some.push(article);
    }
  return byKey;
});

const keyOf = ({ reveals }: Entry): string =>
  reveals.length < 2 ? (reveals[0] ?? PUBLIC) : reveals.toSorted().join();

const keysOf = memoizeByKey(({ entries }: SearchableArticle): readonly string[] => [
  ...new Set(entries.map(keyOf)),
]);

/** A row as JSON, without the one number in it that other articles change. */
type Row = { start: string; end: string };

/** The rows of an article: that of its page lacks the number of its label, those of its entries that of the page. */
type Written = { page: Row; rows: ReadonlyMap<string, readonly Row[]> };

const writtenOf = memoizeByKey(({ page, entries }: SearchableArticle): Written => {
  const rows = new Map<string, Row[]>();
  for (const entry of entries) {
    const some = rows.get(keyOf(entry)) ?? [];
    if (some.length === 0) rows.set(keyOf(entry), some);
    some.push(rowOf(packEntry(entry), 1));
  }
  const line = page.line ? LINE_NAMES.indexOf(page.line) : -1;
  const pageRow: PageRow = [page.href, page.title, 0, line, page.description];
  return { page: rowOf(pageRow, 2), rows };
});

/** @param number the index of the number that is left out */
function rowOf(row: PageRow | EntryRow, number: number): Row {
  const start = JSON.stringify(row.slice(0, number)).slice(0, -1);
  const end = JSON.stringify(row.slice(number + 1)).slice(1);
  return { start: `${start},`, end: end === "]" ? end : `,${end}` };
}

function packEntry({ sort, anchor, title, text, names, roles, wrong }: Entry): EntryRow {
  const row = [SORTS.indexOf(sort), 0, anchor, title, text, names, roles, wrong];
  while (row.length > 2 && (row.at(-1) as { length: number }).length === 0) row.pop();
  return row as EntryRow;
}

/** What the index and its parts have in common: labels, pages and entries. */
function write(articles: readonly SearchableArticle[], key: string): string {
  const labels = [...new Set(articles.map(({ page }) => page.label))];
  const pages: string[] = [];
  const entries: string[] = [];
  for (const [number, article] of articles.entries()) {
    const { page, rows } = writtenOf(article);
    pages.push(page.start + labels.indexOf(article.page.label) + page.end);
    for (const { start, end } of rows.get(key) ?? []) entries.push(start + number + end);
  }
  return `"labels":${JSON.stringify(labels)},"pages":[${pages.join()}],"entries":[${entries.join()}]`;
}
