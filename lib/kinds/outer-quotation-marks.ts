/** Opening quotation marks, each with those that may close it. */
const CLOSING: Readonly<Record<string, string>> = {
  '"': '"',
  "“": "”",
  "„": "“”",
  "«": "»",
  "'": "'",
  "‘": "’",
};

/**
 * Whether a whole text is in quotation marks: `“We were one.”`, but not `“One” and “two”`. Punctuation after the last
 * of them does not count.
 */
export function hasOuterQuotationMarks(text: string): boolean {
  const words = withoutEnd(text.trim());
  const closing = CLOSING[words[0] ?? ""];
  if (closing === undefined || words.length < 3 || !closing.includes(words.at(-1) ?? " "))
    return false;
  const inside = words.slice(1, -1);
  const opening = words[0] ?? "";
  if (closing === opening) return !inside.includes(opening);
  let depth = 1;
  for (const character of inside) {
    if (character === opening) depth += 1;
    // An apostrophe closes nothing.
    else if (closing.includes(character) && character !== "’") depth -= 1;
    if (depth === 0) return false;
  }
  return depth === 1;
}

function withoutEnd(text: string): string {
  let end = text.length;
  while (end > 0 && ".,;:!?…".includes(text[end - 1] ?? " ")) end -= 1;
  return text.slice(0, end);
}
