import MiniSearch from "minisearch";
import type { Entry, SearchData } from "./entry";
import { isSmall, joinedWords, normalizedWords } from "./normalize";
import { buildVocabulary, type Vocabulary } from "./vocabulary";

/** What can be searched, ready to be asked; built once from the data. */
export type SearchIndex = {
  data: SearchData;
  words: MiniSearch<Document>;
  vocabulary: Vocabulary;
  /** The names of an entry, the title first, and its roles. */
  namesOf: WordsOf;
  rolesOf: WordsOf;
};

/** Parts of an entry, each as its folded words. */
type WordsOf = (id: number) => readonly (readonly string[])[];

export const FIELDS = ["names", "joined", "roles", "description", "text", "wrong"] as const;
export type Field = (typeof FIELDS)[number];

type Document = { id: number } & Record<Field, string>;

export function buildSearchIndex(data: SearchData): SearchIndex {
  const known = new Set<string>();
  const inNames = new Set<string>();
  const words = new MiniSearch<Document>({
    fields: [...FIELDS],
    tokenize: normalizedWords,
    processTerm: (word, field) => {
      if (field !== "names" && isSmall(word)) return null;
      known.add(word);
      if (field === "names") inNames.add(word);
      return word;
    },
  });
  words.addAll(data.entries.map((entry, id) => documentOf(entry, id, data)));
  return {
    data,
    words,
    vocabulary: buildVocabulary(known, inNames),
    namesOf: remember((entry) => writtenNames(entry, data).map(normalizedWords), data),
    rolesOf: remember(({ roles }) => roles.map(normalizedWords), data),
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
 * The names of an entry, its title first: of an article without what tells it from others of the same
 * title, `Daredevil` before `Daredevil (series)`. A quotation has none.
 */
function writtenNames({ sort, title, page, names }: Entry, { pages }: SearchData): string[] {
  if (sort !== "article") return [title, ...names].filter(Boolean);
  const full = pages[page]?.title ?? "";
  return [...new Set([full.replace(/ \([^)]*\)$/, ""), full, ...names])];
}

/** Queries look at the same few entries again and again: what they read is kept. */
function remember(read: (entry: Entry) => string[][], { entries }: SearchData): WordsOf {
  const remembered = new Map<number, readonly (readonly string[])[]>();
  return (id) => {
    const entry = entries[id];
    const known = remembered.get(id) ?? (entry ? read(entry) : []);
    remembered.set(id, known);
    return known;
  };
}
