import MiniSearch from "minisearch";
import type { Entry, SearchData } from "./entry";
import { foldedWords, isSmall, joinedWords } from "./fold";
import { buildVocabulary, type Vocabulary } from "./vocabulary";

/** What can be searched, ready to be asked; built once from the data. */
export type SearchIndex = {
  data: SearchData;
  words: MiniSearch<Document>;
  vocabulary: Vocabulary;
  /** The names of an entry, each as its words, the title first. */
  namesOf(id: number): readonly (readonly string[])[];
};

export const FIELDS = ["names", "joined", "roles", "description", "text", "wrong"] as const;
export type Field = (typeof FIELDS)[number];

type Document = { id: number } & Record<Field, string>;

export function buildSearchIndex(data: SearchData): SearchIndex {
  const known = new Set<string>();
  const inNames = new Set<string>();
  const words = new MiniSearch<Document>({
    fields: [...FIELDS],
    tokenize: foldedWords,
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
    namesOf: rememberNames(data),
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

/** A query looks at the names of a few hundred entries: those are read once each. */
function rememberNames(data: SearchData): SearchIndex["namesOf"] {
  const remembered = new Map<number, readonly (readonly string[])[]>();
  return (id) => {
    const entry = data.entries[id];
    const names = remembered.get(id) ?? (entry ? writtenNames(entry, data).map(foldedWords) : []);
    remembered.set(id, names);
    return names;
  };
}
