import { slugFromTitle } from "../../lib/authoring/slug";
import { addTool } from "../commands/toolbar";
import { element } from "../element";
import { cite, type PastedAddress } from "../paste/cite";
import type { SourceField } from "../source-field";

/** Begins a source that the wiki does not have yet, perhaps of an address in the text, of which the citation takes the place. */
export type NewSource = (pasted?: PastedAddress) => void;

const REGION = "#facts-new_sources";
const ADD = `${REGION} > button[value^="add "]`;
const LAST_ROW = `${REGION} > ol > li:last-child .fold-fields`;

/**
 * Records a source without leaving the text: a dialog with the fields of a new row among the new sources of the form, which are
 * published with the article. Whoever closes it finds what was typed in that row.
 * @returns undefined if the form has no new sources
 */
export function newSource(form: HTMLFormElement, source: SourceField): NewSource | undefined {
  if (!form.querySelector(ADD)) return undefined;
  return (pasted) => {
    // An answer is on its way.
    if (form.querySelector<HTMLElement>("[data-facts]")?.inert) return;
    const waiting = new AbortController();
    const { signal } = waiting;
    form.addEventListener("facts-unreachable", () => waiting.abort(), { signal });
    form.addEventListener(
      "facts-changed",
      () => {
        waiting.abort();
        openDialog(form, source, pasted);
      },
      { signal },
    );
    form.requestSubmit(form.querySelector<HTMLButtonElement>(ADD));
  };
}

/** Its button, in the toolbar of the text. */
export const addNewSource = (bar: HTMLElement, begin: NewSource): void =>
  addTool(bar, "New source", HINT, () => begin());

const HINT = "Record a source that the wiki does not have yet, and cite it";

function openDialog(form: HTMLFormElement, source: SourceField, pasted?: PastedAddress): void {
  const fields = form.querySelector<HTMLElement>(LAST_ROW);
  const region = fields?.closest("[data-facts]");
  const place = fields?.parentElement;
  if (!fields || !region || !place) return;
  const inputOf = (name: string) =>
    fields.querySelector<HTMLInputElement>(`:is(input, textarea)[name$=".${name}"]`);
  const title = element("h2", { id: "new-source", className: "dialog-title" }, "New source");
  const problem = element("p", { className: "field-error" });
  problem.setAttribute("role", "alert");
  const done = element("button", { type: "button", className: "button" }, "Cite it");
  const close = element("button", { type: "button", className: "button button-plain" }, "Close");
  const dialog = element(
    "dialog",
    { className: "source-dialog" },
    title,
    element("p", { className: "field-hint" }, "It is published together with your text."),
    fields,
    problem,
    element("p", { className: "dialog-buttons" }, done, close),
  );
  dialog.setAttribute("aria-labelledby", title.id);
  const citeIt = () => {
    const id = inputOf("id");
    const slug = id?.value.trim() || slugFromTitle(inputOf("title")?.value ?? "");
    if (!id || !slug) {
      problem.textContent =
        "Write its title first: the text cites it by an id that is made from the title.";
      inputOf("title")?.focus();
      return;
    }
    write(id, slug);
    dialog.close();
    cite(source, slug, pasted);
  };
  done.addEventListener("click", citeIt);
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("keydown", (event) => {
    // What is being composed, or chosen from a list, has its own Enter.
    if (event.isComposing || event.defaultPrevented || event.key !== "Enter") return;
    if (!(event.target instanceof HTMLInputElement)) return;
    // It would send the form.
    event.preventDefault();
    citeIt();
  });
  dialog.addEventListener("close", () => {
    place.append(fields);
    dialog.remove();
  });
  // In the region of its row: when the server adds to the fields of the row, all of it is replaced together.
  region.append(dialog);
  dialog.showModal();
  const url = inputOf("url");
  if (pasted && url) write(url, pasted.address);
  inputOf("title")?.focus();
}

function write(input: HTMLInputElement, value: string): void {
  input.value = value;
  input.dispatchEvent(new Event("input", { bubbles: true }));
}
