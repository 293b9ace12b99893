import { element } from "../element";

/**
 * Says at the fields of a form what is wrong with them, as the server prints it, in place of what was said before.
 * @param errors by the name of the field
 * @returns the fields that have one, in the order of the form, and the sentences that belong to none
 */
export function showErrors(
  form: HTMLFormElement,
  errors: Readonly<Record<string, string>>,
): { wrong: HTMLElement[]; others: string[] } {
  for (const control of form.querySelectorAll<HTMLElement>("[aria-invalid]")) clearError(control);
  const others: string[] = [];
  for (const [name, text] of Object.entries(errors)) {
    const control = name ? form.elements.namedItem(name) : null;
    if (!(control instanceof HTMLElement) || control.matches("[type=hidden]")) {
      others.push(text);
      continue;
    }
    const error = element("p", { className: "field-error", id: `${control.id}-error` }, text);
    control.before(error);
    control.setAttribute("aria-invalid", "true");
    describe(control, (ids) => [...ids, error.id]);
  }
  return { wrong: [...form.querySelectorAll<HTMLElement>("[aria-invalid]")], others };
}

/** Takes away what was said at a field: somebody changes it. */
export function clearError(control: HTMLElement): void {
  const id = `${control.id}-error`;
  document.getElementById(id)?.remove();
  control.removeAttribute("aria-invalid");
  describe(control, (ids) => ids.filter((one) => one !== id));
}

function describe(control: HTMLElement, change: (ids: string[]) => string[]): void {
  const ids = change(control.getAttribute("aria-describedby")?.split(" ") ?? []).join(" ");
  if (ids) control.setAttribute("aria-describedby", ids);
  else control.removeAttribute("aria-describedby");
}
