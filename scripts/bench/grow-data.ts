import type { Entry, SearchablePage, SearchData } from "@/lib/search/entry";
import { MadeUpWords } from "./made-up-words";

/** Series and quotes must be unique. */
const COPIED = /^\/(?!series|quotes)/;

/**
 * A given number of articles: copies of the real ones, with new names and every tenth word of the text replaced, so
 * that the vocabulary grows as in a real wiki.
 */
export function growData(data: SearchData, count: number): SearchData {
  const made = new MadeUpWords();
  const articles = [...data.articles];
  const models = articles.filter(({ page }) => COPIED.test(page.href));
  for (let number = articles.length; number < count; number++) {
    const model = models[number % models.length];
    if (!model) continue;
    const page = {
      ...model.page,
      title: `${made.word()} ${made.word()}`,
      href: `${model.page.href}-${number}`,
    };
    const entries = model.entries.map((entry) => changed(entry, page, made));
    articles.push({ page, entries, series: undefined });
  }
  return { ...data, articles };
}

function changed(entry: Entry, page: SearchablePage, { chance, word }: MadeUpWords): Entry {
  const text = entry.text.replace(/\p{L}+/gu, (old) => (chance() < 0.1 ? word() : old));
  return { ...entry, page, names: entry.names.map(() => `${word()} ${word()}`), text };
}
