import MiniSearch from "minisearch";
import type { Entry, SearchData } from "./entry";
import { isSmall, joinedWords, normalizedWords } from "./normalize";
import { buildVocabulary, type Vocabulary } from "./vocabulary";

/** The search index; built once from the data. */
export type SearchIndex = {
  data: SearchData;
  words: MiniSearch<Document>;
  vocabulary: Vocabulary;
  /** The names of an entry, the title first, and its roles. */
  namesOf: WordsOf;
  rolesOf: WordsOf;
};

/** Fields of an entry, each as its normalized words. */
type WordsOf = (id: number) => readonly (readonly string[])[];

export const FIELDS = ["names", "joined", "roles", "description", "text", "wrong"] as const;
export type Field = (typeof FIELDS)[number];

type Document = { id: number } & Record<Field, string>;

export function buildSearchIndex(data: SearchData): SearchIndex {
  const allWords = new Set<string>();
  const nameWords = new Set<string>();
  const words = new MiniSearch<Document>({
    fields: [...FIELDS],
    tokenize: normalizedWords,
    processTerm: (word, field) => {
      if (field !== "names" && isSmall(word)) return null;
      allWords.add(word);
      if (field === "names") nameWords.add(word);
      return word;
    },
  });
  words.addAll(data.entries.map((entry, id) => documentOf(entry, id, data)));
  return {
    data,
    words,
    vocabulary: buildVocabulary(allWords, nameWords),
    namesOf: cached((entry) => writtenNames(entry, data).map(normalizedWords), data),
    rolesOf: cached(({ roles }) => roles.map(normalizedWords), data),
  };
}

function documentOf(entry: Entry, id: number, data: SearchData): Document {
  const isArticle = entry.sort === "article";
  const names = writtenNames(entry, data);
  return {
    id,
    names: names.join("\n"),
    joined: isArticle ? names.flatMap(joinedWords).join(" ") : "",
    roles: entry.roles.join("\n"),
    description: isArticle ? (data.pages[entry.page]?.description ?? "") : "",
    text: entry.text,
    wrong: entry.wrong.join("\n"),
  };
}

/**
 * The names of an entry, its title first: an article's title comes first without its disambiguation,
 * `Daredevil` before `Daredevil (series)`. A quote has none.
 */
function writtenNames({ sort, title, page, names }: Entry, { pages }: SearchData): string[] {
  if (sort !== "article") return [title, ...names].filter(Boolean);
  const full = pages[page]?.title ?? "";
  return [...new Set([full.replace(/ \([^)]*\)$/, ""), full, ...names])];
}

/** Caches words by entry: queries read the same few entries again and again. */
function cached(read: (entry: Entry) => string[][], { entries }: SearchData): WordsOf {
  const cache = new Map<number, readonly (readonly string[])[]>();
  return (id) => {
    const entry = entries[id];
    const words = cache.get(id) ?? (entry ? read(entry) : []);
    cache.set(id, words);
    return words;
  };
}
