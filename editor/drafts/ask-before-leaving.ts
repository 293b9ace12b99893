/** What is typed into the fields of facts, and of new sources among them. */
const FACTS = ":is(input:not([type=hidden], [type=checkbox]), textarea)[name^='f.']";
export const NEW_SOURCES = FACTS.replace("'f.'", "'f.new_sources.'");

/**
 * Lets the browser ask before the page is left with something that no draft keeps: a source that is not published yet.
 * @param kept selects the fields, of whatever is in the form then
 */
export function askBeforeLeaving(form: HTMLFormElement, kept = FACTS): void {
  let sent: SubmitEvent | undefined;
  form.addEventListener("submit", (event) => {
    sent = event;
  });
  // Whoever goes on typing is still here.
  form.addEventListener("input", () => {
    sent = undefined;
  });
  /** Sent in place of the page, all of it comes back with it. */
  const isSent = () =>
    sent !== undefined && !sent.defaultPrevented && !sent.submitter?.hasAttribute("formtarget");
  addEventListener("beforeunload", (event) => {
    const fields = form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(kept);
    const isTyped = [...fields].some(({ value }) => value.trim() !== "");
    if (isTyped && !isSent()) event.preventDefault();
  });
}
