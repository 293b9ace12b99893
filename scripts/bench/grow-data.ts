import type { Entry, SearchData } from "@/lib/search/entry";
import { MadeUpWords } from "./made-up-words";

/** Series and quotes must be unique. */
const COPIED = /^\/(?!series|quotes)/;

/**
 * A given number of articles: copies of the real ones, with new names and every tenth word of the text replaced, so
 * that the vocabulary grows as in a real wiki.
 */
export function growData(data: SearchData, count: number): SearchData {
  const { chance, word } = new MadeUpWords();
  const grown: SearchData = { ...data, pages: [...data.pages], entries: [...data.entries] };
  const models = data.pages.flatMap((page, at) => (COPIED.test(page.href) ? [{ page, at }] : []));
  for (let page = data.pages.length; page < count; page++) {
    const model = models[page % models.length];
    if (!model) continue;
    grown.pages.push({
      ...model.page,
      title: `${word()} ${word()}`,
      href: `${model.page.href}-${page}`,
    });
    for (const entry of data.entries)
      if (entry.page === model.at) grown.entries.push(changed(entry, page, chance, word));
  }
  return grown;
}

function changed(entry: Entry, page: number, chance: () => number, word: () => string): Entry {
  const text = entry.text.replace(/\p{L}+/gu, (old) => (chance() < 0.1 ? word() : old));
  return { ...entry, page, names: entry.names.map(() => `${word()} ${word()}`), text };
}
