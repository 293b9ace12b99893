import { type KeptFields, keptFields, NEW_SOURCES } from "../../lib/drafts/kept-fields";

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const ROWS = `[name^="f.${NEW_SOURCES}."]`;
const CONTROLS = `:is([name="slug"], [name="r.${NEW_SOURCES}"], ${ROWS})`;

/** What the form has beside its text: several of one name, as of a box that is checked, on lines. */
export function readFields(form: HTMLFormElement): KeptFields {
  const typed = new Map<string, string>();
  for (const control of form.querySelectorAll<Control>(CONTROLS)) {
    if (control instanceof HTMLInputElement && control.type === "checkbox" && !control.checked)
      continue;
    const { name, value } = control;
    const former = typed.get(name);
    typed.set(name, former === undefined ? value : `${former}\n${value}`);
  }
  return keptFields(Object.fromEntries(typed));
}

/** Calls back when somebody has changed what the form has beside its text. */
export function onFieldsChange(form: HTMLFormElement, listener: () => void): void {
  form.addEventListener("input", ({ target }) => {
    if (target instanceof Element && target.matches(CONTROLS)) listener();
  });
  // Rows were added, removed or moved.
  form.addEventListener("facts-changed", listener);
}
