import type { Answer } from "../lib/search/search";
import { ask } from "./search/answers";

const SHOWN = 5;

/** `/heroes/jessica-jone` → `jessica jone`: what was perhaps looked for at an address that leads nowhere. */
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

/** Articles that the words may mean, each once. */
function listTitles({ found, nearest }: Answer): Map<string, string> {
  const titles = new Map<string, string>();
  for (const { href, title, section } of found)
    if (!section && !titles.has(href)) titles.set(href, title.join(""));
  for (const { href, title } of nearest) titles.set(href, title);
  return titles;
}

/** Offers the nearest titles where an address leads nowhere; without script the search is a link. */
export async function offerNearest(box: HTMLElement): Promise<void> {
  const words = wordsOfAddress(location.pathname);
  const answer = words && (await ask(words, new AbortController().signal));
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
