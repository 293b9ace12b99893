import { memoizeByKey } from "../state/memoize-by-key";
import type { Entry } from "./entry";
import { isSmall, joinedWords, normalizedWords } from "./normalize";

/** The fields of an entry that a search looks at. */
export const FIELDS = ["names", "joined", "roles", "description", "text", "wrong"] as const;
export type Field = (typeof FIELDS)[number];

/** A field as it is indexed: how many different words it has, and how often it has each that can be found. */
export type FieldWords = { length: number; counts: ReadonlyMap<string, number> };

/** The words of an entry, in the order of `FIELDS`. */
export const listFieldWords = (entry: Entry): FieldWords[] =>
  textsOf(entry).map((text, field) => {
    const words = normalizedWords(text);
    const counts = new Map<string, number>();
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
    const { size } = counts;
    // In names small words count: “The Hand”.
    if (FIELDS[field] !== "names")
      for (const word of counts.keys()) if (isSmall(word)) counts.delete(word);
    return { length: size, counts };
  });

/** The texts of an entry that are searched, in the order of `FIELDS`. */
export function textsOf(entry: Entry): string[] {
  const isArticle = entry.sort === "article";
  const names = writtenNames(entry);
  return [
    names.join("\n"),
    isArticle ? names.flatMap(joinedWords).join(" ") : "",
    entry.roles.join("\n"),
    isArticle ? entry.page.description : "",
    entry.text,
    entry.wrong.join("\n"),
  ];
}

/**
 * The names of an entry, its title first: an article's title comes first without its disambiguation,
 * `Daredevil` before `Daredevil (series)`. A quote has none.
 */
function writtenNames({ sort, title, page, names }: Entry): string[] {
  if (sort !== "article") return [title, ...names].filter(Boolean);
  return [...new Set([page.title.replace(/ \([^)]*\)$/, ""), page.title, ...names])];
}

/** The names of an entry, the title first, each as its normalized words. Kept: queries read the same few again and again. */
export const namesOf = memoizeByKey((entry: Entry): readonly (readonly string[])[] =>
  writtenNames(entry).map(normalizedWords),
);

/** The roles of an entry, each as its normalized words. */
export const rolesOf = memoizeByKey((entry: Entry): readonly (readonly string[])[] =>
  entry.roles.map(normalizedWords),
);

/** The names of an article as they are compared with misspelled ones; none for an entry that is a part of one. */
export const nameTextsOf = (entry: Entry): string[] =>
  entry.sort === "article" ? namesOf(entry).map((name) => name.join(" ")) : [];

/** Each two neighboring letters of a text, once. */
export const letterPairs = (text: string): string[] => [
  ...new Set(Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2))),
];
