import type { SourceDiagnostic, SourceField } from "../source-field";

/** Two fields that hold one text, one of them at a time. */
export type SwitchField = SourceField & {
  /** Which one holds the text. */
  isCode(): boolean;
  /** Lets the other one hold the text. What is selected stays so, and has the focus unless that is to stay where it is. */
  switchTo(isCode: boolean, options?: { focuses?: boolean }): void;
};

/** One field made of two: everything is said to the one that holds the text. */
export function switchField(
  code: SourceField,
  plain: SourceField,
  put: Readonly<{
    /** Gives a field the text of the other one. */
    intoCode(text: string): void;
    intoPlain(text: string): void;
    /** Shows one of them, and hides the other. */
    show(isCode: boolean): void;
    /** Opens what both are folded away in. */
    reveal(): void;
  }>,
): SwitchField {
  let isCode = true;
  let diagnostics: readonly SourceDiagnostic[] = [];
  const current = () => (isCode ? code : plain);
  const both = (listener: () => void, on: "onChange" | "onMove") => {
    code[on](() => isCode && listener());
    plain[on](() => isCode || listener());
  };
  return {
    isCode: () => isCode,
    switchTo(next, { focuses = true } = {}) {
      if (next === isCode) return;
      const text = current().text();
      const { from, to } = current().selection();
      if (next) put.intoCode(text);
      else put.intoPlain(text);
      isCode = next;
      put.show(isCode);
      if (isCode) code.showDiagnostics(diagnostics);
      if (focuses) current().select(from, to);
    },
    text: () => current().text(),
    change: (changes) => current().change(changes),
    prepend: (text) => current().prepend(text),
    onChange: (listener) => both(listener, "onChange"),
    onMove: (listener) => both(listener, "onMove"),
    cursor: () => current().cursor(),
    selection: () => current().selection(),
    select(from, to) {
      put.reveal();
      current().select(from, to);
    },
    showDiagnostics(next) {
      diagnostics = next;
      current().showDiagnostics(diagnostics);
    },
  };
}
