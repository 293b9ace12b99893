import type { SourceField } from "./source-field";

type Place = { from: number; to: number; insert: string };

/** Where the fields between the two lines of `---` end: an example belongs into the text below. */
function endOfFields(text: string): number {
  const [fields = ""] = /^---\n[\s\S]*?\n---[ \t]*(?:\n|$)/.exec(text) ?? [];
  return fields.length;
}

/** Empty lines between what stands there and a block, without a third one. */
const gap = (text: string) => (/\n\n$/.test(text) ? "" : text.endsWith("\n") ? "\n" : "\n\n");

/**
 * How an example is inserted into a source: words at the cursor, lines of their own after the line of the cursor, with an empty line
 * around them. While the cursor is in the fields, it goes to the end of the text.
 */
export function insertionOf(
  text: string,
  cursor: number,
  example: { text: string; isBlock: boolean },
): Place {
  const isInFields = cursor < endOfFields(text);
  const at = isInFields ? text.length : cursor;
  if (!example.isBlock && !isInFields) return { from: at, to: at, insert: example.text };
  const end = text.indexOf("\n", at);
  const from = end < 0 ? text.length : end;
  const before = text.slice(0, from);
  const rest = text.slice(from);
  const start = before === "" ? "" : gap(before);
  const close = rest.startsWith("\n\n") || rest.trim() === "" ? "" : "\n";
  return { from, to: from, insert: `${start}${example.text}${close}` };
}

/** Makes the buttons of the help panel insert their example where the cursor is, and select it. */
export function offerExamples(source: SourceField, form: HTMLFormElement): void {
  const panel = document.querySelector<HTMLElement>("[data-help]");
  const status = panel?.querySelector("[data-help-status]");
  for (const button of panel?.querySelectorAll<HTMLButtonElement>("[data-insert]") ?? []) {
    const example = {
      text: button.parentElement?.querySelector("pre")?.textContent ?? "",
      isBlock: button.dataset.insert === "block",
    };
    button.hidden = false;
    button.addEventListener("click", () => {
      // What the text reveals stays folded away until somebody opens it.
      const folded = form.querySelector("details:has([name=text]):not([open]) > summary");
      if (status) status.textContent = folded ? "Show the text first." : "";
      if (folded instanceof HTMLElement) return folded.focus();
      const place = insertionOf(source.text(), source.cursor(), example);
      source.change([place]);
      const start = place.from + place.insert.indexOf(example.text);
      source.select(start, start + example.text.length);
    });
  }
}
