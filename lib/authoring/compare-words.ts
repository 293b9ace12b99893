import { align, type Pair } from "./align";
import { type CopyIndex, findRun, nearestSpan } from "./copy-index";
import { isExact, joinTokens, type Token, tokenize, type Variant, variantsOf } from "./tokens";

/** One place where a record and the copy of its source part, with the words around it. */
export type WordChange = {
  /** The line of the copy. */
  line: number;
  before: string;
  recorded: string;
  printed: string;
  after: string;
};

/** How far words stand in a copy: as printed, set differently, changed, or not at all. */
export type Comparison =
  | { level: "exact" | "typographic"; line: number; variants: Variant[] }
  | { level: "different"; line: number; changes: WordChange[] }
  | { level: "out-of-order"; line: number }
  | { level: "not-found" };

/**
 * Looks for the parts of a quotation in a copy, word by word, each behind the one before it.
 * @returns what was found of each part
 */
export function compareWords(index: CopyIndex, parts: readonly string[]): Comparison[] {
  const quoted = parts.map(tokenize);
  return inOrder(index, quoted, true) ?? inOrder(index, quoted, false) ?? oneByOne(index, quoted);
}

/** All parts one behind the other, or undefined where one of them is not there. */
function inOrder(
  index: CopyIndex,
  parts: readonly Token[][],
  exact: boolean,
): Comparison[] | undefined {
  const found: Comparison[] = [];
  let from = 0;
  for (const part of parts) {
    const one = findPart(index, part, from, exact);
    if (!one) return undefined;
    found.push(one.found);
    from = one.end;
  }
  return found;
}

function findPart(index: CopyIndex, part: readonly Token[], from: number, exact: boolean) {
  const isWanted = (at: number) => !exact || isExact(listVariants(index, part, at));
  const at = part.length === 0 ? undefined : findRun(index, part, from, isWanted);
  if (at === undefined) return undefined;
  const variants = listVariants(index, part, at);
  const found: Comparison = {
    level: isExact(variants) ? "exact" : "typographic",
    line: index.lineOf(at),
    variants,
  };
  return { found, end: at + part.length };
}

function listVariants({ tokens }: CopyIndex, part: readonly Token[], at: number): Variant[] {
  const variants = part.flatMap((token, offset) => {
    const printed = tokens[at + offset];
    return printed ? variantsOf(token, printed, offset === 0) : [];
  });
  return [...new Set(variants)];
}

function oneByOne(index: CopyIndex, parts: readonly Token[][]): Comparison[] {
  let from = 0;
  return parts.map((part): Comparison => {
    const here = findPart(index, part, from, true) ?? findPart(index, part, from, false);
    if (here) from = here.end;
    if (here) return here.found;
    const elsewhere = findPart(index, part, 0, false);
    if (elsewhere)
      return { level: "out-of-order", line: index.lineOf(elsewhere.end - part.length) };
    const near = findNear(index, part, from) ?? (from > 0 ? findNear(index, part, 0) : undefined);
    if (!near) return { level: "not-found" };
    from = Math.max(from, near.end);
    return near.found;
  });
}

/** Less than this share of the words in order, and the words are not taken for a wording of the same. */
const LEAST = 0.5;

function findNear(index: CopyIndex, part: readonly Token[], from: number) {
  const stretch = nearestSpan(index, part, from);
  if (!stretch) return undefined;
  const printed = index.tokens.slice(stretch.start, stretch.end);
  const pairs = align(part, printed);
  const words = part.filter(({ isWord }) => isWord).length;
  const same = pairs.filter(
    (pair) => isSame(pair, part, printed) && part[pair.quoted ?? 0]?.isWord,
  );
  if (same.length < words * LEAST) return undefined;
  const lineOf = (at: number) => index.lineOf(stretch.start + at);
  const changes = wordChanges(pairs, part, printed, lineOf);
  const places = pairs.flatMap((pair) => pair.printed ?? []);
  return {
    found: { level: "different", line: lineOf(places[0] ?? 0), changes } as Comparison,
    end: stretch.start + (places.at(-1) ?? 0) + 1,
  };
}

function isSame(
  { quoted, printed }: Pair,
  part: readonly Token[],
  copy: readonly Token[],
): boolean {
  if (quoted === undefined || printed === undefined) return false;
  return part[quoted]?.plain === copy[printed]?.plain;
}

const CONTEXT = 4;

/** Neighboring differences as one, each with some words of the record around it. */
function wordChanges(
  pairs: readonly Pair[],
  part: readonly Token[],
  copy: readonly Token[],
  lineOf: (at: number) => number,
): WordChange[] {
  const changes: WordChange[] = [];
  let lastPrinted = 0;
  for (let at = 0; at < pairs.length; at++) {
    const pair = pairs[at];
    if (!pair || isSame(pair, part, copy)) {
      lastPrinted = pair?.printed ?? lastPrinted;
      continue;
    }
    let end = at;
    for (let next = pairs[end]; next && !isSame(next, part, copy); ) next = pairs[++end];
    const group = pairs.slice(at, end);
    const tokensOf = (some: readonly Pair[], side: keyof Pair, from: readonly Token[]) =>
      some.flatMap((one) => from[one[side] ?? -1] ?? []);
    const place = group.find(({ printed }) => printed !== undefined)?.printed ?? lastPrinted;
    changes.push({
      line: lineOf(place),
      before: joinTokens(tokensOf(pairs.slice(Math.max(0, at - CONTEXT), at), "quoted", part)),
      recorded: joinTokens(tokensOf(group, "quoted", part)),
      printed: joinTokens(tokensOf(group, "printed", copy)),
      after: joinTokens(tokensOf(pairs.slice(end, end + CONTEXT), "quoted", part)),
    });
    at = end - 1;
    lastPrinted = group.findLast(({ printed }) => printed !== undefined)?.printed ?? lastPrinted;
  }
  return changes;
}
