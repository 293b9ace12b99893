import { readFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";
import { loadFiles, parseFiles } from "@/lib/content/load";
import type { Parsed } from "@/lib/content/parse-file";
import type { Wiki } from "@/lib/content/wiki";
import { guidePages } from "@/lib/guide/load-guide";
import type { ArticleId } from "@/lib/kinds/article-id";
import { listEntries, type SearchData } from "@/lib/search/entry";
import { search } from "@/lib/search/search";
import { buildSearchData, NO_DATA, updateSearchData } from "@/lib/search/search-data";
import { buildSearchIndex, indexData, type SearchIndex } from "@/lib/search/search-index";
import { NO_WORDS } from "@/lib/search/word-lists";
import { writeIndex } from "@/lib/search/write-index";
import { finish, finishInSlices, type Steps } from "@/lib/state/slices";
import { buildHelp } from "@/lib/views/search/searchable-help";
import { growData } from "./grow-data";
import { growWiki } from "./grow-wiki";

type Row = [what: string, measured: string, aim?: string];
type Query = { group: string; query: string; wanted: string };

const MANY = 10_000;

/**
 * Runs readers' searches (`lib/search/queries.tsv`) and prints how often the expected result is the first or among
 * the first three; the size of the index; and with 10,000 articles, how long a search takes, and an edit until it is
 * found.
 */
export async function benchSearch(root: string): Promise<Row[]> {
  const parsed = parseFiles(loadFiles());
  const data = buildSearchData(growWiki(parsed), finish(buildHelp(guidePages())));
  const index = buildSearchIndex(data);
  const queries = readQueries(`${root}lib/search/queries.tsv`);
  return [
    ...benchAnswers(index, queries),
    ...benchSize(data),
    ...benchTime(data, queries),
    ...(await benchUpdate(parsed)),
  ];
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

function listAddresses(data: SearchData): Set<string> {
  const places = listEntries(data).map(({ page, anchor }) => `${page.href}#${anchor}`);
  return new Set([...data.articles.map(({ page }) => page.href), ...places]);
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
  const text = writeIndex(data);
  const packed = brotliCompressSync(text).length;
  const per = (bytes: number) => `${(bytes / data.articles.length / 1000).toFixed(2)} kB`;
  return [
    [
      `search index, per article (${data.articles.length})`,
      `${per(text.length)}, packed ${per(packed)}`,
    ],
    [
      "search index",
      `${(text.length / 1000).toFixed(0)} kB, packed ${(packed / 1000).toFixed(0)} kB`,
    ],
  ];
}

/** Of several times of the same, the shortest: what else the machine does would only add to it. */
const TIMES = 3;

/** Median, 95th percentile and longest. */
function spread(times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b);
  return [0.5, 0.95, 1].map((share) => percentile(sorted, share)).join(" / ");
}

const percentile = (sorted: readonly number[], share: number) =>
  `${(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1)} ms`;

function benchTime(data: SearchData, queries: readonly Query[]): Row[] {
  const started = performance.now();
  const index = buildSearchIndex(growData(data, MANY));
  const built = performance.now() - started;
  for (const { query } of queries.slice(0, 50)) search(index, query);
  const timesOf = (some: readonly Query[]) =>
    some.map(({ query }) => Math.min(...repeat(TIMES, () => timeOf(() => search(index, query)))));
  const row = (what: string, some: readonly Query[]): Row => [
    `search among ${MANY} articles, ${what}: median / 95th percentile / longest`,
    spread(timesOf(some)),
    "20 ms at the 95th",
  ];
  const isTypo = ({ group }: Query) => /^(?:typo|transposed)/.test(group);
  return [
    row("all", queries),
    row("with typos", queries.filter(isTypo)),
    [`index of ${MANY} articles with so many words, built`, `${(built / 1000).toFixed(1)} s`],
  ];
}

const repeat = <T>(times: number, work: () => T): T[] => Array.from({ length: times }, work);

function timeOf(work: () => unknown): number {
  const from = performance.now();
  work();
  return performance.now() - from;
}

/** How long edits of a wiki of 10,000 articles take to be found, and how long they keep other work waiting. */
async function benchUpdate(parsed: Parsed): Promise<Row[]> {
  const wiki = growWiki(parsed, MANY);
  const built = inSteps(() => updateSearchData(NO_DATA, wiki));
  const indexed = inSteps(() => indexData(NO_WORDS, built.value));
  const [data, index] = [built.value, indexed.value];
  writeIndex(data);
  const ids = [...wiki.articles.keys()];
  const step = Math.floor(ids.length / EDITS);
  const waits = await waitsDuring(async () => {
    const again = await finishInSlices(updateSearchData(NO_DATA, wiki));
    await finishInSlices(indexData(NO_WORDS, again));
  });
  const edits = ids.filter((_, at) => at % step === 0).flatMap((id) => listEdits(wiki, id));
  const measured = edits.map((edited) => {
    const times = repeat(TIMES, () => {
      const newData = inSteps(() => updateSearchData(data, edited));
      const newIndex = inSteps(() => indexData(index.words, newData.value));
      return {
        all: newData.time + newIndex.time,
        longest: Math.max(newData.longest, newIndex.longest),
        file: timeOf(() => writeIndex(newData.value)),
      };
    });
    const least = (key: keyof (typeof times)[0]) => Math.min(...times.map((one) => one[key]));
    return { all: least("all"), longest: least("longest"), file: least("file") };
  });
  const at = (key: keyof (typeof measured)[0]) => spread(measured.map((one) => one[key]));
  const articles = `${wiki.articles.size} articles`;
  return [
    [
      `data and index of ${articles}, built; the longest step`,
      `${((built.time + indexed.time) / 1000).toFixed(1)} s; ${Math.max(built.longest, indexed.longest).toFixed(0)} ms`,
    ],
    [
      "how long others wait while it is built in slices: median / 95th percentile / longest",
      spread(waits),
      "10 ms",
    ],
    [
      `both brought up to date after one of ${edits.length} edits: median / 95th percentile / longest`,
      at("all"),
      "100 ms",
    ],
    ["the longest step of it", at("longest"), "10 ms"],
    ["the file for browsers after an edit, without compression", at("file")],
  ];
}

/** The articles that are edited. */
const EDITS = 20;

/** The wiki with another text, another title, and without the article. */
function listEdits(wiki: Wiki, id: ArticleId): Wiki[] {
  const article = wiki.articles.get(id);
  const summary = wiki.summaries.get(id);
  if (!article || !summary) return [];
  const { outline } = article;
  const sections = outline.sections.map((one) => ({ ...one, text: `${one.text} Xylophones.` }));
  const edited = { ...article, outline: { ...outline, sections } };
  const without = new Map(wiki.articles);
  without.delete(id);
  return [
    { ...wiki, articles: new Map(wiki.articles).set(id, edited) },
    {
      ...wiki,
      summaries: new Map(wiki.summaries).set(id, { ...summary, title: "Xylophones" }),
    },
    { ...wiki, articles: without },
  ];
}

/** How long something else that the process should do has to wait, again and again, while it works. */
async function waitsDuring(work: () => Promise<unknown>): Promise<number[]> {
  const waits: number[] = [];
  let last = performance.now();
  let isDone = false;
  const look = () => {
    waits.push(performance.now() - last);
    last = performance.now();
    if (!isDone) setImmediate(look);
  };
  setImmediate(look);
  await work();
  isDone = true;
  return waits;
}

/** Does all steps, and measures all of them and the longest one, in milliseconds. */
function inSteps<T>(start: () => Steps<T>): { value: T; time: number; longest: number } {
  const from = performance.now();
  const steps = start();
  let longest = 0;
  for (;;) {
    const before = performance.now();
    const step = steps.next();
    const after = performance.now();
    longest = Math.max(longest, after - before);
    if (step.done) return { value: step.value, time: after - from, longest };
  }
}
