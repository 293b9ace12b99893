import { editDistance } from "../lib/content/edit-distance";
import type { Marked } from "../lib/search/excerpt";
import { maxTitleEdits } from "../lib/search/nearest-titles";
import { normalize, normalizedWords } from "../lib/search/normalize";
import type { SearchResults } from "../lib/search/search";
import { fetchResults } from "./search/answers";

const SHOWN = 5;

/** `/heroes/jessica-jone` → `jessica jone`: the words of an address that does not exist, as a search query. */
function wordsOfAddress(path: string): string {
  const last = path.split("/").filter(Boolean).at(-1) ?? "";
  try {
    return decodeURIComponent(last)
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim()
      .slice(0, 80);
  } catch {
    return "";
  }
}

/**
 * Whether a title matches the words: it is nearly the same, or either contains half of the other. It is not enough
 * that its article contains the words: some page mentions every `here`.
 */
function isMeant(title: Marked, words: string): boolean {
  const [name, typed] = [normalize(title.join("")), normalize(words)];
  if (editDistance(typed, name, maxTitleEdits(typed.length)) <= maxTitleEdits(typed.length))
    return true;
  const wanted = new Set(normalizedWords(words));
  const marked = title.filter((part, at) => at % 2 === 1 && wanted.has(normalize(part)));
  const held = marked.join("").length;
  return held > 0 && held * 2 >= Math.min(name.length, typed.length);
}

/** Articles whose titles the words may mean, each once. */
function listTitles({ query, found, nearest }: SearchResults): Map<string, string> {
  const titles = new Map<string, string>();
  for (const { href, title, section } of found)
    if (!section && !titles.has(href) && isMeant(title, query)) titles.set(href, title.join(""));
  for (const { href, title } of nearest) titles.set(href, title);
  return titles;
}

/** Suggests the nearest titles for an address that does not exist; without script the search is a link. */
export async function offerNearest(box: HTMLElement): Promise<void> {
  const words = wordsOfAddress(location.pathname);
  const answer = words && (await fetchResults(words, new AbortController().signal));
  const titles = answer ? [...listTitles(answer)].slice(0, SHOWN) : [];
  if (titles.length === 0) return;
  const list = box.querySelector("ul");
  for (const [href, title] of titles) {
    const link = document.createElement("a");
    link.href = href;
    link.textContent = title;
    const item = document.createElement("li");
    item.append(link);
    list?.append(item);
  }
  box.hidden = false;
}
