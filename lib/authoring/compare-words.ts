import { align, type Pair } from "./align";
import { type CopyIndex, findRun, nearestSpan } from "./copy-index";
import { isExact, joinTokens, type Token, tokenize, type Variant, variantsOf } from "./tokens";

/** One difference between a quote record and the copy of its source, with the words around it. */
export type WordChange = {
  /** The line of the copy. */
  line: number;
  before: string;
  recorded: string;
  printed: string;
  after: string;
};

/** How well words match a copy: exactly, except for typography, with changed words, or not at all. */
export type Comparison =
  | { level: "exact" | "typographic"; line: number; variants: Variant[] }
  | { level: "different"; line: number; changes: WordChange[] }
  | { level: "out-of-order"; line: number }
  | { level: "not-found" };

/**
 * Searches a copy for the segments of a quote, word by word, each after the previous one.
 * @returns the result for each segment
 */
export function compareWords(index: CopyIndex, segments: readonly string[]): Comparison[] {
  const quoted = segments.map(tokenize);
  return inOrder(index, quoted, true) ?? inOrder(index, quoted, false) ?? oneByOne(index, quoted);
}

/** All segments in order, or undefined if one of them is missing. */
function inOrder(
  index: CopyIndex,
  segments: readonly Token[][],
  exact: boolean,
): Comparison[] | undefined {
  const found: Comparison[] = [];
  let from = 0;
  for (const segment of segments) {
    const one = findSegment(index, segment, from, exact);
    if (!one) return undefined;
    found.push(one.found);
    from = one.end;
  }
  return found;
}

function findSegment(index: CopyIndex, segment: readonly Token[], from: number, exact: boolean) {
  const isWanted = (at: number) => !exact || isExact(listVariants(index, segment, at));
  const at = segment.length === 0 ? undefined : findRun(index, segment, from, isWanted);
  if (at === undefined) return undefined;
  const variants = listVariants(index, segment, at);
  const found: Comparison = {
    level: isExact(variants) ? "exact" : "typographic",
    line: index.lineOf(at),
    variants,
  };
  return { found, end: at + segment.length };
}

function listVariants({ tokens }: CopyIndex, segment: readonly Token[], at: number): Variant[] {
  const variants = segment.flatMap((token, offset) => {
    const printed = tokens[at + offset];
    return printed ? variantsOf(token, printed, offset === 0) : [];
  });
  return [...new Set(variants)];
}

function oneByOne(index: CopyIndex, segments: readonly Token[][]): Comparison[] {
  let from = 0;
  return segments.map((segment): Comparison => {
    const here =
      findSegment(index, segment, from, true) ?? findSegment(index, segment, from, false);
    if (here) from = here.end;
    if (here) return here.found;
    const elsewhere = findSegment(index, segment, 0, false);
    if (elsewhere)
      return { level: "out-of-order", line: index.lineOf(elsewhere.end - segment.length) };
    const near =
      findNear(index, segment, from) ?? (from > 0 ? findNear(index, segment, 0) : undefined);
    if (!near) return { level: "not-found" };
    from = Math.max(from, near.end);
    return near.found;
  });
}

/** With less than this share of the words in order, a span does not count as a version of the segment. */
const LEAST = 0.5;

function findNear(index: CopyIndex, segment: readonly Token[], from: number) {
  const span = nearestSpan(index, segment, from);
  if (!span) return undefined;
  const printed = index.tokens.slice(span.start, span.end);
  const pairs = align(segment, printed);
  const words = segment.filter(({ isWord }) => isWord).length;
  const same = pairs.filter(
    (pair) => isSame(pair, segment, printed) && segment[pair.quoted ?? 0]?.isWord,
  );
  if (same.length < words * LEAST) return undefined;
  const lineOf = (at: number) => index.lineOf(span.start + at);
  const changes = wordChanges(pairs, segment, printed, lineOf);
  const printedAt = pairs.flatMap((pair) => pair.printed ?? []);
  return {
    found: { level: "different", line: lineOf(printedAt[0] ?? 0), changes } as Comparison,
    end: span.start + (printedAt.at(-1) ?? 0) + 1,
  };
}

function isSame(
  { quoted, printed }: Pair,
  segment: readonly Token[],
  copy: readonly Token[],
): boolean {
  if (quoted === undefined || printed === undefined) return false;
  return segment[quoted]?.plain === copy[printed]?.plain;
}

const CONTEXT = 4;

/** Merges adjacent differences; each has some words of the record around it. */
function wordChanges(
  pairs: readonly Pair[],
  segment: readonly Token[],
  copy: readonly Token[],
  lineOf: (at: number) => number,
): WordChange[] {
  const changes: WordChange[] = [];
  let lastPrinted = 0;
  for (let at = 0; at < pairs.length; at++) {
    const pair = pairs[at];
    if (!pair || isSame(pair, segment, copy)) {
      lastPrinted = pair?.printed ?? lastPrinted;
      continue;
    }
    let end = at;
    for (let next = pairs[end]; next && !isSame(next, segment, copy); ) next = pairs[++end];
    const group = pairs.slice(at, end);
    const tokensOf = (some: readonly Pair[], side: keyof Pair, from: readonly Token[]) =>
      some.flatMap((one) => from[one[side] ?? -1] ?? []);
    const place = group.find(({ printed }) => printed !== undefined)?.printed ?? lastPrinted;
    changes.push({
      line: lineOf(place),
      before: joinTokens(tokensOf(pairs.slice(Math.max(0, at - CONTEXT), at), "quoted", segment)),
      recorded: joinTokens(tokensOf(group, "quoted", segment)),
      printed: joinTokens(tokensOf(group, "printed", copy)),
      after: joinTokens(tokensOf(pairs.slice(end, end + CONTEXT), "quoted", segment)),
    });
    at = end - 1;
    lastPrinted = group.findLast(({ printed }) => printed !== undefined)?.printed ?? lastPrinted;
  }
  return changes;
}
