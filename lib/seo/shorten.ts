/** As much of a text as a line of so many characters holds: cut behind a word, with an ellipsis. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  const words = text.slice(0, length).replace(/\s+\S*$/, "");
  return `${words.replace(/[\s,.;:–—-]+$/, "")}…`;
}

/** What a list of search results shows of a page. */
export const DESCRIPTION = { min: 70, max: 160 };
