import { readFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";
import { loadFiles, loadWiki } from "@/lib/content/load";
import { buildSearchData } from "@/lib/search/entries";
import type { SearchData } from "@/lib/search/entry";
import { packIndex } from "@/lib/search/index-file";
import { search } from "@/lib/search/search";
import { buildSearchIndex, type SearchIndex } from "@/lib/search/search-index";
import { growData } from "./grow-data";

type Row = [what: string, measured: string, aim?: string];
type Query = { group: string; query: string; wanted: string };

const MANY = 10_000;

/**
 * Runs readers' searches (`lib/search/queries.tsv`) and prints how often the expected result is the first or among
 * the first three; the size of the index; and how long a search takes with 10,000 articles.
 */
export async function benchSearch(root: string): Promise<Row[]> {
  const data = buildSearchData(await loadWiki(loadFiles()));
  const index = buildSearchIndex(data);
  const queries = readQueries(`${root}lib/search/queries.tsv`);
  return [...benchAnswers(index, queries), ...benchSize(data), ...benchTime(data, queries)];
}

function readQueries(file: string): Query[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => {
      const [group = "", query = "", wanted = ""] = line.split("\t");
      return { group, query, wanted };
    });
}

function benchAnswers(index: SearchIndex, queries: readonly Query[]): Row[] {
  const addresses = listAddresses(index.data);
  const present = queries.filter(({ wanted }) => addresses.has(wanted));
  const ranked = present.map((query) => ({ ...query, place: placeIn(index, query) }));
  for (const { query, wanted, place } of ranked)
    if (place !== 0) console.log(`“${query}” wants ${wanted}: ${describePlace(place)}`);
  const groups = [...new Set(ranked.map(({ group }) => group))];
  const row = (what: string, some: typeof ranked, aim = ""): Row => {
    const share = (places: number) =>
      some.filter(({ place }) => place >= 0 && place < places).length;
    return [
      what,
      `${percent(share(1), some.length)} / ${percent(share(3), some.length)} of ${some.length}`,
      aim,
    ];
  };
  return [
    ...groups.map((name) =>
      row(
        `search, ${name}: first / in first three`,
        ranked.filter(({ group }) => group === name),
      ),
    ),
    row("search, all: first / in first three", ranked, "95% / 99%"),
    ["queries whose article is not written yet", String(queries.length - present.length)],
  ];
}

const describePlace = (place: number) =>
  place < 0 ? "not among the first ten" : `is number ${place + 1}`;

const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)}%`;

function listAddresses({ pages, entries }: SearchData): Set<string> {
  const places = entries.map(({ page, anchor }) => `${pages[page]?.href}#${anchor}`);
  return new Set([...pages.map(({ href }) => href), ...places]);
}

/** A direct match comes before all results. */
function placeIn(index: SearchIndex, { query, wanted }: Query): number {
  const { found, jump } = search(index, query, { limit: 10, seen: () => true });
  const hrefs = [...(jump ? [jump.href] : []), ...found.map(({ href }) => href)];
  // A section of the wanted article is the wanted article.
  return hrefs.findIndex(
    (href) =>
      href === wanted ||
      (!wanted.includes("#") && href.split("#")[0] === wanted && !/#s\d/.test(href)),
  );
}

function benchSize(data: SearchData): Row[] {
  const text = JSON.stringify(packIndex(data));
  const packed = brotliCompressSync(text).length;
  const per = (bytes: number) => `${(bytes / data.pages.length / 1000).toFixed(2)} kB`;
  return [
    [
      `search index, per article (${data.pages.length})`,
      `${per(text.length)}, packed ${per(packed)}`,
    ],
    [
      "search index",
      `${(text.length / 1000).toFixed(0)} kB, packed ${(packed / 1000).toFixed(0)} kB`,
    ],
  ];
}

function benchTime(data: SearchData, queries: readonly Query[]): Row[] {
  const started = performance.now();
  const index = buildSearchIndex(growData(data, MANY));
  const built = performance.now() - started;
  for (const { query } of queries.slice(0, 50)) search(index, query);
  const times = queries
    .map(({ query }) => {
      const from = performance.now();
      search(index, query);
      return performance.now() - from;
    })
    .sort((a, b) => a - b);
  const at = (share: number) => `${(times[Math.floor(times.length * share)] ?? 0).toFixed(1)} ms`;
  return [
    [`search among ${MANY} articles, median / 99th percentile`, `${at(0.5)} / ${at(0.99)}`],
    [`index of ${MANY} articles, built`, `${(built / 1000).toFixed(1)} s`],
  ];
}
