/** Shortens a text to so many characters: cut after a word, with an ellipsis. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  const words = text.slice(0, length).replace(/\s+\S*$/, "");
  return `${words.replace(/[\s,.;:–—-]+$/, "")}…`;
}

/** The length of a description in search results. */
export const DESCRIPTION = { min: 70, max: 160 };
