import type { SourceField } from "./source-field";

/** A heading of a text: where its line is, as offsets. */
type Line = { from: number; to: number; words: string };

const HEADING = /^#{2,4}(?=[ \t])/;
const FENCE = /^ {0,3}(?:```|~~~)/;

/** The headings of an article's source, in order; a `#` between its fields or in an example is none. */
function listHeadings(text: string): Line[] {
  const headings: Line[] = [];
  let isInFields = text.startsWith("---\n");
  let isInCode = false;
  let from = 0;
  for (const line of text.split("\n")) {
    if (isInFields) isInFields = from === 0 || line !== "---";
    else if (FENCE.test(line)) isInCode = !isInCode;
    else if (!isInCode) {
      const words = wordsOfHeading(line);
      if (words) headings.push({ from, to: from + line.length, words });
    }
    from += line.length + 1;
  }
  return headings;
}

/** `## Early life ##` → `Early life`; nothing of a line that is no heading. */
function wordsOfHeading(line: string): string {
  if (!HEADING.test(line)) return "";
  const words = line.replace(HEADING, "").trim();
  let end = words.length;
  while (words[end - 1] === "#") end--;
  return words.slice(0, end).trim();
}

/**
 * The id that a page gives a heading of these words, without the number that tells it from another one. Close to what
 * `remarkHeadings` does, without a Markdown parser in the browser; a test compares the two on all articles.
 */
const idOf = (words: string) =>
  words
    .replace(/\[\[(?:[^[\]|]{0,200}\|)?([^[\]|]{0,200})\]\]/g, "$1")
    .replace(/\[([^[\]]{0,400})\]\([^()]{0,400}\)/g, "$1")
    .replace(/<[^<>]{0,400}>/g, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, "")
    .trim()
    .replaceAll(" ", "-");

/**
 * Where the heading with an id is in an article's source. Of two with the same words, the number at the end of the id
 * says which.
 * @returns undefined if there is none: the text has changed since the page was made
 */
export function findSection(text: string, id: string): { from: number; to: number } | undefined {
  const headings = listHeadings(text);
  const [exact] = headings.filter(({ words }) => idOf(words) === id);
  if (exact) return exact;
  const [, stem = "", number = "0"] = /^(.+)-(\d+)$/.exec(id) ?? [];
  const alike = headings.filter(({ words }) => idOf(words) === stem);
  // The first has the number if the page has a section of its own with that name.
  return alike[Number(number)] ?? alike[Number(number) - 1];
}

/**
 * Selects the heading that the address names (`/edit/heroes/jessica-jones#powers`), once the text is shown: what it
 * reveals is folded away until somebody opens it, which is what has the focus then.
 */
export function openSection(source: SourceField, form: HTMLFormElement): void {
  const select = () => {
    const found = findSection(source.text(), decodeURIComponent(location.hash.slice(1)));
    if (found) source.select(found.from, found.to);
  };
  if (location.hash.length < 2) return;
  const folded = form.querySelector<HTMLDetailsElement>("details:has([name=text]):not([open])");
  if (!folded) {
    select();
    return;
  }
  folded.addEventListener("toggle", select, { once: true });
  // Below the facts, on a phone, nobody would find what there is to press.
  const summary = folded.querySelector("summary");
  summary?.focus();
  summary?.scrollIntoView({ block: "center" });
}
