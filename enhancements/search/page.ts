import { countWords } from "../../lib/search/count-words";
import { type Hit, hitsOf } from "../../lib/search/hits";
import type { SearchResults } from "../../lib/search/search";
import { getLocal } from "./answers";
import { element } from "./element";
import { fillHit } from "./fill-hit";

/** Makes the static search page work without a server: it searches the fetched index. */
export async function searchHere(place: HTMLElement): Promise<void> {
  const input = document.querySelector<HTMLInputElement>("#q");
  if (!input) return;
  const status = element("p", "search-count");
  status.setAttribute("role", "status");
  place.replaceChildren(status);
  const update = async () => {
    const query = input.value.trim();
    if (!query) return;
    try {
      const answer = (await getLocal())(query);
      if (input.value.trim() === query) show(place, status, answer);
    } catch {
      status.textContent = "Search couldn’t load. You can browse all articles below.";
    }
  };
  input.addEventListener("input", update);
  document.addEventListener("watch-progress", update);
  // What a reader typed before this script arrived stays.
  input.value ||= new URLSearchParams(location.search).get("q")?.slice(0, input.maxLength) ?? "";
  await update();
}

function show(place: HTMLElement, status: HTMLElement, answer: SearchResults): void {
  status.textContent = countWords(answer);
  const list = element("ol", "hits");
  list.append(...hitsOf(answer).map(rowOf));
  place.replaceChildren(status, list);
}

function rowOf(hit: Hit): HTMLLIElement {
  const row = element("li");
  const link = element("a");
  link.href = hit.href;
  fillHit(row, link, hit);
  row.append(link);
  return row;
}
