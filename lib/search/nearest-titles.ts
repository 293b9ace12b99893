import { editDistance } from "../content/edit-distance";
import type { Entry, SearchablePage } from "./entry";
import { firstOf } from "./first-of";
import { normalizedWords } from "./normalize";
import type { Jump } from "./quick-jump";
import type { SearchIndex } from "./search-index";
import { letterPairs, nameTextsOf } from "./word-fields";
import type { WordLists } from "./word-lists";

const MOST = 5;

/** In a wiki with so many articles, a query is compared with all of their names, letter by letter. */
const FEW = 400;
/** In a larger one, with the names that share the most pairs of letters: as many of them. */
const COMPARED = 40;
/** So many names are counted, those of the rarest pairs first: they say most. */
const COUNTED = 600;

/**
 * The titles and other names closest to a query without results, closest first. In a wiki with more than `FEW` articles
 * it does not look at all of them, so it takes the same time in any.
 */
export function nearestTitles(
  index: SearchIndex,
  query: string,
  isOpen: (entry: Entry) => boolean,
): Jump[] {
  const typed = normalizedWords(query).join(" ");
  const limit = maxTitleEdits(typed.length);
  const near = new Map<SearchablePage, number>();
  for (const { entry, text } of listCandidates(index, typed)) {
    if (!isOpen(entry)) continue;
    const edits = editDistance(typed, text, limit);
    if (edits <= limit && edits < (near.get(entry.page) ?? limit + 1)) near.set(entry.page, edits);
  }
  return [...near]
    .sort(([, a], [, b]) => a - b)
    .slice(0, MOST)
    .map(([{ href, title, line }]) => ({ href, title, line }));
}

/**
 * How many letters of a whole title may be wrong. With two of five, long titles are still distinct, but
 * nearly any two short words would match.
 */
export function maxTitleEdits(length: number): number {
  if (length < 10) return [0, 0, 0, 0, 1, 1, 1, 2, 2, 2][length] ?? 0;
  return Math.floor((length * 2) / 5);
}

/** A name of an article, normalized, and the article's entry. */
type Name = { entry: Entry; text: string };

function listCandidates({ data, words }: SearchIndex, typed: string): Name[] {
  const { articles } = data;
  if (articles.length > FEW) return listSimilar(words, typed);
  return articles.flatMap(({ entries }) =>
    entries.flatMap((entry) => nameTextsOf(entry).map((text) => ({ entry, text }))),
  );
}

/** A name by the number of its entry and its index there, and how many pairs of letters it shares. */
type Shared = { number: number; index: number; count: number };

/** The names that share the most pairs of letters, in the order of the wiki. */
function listSimilar({ pairs, places, entries }: WordLists, typed: string): Name[] {
  const placeOf = (number: number) => places[number] ?? 0;
  const inOrder = (a: Shared, b: Shared) =>
    placeOf(a.number) - placeOf(b.number) || a.index - b.index;
  const lists = letterPairs(typed).flatMap((pair) => pairs.get(pair) ?? []);
  const shared = new Map<string, Shared>();
  let counted = 0;
  for (const list of lists.sort((a, b) => a.length - b.length)) {
    if (counted >= COUNTED) break;
    counted += list.length / 2;
    for (const { number, index } of firstOf(readNames(list), COUNTED, inOrder)) {
      const key = `${number} ${index}`;
      const known = shared.get(key);
      if (known) known.count++;
      else shared.set(key, { number, index, count: 1 });
    }
  }
  return firstOf(shared.values(), COMPARED, (a, b) => b.count - a.count || inOrder(a, b))
    .sort(inOrder)
    .flatMap(({ number, index }) => {
      const entry = entries[number];
      return entry ? { entry, text: nameTextsOf(entry)[index] ?? "" } : [];
    });
}

function* readNames(list: Uint32Array): Generator<Shared> {
  for (let at = 0; at < list.length; at += 2)
    yield { number: list[at] as number, index: list[at + 1] as number, count: 0 };
}
