import type { Entry, SearchData } from "@/lib/search/entry";

const SYLLABLES = "ba co da el fi go ha in jo ka lu ma ne or pa qui ro sa tu ve wa xi yo za".split(
  " ",
);

/** Pseudorandom numbers, the same in every run. */
function* chances(): Generator<number> {
  for (let seed = 1; ; seed = (seed * 48271) % 2147483647) yield seed / 2147483647;
}

/** Series and quotes must be unique. */
const COPIED = /^\/(?!series|quotes)/;

/**
 * A given number of articles: copies of the real ones, with new names and every tenth word of the text replaced, so
 * that the vocabulary grows as in a real wiki.
 */
export function growData(data: SearchData, count: number): SearchData {
  const chance = chances();
  const pick = () => chance.next().value as number;
  const word = () =>
    Array.from(
      { length: 2 + Math.floor(pick() * 3) },
      () => SYLLABLES[Math.floor(pick() * SYLLABLES.length)],
    ).join("");
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
      if (entry.page === model.at) grown.entries.push(changed(entry, page, pick, word));
  }
  return grown;
}

function changed(entry: Entry, page: number, pick: () => number, word: () => string): Entry {
  const text = entry.text.replace(/\p{L}+/gu, (old) => (pick() < 0.1 ? word() : old));
  return { ...entry, page, names: entry.names.map(() => `${word()} ${word()}`), text };
}
