import { element } from "../element";
import { loadForm, OTHER_PERSON, UNREACHABLE } from "../load-form";

/**
 * Adds, removes and moves rows without leaving the page: the same request that the buttons send without script, of whose answer
 * only the fields are taken. If the answer is another one, the form is sent as it is without script; if there is none, the page stays.
 */
export function changeRows(form: HTMLFormElement): void {
  form.addEventListener("submit", (event) => {
    const { submitter } = event;
    if (!(submitter instanceof HTMLButtonElement) || !submitter.closest("[data-facts]")) return;
    event.preventDefault();
    const regions = form.querySelectorAll<HTMLElement>("[data-facts]");
    // What is typed while the answer is on its way would be lost.
    const wait = (isWaiting: boolean) => {
      for (const region of regions) region.inert = isWaiting;
    };
    wait(true);
    loadForm(form, submitter.formAction, sentBy(form, submitter)).then(
      (loaded) => {
        wait(false);
        if (loaded === "other-person") sayWhy(form, submitter, OTHER_PERSON);
        else if (loaded !== "other-page" && loaded.page.querySelector("form.editor [data-facts]"))
          replaceFields(form, loaded.page);
        else sendWith(form, submitter);
      },
      () => {
        wait(false);
        sayWhy(form, submitter, UNREACHABLE);
      },
    );
  });
}

/** Where somebody has pressed a button in vain. */
function sayWhy(form: HTMLFormElement, button: HTMLButtonElement, text: string): void {
  const said = element("p", { className: "field-error" });
  said.setAttribute("role", "alert");
  button.parentElement?.querySelector(":scope > [role=alert]")?.remove();
  button.after(said);
  said.scrollIntoView({ block: "nearest" });
  said.textContent = text;
  form.dispatchEvent(new Event("facts-unreachable"));
}

/** What the button sends: the whole form. */
function sentBy(form: HTMLFormElement, button: HTMLButtonElement): URLSearchParams {
  const sent = new URLSearchParams();
  for (const [name, value] of new FormData(form, button))
    if (typeof value === "string") sent.append(name, value);
  return sent;
}

function replaceFields(form: HTMLFormElement, page: Document): void {
  const open = openFolds(form);
  for (const name of ["data-facts"]) {
    const [own, others] = [form, page].map((root) =>
      root.querySelectorAll<HTMLElement>(`[${name}]`),
    );
    own?.forEach((region, index) => {
      const other = others?.[index];
      if (!other) return;
      region.replaceChildren(...other.childNodes);
      region.inert = false;
    });
  }
  for (const id of open) {
    const fold = document.getElementById(id);
    if (fold instanceof HTMLDetailsElement) fold.open = true;
  }
  const focused = form.querySelector<HTMLElement>("[data-facts] [autofocus]");
  focused?.focus();
  focused?.scrollIntoView({ block: "nearest" });
  form.dispatchEvent(new Event("facts-changed"));
}

const openFolds = (form: HTMLFormElement): string[] =>
  [...form.querySelectorAll<HTMLDetailsElement>("[data-facts] details[open]")]
    .map(({ id }) => id)
    .filter(Boolean);

/** Sends the form as it is without script. A click on the button itself would come here again. */
function sendWith(form: HTMLFormElement, { name, value, formAction }: HTMLButtonElement): void {
  const plain = document.createElement("button");
  Object.assign(plain, { name, value, formAction, hidden: true });
  form.append(plain);
  form.requestSubmit(plain);
}
