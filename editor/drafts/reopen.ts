import { PERSON_FIELD, TOKEN_FIELD } from "../../lib/forms/fields";
import { loadForm } from "../load-form";
import type { Shown } from "./draft-editor";
import type { Typed } from "./typed";

export type Reopened = Typed & {
  /** The revision of the draft that it goes on with. */
  revision: number;
  /** The open page that wrote it, and is closed; empty for none. */
  writer: string;
};

/**
 * Lets the server show the form with another text and other rows: only it can print these. The page is left, unless there is no such
 * form then: without an answer, or for somebody else.
 * @param leave is called just before
 */
export async function reopen(
  form: HTMLFormElement,
  { fields, ...other }: Reopened,
  leave: () => void,
): Promise<Exclude<Shown, "here">> {
  const view = isFacts(form) ? "facts" : "source";
  const own = ["id", "kind", TOKEN_FIELD, PERSON_FIELD].flatMap((name) => {
    const control = form.elements.namedItem(name);
    return control instanceof HTMLInputElement ? [[name, control.value]] : [];
  });
  const values = { ...fields, ...other, revision: String(other.revision), view, do: view };
  const sent = new URLSearchParams([...own, ...Object.entries(values)]);
  try {
    const loaded = await loadForm(form, "/do/change-draft", sent);
    if (loaded === "other-person") return "other-person";
    if (loaded === "other-page") return "unreachable";
    leave();
    location.assign(loaded.address);
    return "leaving";
  } catch {
    return "unreachable";
  }
}

/** A conflict has neither the fields of facts nor one of the text. */
const isFacts = (form: HTMLFormElement): boolean =>
  form.elements.namedItem("head") instanceof HTMLInputElement ||
  !(form.elements.namedItem("text") instanceof HTMLTextAreaElement);
