import { element } from "../element";

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
    load(form, submitter).then(
      (page) => {
        wait(false);
        if (page) replaceFields(form, page);
        else sendWith(form, submitter);
      },
      () => {
        wait(false);
        sayUnreachable(submitter);
        form.dispatchEvent(new Event("facts-unreachable"));
      },
    );
  });
}

/** Where somebody has pressed a button in vain. */
function sayUnreachable(button: HTMLButtonElement): void {
  const said = element("p", { className: "field-error" });
  said.setAttribute("role", "alert");
  button.parentElement?.querySelector(":scope > [role=alert]")?.remove();
  button.after(said);
  said.scrollIntoView({ block: "nearest" });
  said.textContent = "The server cannot be reached. Nothing is lost: try again in a moment.";
}

/**
 * The page that the server answers with. A document is no text that could be markup, so no policy is needed for it.
 * @returns undefined if it is another page than the form
 * @throws if there is no answer
 */
function load(form: HTMLFormElement, button: HTMLButtonElement): Promise<Document | undefined> {
  const sent = new URLSearchParams();
  for (const [name, value] of new FormData(form, button))
    if (typeof value === "string") sent.append(name, value);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", button.formAction);
    request.responseType = "document";
    request.addEventListener("load", () => {
      const page: Document | null = request.responseXML ?? request.response;
      const isForm = request.status === 200 && page?.querySelector("form.editor [data-facts]");
      resolve(isForm ? (page ?? undefined) : undefined);
    });
    request.addEventListener("error", () => reject(new Error("The server cannot be reached.")));
    request.send(sent);
  });
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
