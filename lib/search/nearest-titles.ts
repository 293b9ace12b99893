import { editDistance, maxTitleEdits } from "./edit-distance";
import type { Entry } from "./entry";
import { normalizedWords } from "./normalize";
import type { Jump } from "./quick-jump";
import type { SearchIndex } from "./search-index";

const MOST = 5;

/** The titles and other names closest to a query without results, closest first. */
export function nearestTitles(
  { data, namesOf }: SearchIndex,
  query: string,
  isOpen: (entry: Entry) => boolean,
): Jump[] {
  const typed = normalizedWords(query).join(" ");
  const limit = maxTitleEdits(typed.length);
  const near = new Map<number, number>();
  for (const [id, entry] of data.entries.entries()) {
    if (entry.sort !== "article" || !isOpen(entry)) continue;
    for (const name of namesOf(id)) {
      const edits = editDistance(typed, name.join(" "), limit);
      if (edits <= limit && edits < (near.get(entry.page) ?? limit + 1))
        near.set(entry.page, edits);
    }
  }
  return [...near]
    .sort(([, a], [, b]) => a - b)
    .slice(0, MOST)
    .flatMap(([page]) => data.pages[page] ?? [])
    .map(({ href, title, line }) => ({ href, title, line }));
}
