import { clearError, showErrors } from "./show-errors";

/** The form of the page for new pictures, in the dialog. */
export type PictureForm = {
  form: HTMLFormElement;
  /** Its button. */
  add: HTMLButtonElement;
  /** The file that is chosen in it. */
  file(): File | undefined;
  /** Puts what shows the file below its name. */
  putView(view: HTMLElement): void;
  /** Chooses a file, as if somebody had done so. */
  putFile(file: File): void;
  /** Calls back when somebody has chosen another file, or none. */
  onFile(listener: () => void): void;
  /** Sets the focus on what is still empty. */
  focusFirst(): void;
  /** Whether anything is filled in, beside the file. */
  isTyped(): boolean;
  /** Holds all fields as they are while they are sent. */
  hold(isHeld: boolean): void;
  /**
   * Says at the fields what is wrong with them.
   * @returns what belongs to no field, and how many fields are not right
   */
  showErrors(errors: Readonly<Record<string, string>>): string;
};

/** @returns undefined if a page has no such form */
export function pictureForm(page: ParentNode): PictureForm | undefined {
  const form = page.querySelector("form");
  const add = form?.querySelector<HTMLButtonElement>("button[type=submit]");
  const input = form?.querySelector<HTMLInputElement>("input[type=file]");
  if (!form || !add || !input) return undefined;
  const fields = [...form.querySelectorAll<HTMLElement>(".field")];
  const controls = [...form.querySelectorAll<HTMLInputElement>(".field :is(input, select)")];
  form.addEventListener("input", ({ target }) => {
    if (target instanceof HTMLElement) clearError(target);
  });
  return {
    form,
    add,
    file: () => input.files?.[0],
    putView: (view) => input.after(view),
    putFile(file) {
      const list = new DataTransfer();
      list.items.add(file);
      input.files = list.files;
      clearError(input);
    },
    onFile: (listener) => input.addEventListener("change", listener),
    focusFirst: () => (controls.find(({ value }) => value === "") ?? controls[0])?.focus(),
    isTyped: () => controls.some((one) => one !== input && one.value.trim() !== ""),
    hold(isHeld) {
      // Whoever has sent it by Enter keeps a focus.
      if (isHeld) add.focus();
      for (const field of fields) field.inert = isHeld;
      add.setAttribute("aria-disabled", String(isHeld));
    },
    showErrors(errors) {
      const { wrong, others } = showErrors(form, errors);
      wrong[0]?.focus();
      wrong[0]?.closest(".field")?.scrollIntoView({ block: "center" });
      const count = wrong.length === 1 ? "one field is" : `${wrong.length} fields are`;
      const more = wrong.length > 0 ? [`Nothing was added yet: ${count} not right.`] : [];
      return [...others, ...more].join(" ");
    },
  };
}
