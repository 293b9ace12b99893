/** Where names are typed: a field with a list of articles or sources, or one with several on lines. */
const listNameOf = (control: Element): string =>
  control.getAttribute("list") ?? (control as HTMLElement).dataset.choices ?? "";

/**
 * A text with ids in place of titles, as the server will write it, where the list on the page has exactly one article of that title.
 * @param text one name, or several on lines
 */
export function idsFromTitles(control: Element, text: string): string {
  const list = listNameOf(control);
  // The server takes titles for articles alone.
  if (list === "list-seasons" || list === "list-sources") return text;
  const ids = idsByTitle(list);
  return text
    .split("\n")
    .map((line) => ids.get(line.trim().toLowerCase()) ?? line)
    .join("\n");
}

function idsByTitle(list: string): ReadonlyMap<string, string> {
  const known = document.getElementById(list);
  if (!(known instanceof HTMLDataListElement)) return new Map();
  const ids = new Map<string, string>();
  for (const { label, value } of known.options) {
    const title = label.toLowerCase();
    // Of two with one title, neither is meant for sure.
    ids.set(title, ids.has(title) ? "" : value);
  }
  for (const [title, id] of ids) if (id === "") ids.delete(title);
  return ids;
}

/**
 * Whether all names that a field may have are on the page. Of a source the title or address may be typed, and of many articles the
 * page has no list: the server knows those.
 */
export function hasAllNames(control: Element): boolean {
  const list = listNameOf(control);
  const known = document.getElementById(list);
  return known !== null && known.dataset.found === undefined && list !== "list-sources";
}
