import fc from "fast-check";
import { loadFiles, parseFiles } from "@/lib/content/load";
import { parseFile } from "@/lib/content/parse-file";
import { findTokenProblems } from "@/lib/content/yaml-tokens";
import { checkComplexity, countLines, TEXT_LIMITS } from "@/lib/mdx/complexity-limits";
import {
  BODY_PAIRED,
  BODY_PATTERNS,
  BODY_STARTS,
  YAML_PAIRED,
  YAML_PATTERNS,
  YAML_STARTS,
} from "./parse-patterns";

type Row = [what: string, measured: string, aim?: string];

/** A pattern that fills a file: `grow` repeats a piece a given number of times. */
type Pattern = { name: string; grow(times: number): string; isFull(text: string): boolean };

/** The bytes of a 64 kB file that are not for the repeated piece. */
const ROOM = 63 * 1024;
const ROOM_YAML = 31 * 1024;
/** A block of this length is below most limits, and many fit in a file. */
const BLOCKS = [60, 400, 1500];
const SHOWN = 15;
const AIM = "1 s of CPU time";

/** CPU minutes, so that a busy machine tries as many. All pairs take over an hour; different seeds try different ones. */
const MINUTES = Number(process.env.BENCH_MINUTES ?? 3);
const SEED = Number(process.env.BENCH_SEED ?? 1);

/**
 * The texts that take the longest to parse: each piece of `parse-patterns.ts` repeated until one more would be an
 * error or the file is full. All pieces are tried alone and in blocks; combinations with beginnings and other pieces
 * are tried for `BENCH_MINUTES`, in an order that `BENCH_SEED` determines.
 */
export function benchParse(): Row[] {
  const end = process.cpuUsage().user + MINUTES * 60_000_000;
  const [alone, pairs] = [
    [...aloneOfBody(), ...aloneOfYaml()],
    shuffled([...pairsOfBody(), ...pairsOfYaml()]),
  ];
  const times = alone.map(measure);
  for (const pair of pairs) {
    if (process.cpuUsage().user > end) break;
    times.push(measure(pair));
  }
  const read = `${alone.length} of ${alone.length} alone, ${times.length - alone.length} of ${pairs.length} pairs`;
  times.sort((a, b) => b.milliseconds - a.milliseconds);
  const rows = times
    .slice(0, SHOWN)
    .map(
      ({ name, milliseconds, length, passed }): Row => [
        `reading ${name}, ${Math.round(length / 1024)} kB${passed ? "" : ", rejected"}`,
        `${(milliseconds / 1000).toFixed(2)} s`,
        AIM,
      ],
    );
  return [...ratios(), ["texts that were read; the slowest follow", read], ...rows];
}

/** How far the wiki's own articles are from each limit. */
function ratios(): Row[] {
  const { articles } = parseFiles(loadFiles());
  const highest = new Map<string, number>();
  for (const { body } of articles)
    for (const counts of countLines(body))
      for (const [name, value] of Object.entries(counts))
        highest.set(name, Math.max(highest.get(name) ?? 0, value));
  return Object.entries(TEXT_LIMITS).map(([name, { most }]) => {
    const found = highest.get(name) ?? 0;
    return [
      `most ${name} in an article, of ${most}`,
      `${found}`,
      `${Math.floor(most / Math.max(found, 1))} times that`,
    ];
  });
}

type Measured = { name: string; milliseconds: number; length: number; passed: boolean };

function measure({ name, grow, isFull }: Pattern): Measured {
  const text = grow(largestOf((times) => !isFull(grow(times))));
  const from = process.cpuUsage().user;
  const { diagnostics = [] } = parseFile("content/heroes/a-hero.mdx", text);
  const milliseconds = (process.cpuUsage().user - from) / 1000;
  return { name, milliseconds, length: text.length, passed: diagnostics.length === 0 };
}

/** The largest number from 1 on that fits. */
function largestOf(fits: (times: number) => boolean): number {
  let high = 2;
  while (fits(high)) high *= 2;
  let low = high / 2;
  while (high - low > Math.max(1, low / 10)) {
    const middle = Math.floor((low + high) / 2);
    if (fits(middle)) low = middle;
    else high = middle;
  }
  return low;
}

const HEAD = `---
title: A hero
description: A sentence long enough to stand in a list of search results, no more than that.
line: luke-cage
`;

const show = (piece: string) => JSON.stringify(piece);

const body = (name: string, textOf: (times: number) => string): Pattern => ({
  name,
  grow: (times) => `${HEAD}---\n${textOf(times)}\n`,
  isFull: (text) =>
    Buffer.byteLength(text) > ROOM || checkComplexity(text.slice(HEAD.length)) !== undefined,
});

function* aloneOfBody(): Generator<Pattern> {
  for (const one of BODY_PATTERNS) {
    yield body(show(one), (times) => one.repeat(times));
    for (const length of BLOCKS) {
      const block = one.repeat(Math.ceil(length / one.length));
      yield body(`blocks of ${show(one)}`, (times) => `${block}\n\n`.repeat(times));
    }
  }
}

function* pairsOfBody(): Generator<Pattern> {
  for (const one of BODY_PATTERNS)
    for (const start of BODY_STARTS)
      yield body(`${show(one)} after ${show(start)}`, (times) => start + one.repeat(times));
  for (const one of BODY_PAIRED)
    for (const other of BODY_PAIRED)
      if (other !== one) yield body(show(one + other), (times) => (one + other).repeat(times));
}

const yaml = (name: string, textOf: (times: number) => string): Pattern => ({
  name: `YAML ${name}`,
  grow: (times) => `${HEAD}${textOf(times)}\n---\nText.<Uncited/>\n`,
  isFull: (text) =>
    Buffer.byteLength(text) > ROOM_YAML || findTokenProblems(text.slice(4)).length > 0,
});

function* aloneOfYaml(): Generator<Pattern> {
  for (const one of YAML_PATTERNS) yield yaml(show(one), (times) => one.repeat(times));
}

function* pairsOfYaml(): Generator<Pattern> {
  for (const one of YAML_PATTERNS)
    for (const start of YAML_STARTS)
      yield yaml(`${show(one)} after ${show(start)}`, (times) => start + one.repeat(times));
  for (const one of YAML_PAIRED)
    for (const other of YAML_PAIRED)
      if (other !== one) yield yaml(show(one + other), (times) => (one + other).repeat(times));
}

function shuffled<T>(values: T[]): T[] {
  const whole = fc.shuffledSubarray(values, { minLength: values.length });
  return fc.sample(whole, { seed: SEED, numRuns: 1 })[0] ?? [];
}
