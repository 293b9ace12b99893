import type { Extension } from "@codemirror/state";
import { EditorView } from "@codemirror/view";

const sign = "var(--font-archivo), system-ui, sans-serif";

const button = {
  minHeight: "2.75rem",
  padding: "0.3rem 0.9rem",
  border: "2px solid var(--ink)",
  borderRadius: "0",
  background: "var(--ink)",
  color: "var(--paper)",
  font: "inherit",
  fontWeight: "650",
  cursor: "pointer",
};

/** The look of the editor, in the colors of the page: custom properties reach into a shadow root. */
export const theme: Extension = EditorView.theme({
  "&": {
    border: "2px solid var(--ink)",
    background: "var(--sheet)",
    color: "var(--ink)",
    fontSize: "1rem",
  },
  "&.cm-focused": { outline: "3px solid var(--ink)", outlineOffset: "-1px" },
  ".cm-scroller": {
    minHeight: "22rem",
    maxHeight: "80vh",
    fontFamily: "ui-monospace, monospace",
    lineHeight: "1.55",
  },
  ".cm-content": { padding: "0.55rem 0", caretColor: "var(--ink)" },
  ".cm-line": { padding: "0 0.8rem" },
  ".cm-gutters": { border: "none", background: "var(--sheet)", color: "var(--mute)" },
  ".cm-lintRange-error": {
    // Its own underline is an address of data, which the policy of the page does not permit.
    backgroundImage: "none",
    textDecoration: "underline wavy var(--wanted) 1.5px",
    textUnderlineOffset: "0.25em",
  },
  ".cm-lint-marker-error": {
    content: "'!'",
    width: "1.2em",
    background: "var(--wanted)",
    color: "var(--sheet)",
    fontWeight: "700",
    textAlign: "center",
  },
  ".cm-tooltip": {
    maxWidth: "min(32rem, calc(100vw - 2rem))",
    border: "2px solid var(--ink)",
    background: "var(--sheet)",
    color: "var(--ink)",
    fontFamily: sign,
  },
  ".cm-tooltip ul": { margin: "0", padding: "0", listStyle: "none" },
  ".cm-tooltip .cm-diagnostic": {
    padding: "0.6rem 0.8rem",
    borderInlineStart: "0.5rem solid var(--wanted)",
    whiteSpace: "normal",
  },
  ".cm-diagnostic p": { margin: "0 0 0.3rem" },
  ".cm-diagnosticAction, .cm-button": button,
  ".cm-diagnosticAction": { margin: "0.3rem 0 0" },
  // The tag at the cursor and the other one of it; what is searched.
  "&.cm-focused .cm-matchingBracket": { background: "none", outline: "1px solid var(--code-tag)" },
  "&.cm-focused .cm-nonmatchingBracket": {
    background: "none",
    outline: "1px dashed var(--wanted)",
  },
  ".cm-selectionMatch": { background: "none", outline: "1px dotted var(--mute)" },
  ".cm-searchMatch": { background: "none", outline: "2px solid var(--code-link)" },
  ".cm-searchMatch-selected": { background: "var(--ink)", color: "var(--paper)" },
  ".cm-searchMatch-selected *": { color: "var(--paper)" },
  ".cm-specialChar": { color: "var(--wanted)" },
  ".cm-panels": {
    borderBlockEnd: "2px solid var(--ink) !important",
    background: "var(--paper)",
    color: "var(--ink)",
    fontFamily: sign,
  },
  ".cm-panel.cm-search": { padding: "0.5rem 3rem 0.5rem 0.6rem" },
  ".cm-panel.cm-search label": { display: "inline-flex", alignItems: "center", fontSize: "0.9rem" },
  ".cm-panel.cm-search [name=close]": {
    width: "2.75rem",
    height: "2.75rem",
    color: "inherit",
    fontSize: "1.4rem",
    cursor: "pointer",
  },
  ".cm-textfield": {
    minHeight: "2.75rem",
    padding: "0.3rem 0.6rem",
    border: "2px solid var(--ink)",
    borderRadius: "0",
    background: "var(--sheet)",
    color: "var(--ink)",
    fontSize: "1rem",
  },
  ".cm-tooltip-autocomplete > ul > li": {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    columnGap: "0.8rem",
    minHeight: "2.75rem",
    padding: "0.4rem 0.8rem !important",
    lineHeight: "1.35",
  },
  ".cm-tooltip-autocomplete > ul > li[aria-selected]": {
    background: "var(--ink) !important",
    color: "var(--paper) !important",
  },
  ".cm-completionDetail": { margin: "0", color: "var(--mute)", fontStyle: "normal" },
  "li[aria-selected] .cm-completionDetail": { color: "inherit" },
  // Words need the width of a phone more than the numbers of lines.
  "@media (width < 40rem)": {
    ".cm-lineNumbers": { display: "none !important" },
    ".cm-line": { padding: "0 0.8rem 0 0.2rem" },
  },
});
