/**
 * Adds, removes and moves rows without leaving the page: the same request that the buttons send without script, of whose answer
 * only the fields are taken. If it fails, the form is sent as it is without script.
 */
export function changeRows(form: HTMLFormElement): void {
  form.addEventListener("submit", (event) => {
    const { submitter } = event;
    if (!(submitter instanceof HTMLButtonElement) || !submitter.closest("[data-facts]")) return;
    event.preventDefault();
    const regions = form.querySelectorAll<HTMLElement>("[data-facts]");
    // What is typed while the answer is on its way would be lost.
    for (const region of regions) region.inert = true;
    load(form, submitter).then(
      (page) => replaceFields(form, page),
      () => {
        for (const region of regions) region.inert = false;
        form.submit.call(withStep(form, submitter));
      },
    );
  });
}

/** The page that the server answers with. A document is no text that could be markup, so no policy is needed for it. */
function load(form: HTMLFormElement, button: HTMLButtonElement): Promise<Document> {
  const sent = new URLSearchParams();
  for (const [name, value] of new FormData(form, button))
    if (typeof value === "string") sent.append(name, value);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", button.formAction);
    request.responseType = "document";
    request.addEventListener("load", () => {
      const page: Document | null = request.responseXML ?? request.response;
      if (request.status === 200 && page?.querySelector("form.editor [data-facts]")) resolve(page);
      else reject(new Error(`The server answered with ${request.status}.`));
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

/** A form that is sent by a script has no button: its step goes along as a field. */
function withStep(
  form: HTMLFormElement,
  { name, value, formAction }: HTMLButtonElement,
): HTMLFormElement {
  const step = document.createElement("input");
  Object.assign(step, { type: "hidden", name, value });
  form.append(step);
  form.action = formAction;
  return form;
}
