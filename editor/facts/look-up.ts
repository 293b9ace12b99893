import { element } from "../element";

/** Milliseconds without typing before articles are looked up. */
const PAUSE = 200;
const LEAST = 2;

/**
 * Looks up articles for fields whose list is too long for the page, in the search of the wiki. A field for which nothing is found, or
 * without a server that answers, is a field for a title or an id, as without script.
 */
export function lookUp(form: HTMLFormElement): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  form.addEventListener("input", ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    const list = target.getAttribute("list") ?? "";
    const known = document.getElementById(list);
    if (!list.startsWith("list-") || list === "list-sources" || (known && !known.dataset.found))
      return;
    clearTimeout(timer);
    if (target.value.trim().length >= LEAST)
      timer = setTimeout(() => void fillList(form, list, target.value), PAUSE);
  });
}

async function fillList(form: HTMLFormElement, list: string, typed: string): Promise<void> {
  const kinds = list.slice("list-".length);
  const found = await search(typed);
  const options = found
    .filter(
      ({ article }) =>
        kinds === "articles" || kinds.split("-").includes(article.split("/")[0] ?? ""),
    )
    .map(({ article, title }) => element("option", { value: article, label: title }));
  const own = document.getElementById(list) ?? element("datalist", { id: list });
  own.dataset.found = "";
  own.replaceChildren(...options);
  if (!own.isConnected) form.append(own);
}

type Hit = { article: string; title: string };

/** Articles by their names; their sections and episodes are left out. */
async function search(typed: string): Promise<Hit[]> {
  try {
    const answer = await fetch(`/api/v1/search?limit=50&q=${encodeURIComponent(typed)}`);
    const { items = [] } = (await answer.json()) as { items?: (Hit & { section?: string })[] };
    const byId = new Map(items.filter(({ section }) => !section).map((hit) => [hit.article, hit]));
    return [...byId.values()];
  } catch {
    return [];
  }
}
