import type { SwitchField } from "./switch-field";

/** Whatever sends the form, a button or a script, sends the text as it is then. */
export function sendText(area: HTMLTextAreaElement, source: SwitchField): void {
  const sync = () => {
    if (source.isCode() && area.value !== source.text()) area.value = source.text();
  };
  area.form?.addEventListener("submit", sync, { capture: true });
  // The list of what is sent is made before this event, also where no `submit` is.
  area.form?.addEventListener("formdata", ({ formData }) => {
    sync();
    formData.set(area.name, source.text());
  });
  // A browser that comes back to this page fills in what the field had.
  addEventListener("pagehide", sync);
}
