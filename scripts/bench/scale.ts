import { readFileSync } from "node:fs";
import { loadFiles, parseFiles } from "@/lib/content/load";
import { openTypeface } from "@/lib/seo/social/typeface";
import { growWiki } from "./grow-wiki";
import { type Make, PAGE_SORTS, type PageSort, type World, worldOf } from "./scale-pages";

type Row = [what: string, measured: string, aim?: string];

const MANY = 10_000;
/** A page about one subject may take this many times as long in the large wiki. */
const MOST = 1.5;
const SUBJECTS = 20;
const ROUNDS = 9;
/** Milliseconds for a sort of pages; each page is measured twice at least. */
const ENOUGH = 500;
/** Milliseconds. A page that is made in less is made several times. */
const LEAST = 0.5;

type Times = { what: string; few: number; many: number; first: number; lists: PageSort["lists"] };

/**
 * How long each sort of page, picture and file takes in the wiki as it is and in one of 10,000 articles, without
 * rendering it: the same pages in both, with as many links, quotes and sources. `first` is what the first page of
 * a sort takes in the large wiki, indexes included that are built once.
 */
export async function benchScale(root: string): Promise<Row[]> {
  const parsed = parseFiles(loadFiles(`${root}content`));
  const typeface = openTypeface(readFileSync(`${root}app/fonts/archivo.ttf`));
  const [few, builtFew] = await timed(() => growWiki(parsed));
  const [many, builtMany] = await timed(() => growWiki(parsed, MANY));
  const [fewWorld, indexedFew] = await timed(() => worldOf(few, typeface));
  const [manyWorld, indexedMany] = await timed(() => worldOf(many, typeface));
  const sizes = [few, many].map(({ articles }) => articles.size);
  const all: Times[] = [];
  for (const sort of PAGE_SORTS) all.push(await measure(sort, fewWorld, manyWorld));
  const rows = (lists: PageSort["lists"]) =>
    all.filter((one) => one.lists === lists).map((one) => rowOf(one, lists === "few"));
  return [
    [
      `**milliseconds at ${sizes.join(" and at ")} articles**`,
      "factor; the first",
      `at most ${MOST}`,
    ],
    ...rows("few"),
    ["**heroes and series for programs, and search, which find more to list**", ""],
    ...rows("more"),
    ["**lists of everything, made once**", ""],
    ...rows("all"),
    rowOf({ what: "the wiki, from parsed files", few: builtFew, many: builtMany }),
    rowOf({ what: "the search index", few: indexedFew, many: indexedMany }),
  ];
}

function rowOf({ what, few, many, first }: Partial<Times> & { what: string }, hasAim = false): Row {
  const factor = (many ?? 0) / (few || 1);
  const once = first === undefined ? "" : `; ${format(first)}`;
  const missed = hasAim && factor > MOST ? "**missed**" : "";
  return [what, `${format(few ?? 0)}, ${format(many ?? 0)}: ${factor.toFixed(1)}${once}`, missed];
}

const format = (time: number) => time.toFixed(time < 1 ? 3 : time < 100 ? 1 : 0);

async function timed<T>(work: () => T): Promise<[T, number]> {
  const from = performance.now();
  const value = await work();
  return [value, performance.now() - from];
}

/** Alternates between the wikis, so that other work on the machine slows both down. */
async function measure({ what, kind, lists, pages }: PageSort, few: World, many: World) {
  const all = spread(pages(few.wiki), lists === "all" ? 1 : SUBJECTS);
  const first = (await timed(() => all[0]?.(many)))[1];
  const times: { few: number; many: number }[] = [];
  for (const make of all) {
    const count = await calibrate(make, few);
    const best = { few: Number.POSITIVE_INFINITY, many: Number.POSITIVE_INFINITY };
    const end = performance.now() + ENOUGH / all.length;
    for (let round = 0; round < 2 || (round < ROUNDS && performance.now() < end); round++) {
      best.few = Math.min(best.few, await timeOf(make, few, count));
      best.many = Math.min(best.many, await timeOf(make, many, lists === "few" ? count : 1));
    }
    times.push(best);
  }
  return {
    what: kind ? `${what}, ${kind}` : what,
    lists,
    few: median(times.map((one) => one.few)),
    many: median(times.map((one) => one.many)),
    first,
  };
}

async function timeOf(make: Make, world: World, count: number): Promise<number> {
  const from = performance.now();
  for (let index = 0; index < count; index++) await make(world);
  return (performance.now() - from) / count;
}

async function calibrate(make: Make, world: World): Promise<number> {
  await make(world);
  return Math.min(1000, Math.max(1, Math.ceil(LEAST / (await timeOf(make, world, 1)))));
}

/** Some of a list, from all of it. */
function spread<T>(all: readonly T[], count: number): T[] {
  const step = Math.max(1, all.length / count);
  return all.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step));
}

const median = (times: readonly number[]) =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
