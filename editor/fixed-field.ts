import type { SourceField } from "./source-field";

/** The text of a form that has no field for it: a conflict sends it along, and a source has facts alone. Nobody changes it there. */
export function fixedField(form: HTMLFormElement): SourceField {
  const text = form.querySelector<HTMLInputElement>("input[name=text]")?.value ?? "";
  const nothing = () => {};
  return {
    text: () => text,
    cursor: () => 0,
    selection: () => ({ from: 0, to: 0 }),
    ...{ change: nothing, prepend: nothing, select: nothing, showDiagnostics: nothing },
    ...{ onChange: nothing, onMove: nothing },
  };
}
