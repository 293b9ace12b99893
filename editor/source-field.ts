import type { Diagnostic } from "../lib/content/diagnostic";

/** What replaces a part of a text; offsets are UTF-16 code units, as strings count them. */
export type TextChange = { from: number; to: number; insert: string };

/** A problem of the text, and what one press of a button would do about it. */
export type SourceDiagnostic = Diagnostic & {
  /** `label` says what the button does: “Write <Cite …>”. */
  edit?: { label: string; changes: readonly TextChange[] };
};

/**
 * What holds the source of a draft: the text area of the form, or the editor that takes its place. Everything else in this folder
 * knows the text through it alone.
 */
export type SourceField = {
  /** The whole text, with LF line endings. */
  text(): string;
  /** Makes changes of the present text as one step, which Undo takes back. They are in order and do not overlap. */
  change(changes: readonly TextChange[]): void;
  /** Puts a text before the present one for good: Undo does not take it away. */
  prepend(text: string): void;
  /** Calls back after every change of the text, whoever made it. It may be called for each key: do little. */
  onChange(listener: () => void): void;
  /** Calls back when the cursor has moved. */
  onMove(listener: () => void): void;
  /** Where the cursor is. */
  cursor(): number;
  /** What is selected; both are the cursor if nothing is. */
  selection(): { from: number; to: number };
  /** Selects a part, brings it into view and sets the focus there. */
  select(from: number, to?: number): void;
  /**
   * Marks the problems of this text where they are, in place of those marked before. Those of other files are left out by whoever
   * calls. A text area marks nothing: there, the list of problems has to do.
   */
  showDiagnostics(diagnostics: readonly SourceDiagnostic[]): void;
};

/** The text area itself, as browsers without a better editor have it. */
export function textAreaField(area: HTMLTextAreaElement): SourceField {
  const listeners = new Set<() => void>();
  area.addEventListener("input", () => {
    for (const listener of listeners) listener();
  });
  return {
    text: () => area.value,
    change(changes) {
      // From the end, so that earlier offsets stay right; `insertText` is the one way that Undo knows of.
      const { activeElement } = document;
      for (const { from, to, insert } of [...changes].reverse()) {
        area.focus();
        area.setSelectionRange(from, to);
        if (!document.execCommand(insert === "" ? "delete" : "insertText", false, insert)) {
          area.setRangeText(insert, from, to, "end");
          area.dispatchEvent(new Event("input"));
        }
      }
      if (activeElement instanceof HTMLElement) activeElement.focus();
    },
    prepend(text) {
      // Assigned, not inserted: the browser forgets its own steps, which have other offsets.
      area.value = text + area.value;
      area.dispatchEvent(new Event("input"));
    },
    onChange: (listener) => void listeners.add(listener),
    onMove(listener) {
      document.addEventListener("selectionchange", () => {
        if (document.activeElement === area) listener();
      });
    },
    cursor: () => area.selectionStart,
    selection: () => ({ from: area.selectionStart, to: area.selectionEnd }),
    select(from, to = from) {
      area.focus();
      area.setSelectionRange(from, to);
    },
    showDiagnostics() {},
  };
}
