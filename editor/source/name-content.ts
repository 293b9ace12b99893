import type { Extension } from "@codemirror/state";
import { EditorView } from "@codemirror/view";

/** Lets screen readers and spelling know the editor as they know the text area in whose place it is. */
export function nameContent(area: HTMLTextAreaElement): Extension {
  return EditorView.contentAttributes.of({
    "aria-label": area.labels[0]?.textContent?.trim() ?? "Text",
    "aria-description": [describe(area), "Tab leaves the text."].filter(Boolean).join(" "),
    ...(area.getAttribute("aria-invalid") && { "aria-invalid": "true" }),
    // It can have the focus anyway, which programs that look for barriers do not know.
    tabindex: "0",
    spellcheck: "true",
    autocorrect: "on",
    autocapitalize: "sentences",
    lang: document.documentElement.lang,
  });
}

/** The words of what describes a field: an element in a shadow root cannot name those outside. */
const describe = (area: HTMLTextAreaElement): string =>
  (area.getAttribute("aria-describedby") ?? "")
    .split(/\s+/)
    .map((id) => document.getElementById(id)?.textContent?.trim() ?? "")
    .join(" ")
    .trim();
