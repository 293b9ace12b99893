/** Enough of a passage to find it again. */
const LONGEST = 40;

/**
 * The words of the passage at an offset as a reader sees them: `- *Old* [[Karl Malus|friend]]<Cite …/>` → `Old friend`.
 * @returns undefined where no words are
 */
export function wordsAt(text: string, offset: number): string | undefined {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  const end = text.indexOf("\n", offset);
  const line = text.slice(start, end < 0 ? undefined : end);
  const words = line
    .replace(/<[^<>]{0,400}>/g, " ")
    .replace(/\[\[(?:[^[\]|]{0,200}\|)?([^[\]|]{0,200})\]\]/g, "$1")
    .replace(/\[([^[\]]{0,400})\]\([^()]{0,400}\)/g, "$1")
    .replace(/^[\s#>|*+-]+|[*_`]/g, "");
  const [shown = ""] = normalized(words).split(/ \| /);
  return shown.length < 3 ? undefined : shown.slice(0, LONGEST);
}

const normalized = (text: string) => text.replace(/\s+/g, " ").trim();

/** Scrolls a page to the passage that somebody is writing, if it is not in view. */
export function scrollToWords(frame: Window, words: string): void {
  const { document, innerHeight, scrollY } = frame;
  for (const passage of document.querySelectorAll("h2, h3, h4, p, li, td, dd, figcaption")) {
    // A citation in the middle of a sentence is no part of its words.
    const shown = normalized(
      [...passage.childNodes].map((one) => (isNote(one) ? "" : (one.textContent ?? ""))).join(""),
    );
    if (!shown.includes(words)) continue;
    const { top, bottom } = passage.getBoundingClientRect();
    // Not into view: that would scroll the page around the frame too, away from what is typed.
    if (top < 0 || bottom > innerHeight)
      frame.scrollTo({ top: scrollY + top - innerHeight / 3, behavior: "instant" });
    return;
  }
}

const isNote = (node: Node) => node.nodeName === "SUP";
