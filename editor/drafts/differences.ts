import { diffArrays } from "diff";
import { type DiffSpan, diffWords } from "../../lib/views/history/word-diff";

/** Unchanged lines that are shown before and after changed ones. */
const CONTEXT = 1;
/** Texts that differ in more lines are shown one after the other. */
const MAX_LINES = 600;
/** A passage with more changed lines is shown as a whole, one wording after the other: comparing words takes long. */
const MAX_WORDS_LINES = 30;

type Line = { isChanged: boolean; spans: readonly DiffSpan[] };

/** The lines of both texts: kept ones, and for each passage that differs what became of its words. */
function compare(before: string, after: string): Line[] {
  const [old, now] = [before.split("\n"), after.split("\n")];
  const changes = diffArrays(old, now, { maxEditLength: MAX_LINES }) ?? [
    { removed: true, added: false, value: old },
    { removed: false, added: true, value: now },
  ];
  const lines: Line[] = [];
  let removed: string[] = [];
  let added: string[] = [];
  const closePassage = () => {
    if (removed.length + added.length === 0) return;
    const maxSteps = removed.length + added.length > MAX_WORDS_LINES ? 0 : undefined;
    const spans = diffWords(removed.join("\n"), added.join("\n"), maxSteps);
    lines.push({ isChanged: true, spans: spans.filter(({ text }) => text !== "") });
    [removed, added] = [[], []];
  };
  for (const change of changes) {
    if (change.removed) removed.push(...change.value);
    else if (change.added) added.push(...change.value);
    else {
      closePassage();
      for (const text of change.value)
        lines.push({ isChanged: false, spans: [{ kind: "kept", text }] });
    }
  }
  closePassage();
  return lines;
}

/** What differs between two texts, word by word. Loaded when somebody asks. */
export function showDifferences(before: string, after: string, label: string): HTMLElement {
  const lines = compare(before, after);
  const isNear = (place: number) =>
    lines
      .slice(Math.max(0, place - CONTEXT), place + CONTEXT + 1)
      .some(({ isChanged }) => isChanged);
  const region = document.createElement("div");
  region.className = "draft-differences";
  region.setAttribute("role", "region");
  region.setAttribute("aria-label", label);
  region.tabIndex = 0;
  let wasShown = true;
  for (const [place, line] of lines.entries()) {
    const isShown = isNear(place);
    if (isShown) region.append(lineElement(line));
    else if (wasShown) region.append(gap());
    wasShown = isShown;
  }
  if (!lines.some(({ isChanged }) => isChanged)) region.textContent = "Nothing differs.";
  return region;
}

function gap(): HTMLElement {
  const made = document.createElement("p");
  made.className = "draft-gap";
  made.textContent = "…";
  return made;
}

function lineElement({ isChanged, spans }: Line): HTMLElement {
  const made = document.createElement("p");
  made.className = isChanged ? "draft-changed" : "draft-kept";
  for (const span of spans) {
    if (span.kind === "kept") {
      made.append(span.text);
      continue;
    }
    const change = document.createElement(span.kind === "added" ? "ins" : "del");
    const before = document.createElement("span");
    before.className = "sr-only";
    before.textContent = span.kind === "added" ? " [added:] " : " [removed:] ";
    const after = document.createElement("span");
    after.className = "sr-only";
    after.textContent = " [end] ";
    change.append(before, span.text, after);
    made.append(change);
  }
  return made;
}
