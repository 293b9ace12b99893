import { editDistance } from "../content/edit-distance";
import { memoizeByKey } from "../state/memoize-by-key";
import type { Entry, SearchableArticle, SearchablePage, SearchData } from "./entry";
import { normalizedWords } from "./normalize";
import type { Jump } from "./quick-jump";
import type { SearchIndex } from "./search-index";
import { namesOf } from "./word-fields";

const MOST = 5;

/** With so many names, a query is compared with all of them, letter by letter. */
const FEW = 400;
/** Of more names, with those that share the most pairs of letters: as many of them. */
const COMPARED = 40;
/** So many names are counted, those of the rarest pairs first: they say most. */
const COUNTED = 600;

/**
 * The titles and other names closest to a query without results, closest first. With more than `FEW` names it does
 * not look at all of them, so it takes the same time in any wiki.
 */
export function nearestTitles(
  index: SearchIndex,
  query: string,
  isOpen: (entry: Entry) => boolean,
): Jump[] {
  const typed = normalizedWords(query).join(" ");
  const limit = maxTitleEdits(typed.length);
  const near = new Map<SearchablePage, number>();
  for (const { entry, text } of listCandidates(listNames(index.data), typed)) {
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

/** All names of articles, and which of them have each pair of letters. */
type Names = { all: readonly Name[]; byPair: ReadonlyMap<string, readonly number[]> };

function listCandidates({ all, byPair }: Names, typed: string): readonly Name[] {
  if (all.length <= FEW) return all;
  const lists = pairsOf(typed).map((pair) => byPair.get(pair) ?? []);
  const shared = new Map<number, number>();
  let counted = 0;
  for (const list of lists.sort((a, b) => a.length - b.length)) {
    if (counted >= COUNTED) break;
    counted += list.length;
    for (const place of list.slice(0, COUNTED)) shared.set(place, (shared.get(place) ?? 0) + 1);
  }
  const placesByCount: number[][] = [];
  for (const [place, count] of shared) {
    const places = placesByCount[count] ?? [];
    places.push(place);
    placesByCount[count] = places;
  }
  return placesByCount
    .reverse()
    .flat()
    .slice(0, COMPARED)
    .sort((a, b) => a - b)
    .flatMap((place) => all[place] ?? []);
}

const pairsOf = (text: string): string[] => [
  ...new Set(Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2))),
];

/** Those of one article. */
const namesOfArticle = memoizeByKey(({ entries }: SearchableArticle): readonly Name[] =>
  entries.flatMap((entry) =>
    entry.sort === "article" ? namesOf(entry).map((name) => ({ entry, text: name.join(" ") })) : [],
  ),
);

/** Built when it is first needed, which takes time that grows with the number of names. */
const listNames = memoizeByKey(({ articles }: SearchData): Names => {
  const all = articles.flatMap(namesOfArticle);
  const byPair = new Map<string, number[]>();
  for (const [place, { text }] of all.length > FEW ? all.entries() : [])
    for (const pair of pairsOf(text)) {
      const places = byPair.get(pair) ?? [];
      if (places.length === 0) byPair.set(pair, places);
      places.push(place);
    }
  return { all, byPair };
});
