import { PERSON_FIELD, TOKEN_FIELD } from "../../lib/forms/fields";
import { field } from "./account-saver";
import type { Typed } from "./typed";

export type Reopened = Typed & {
  /** The revision of the draft that it goes on with. */
  revision: number;
  /** The open page that wrote it. */
  writer: string;
};

/**
 * Lets the server show the form with another text and other rows: only it can print these. The page is left, unless the server cannot
 * be reached.
 * @param leave is called just before
 * @returns whether the page is being left
 */
export async function reopen(
  form: HTMLFormElement,
  { fields, ...other }: Reopened,
  leave: () => void,
): Promise<boolean> {
  try {
    // A page that cannot be loaded would be lost, with what was typed into it since.
    await fetch(location.pathname, { method: "HEAD", redirect: "manual", cache: "no-store" });
  } catch {
    return false;
  }
  const sent = document.createElement("form");
  sent.method = "post";
  sent.action = "/do/change-draft";
  sent.hidden = true;
  const view = isFacts(form) ? "facts" : "source";
  const own = ["id", "kind", TOKEN_FIELD, PERSON_FIELD].flatMap((name) => {
    const control = form.elements.namedItem(name);
    return control instanceof HTMLInputElement ? [[name, control.value] as const] : [];
  });
  const values = { ...fields, ...other, revision: String(other.revision), view, do: view };
  for (const [name, value] of [...own, ...Object.entries(values)]) {
    // A text area keeps line breaks.
    const control = document.createElement("textarea");
    control.name = name;
    control.value = value;
    sent.append(control);
  }
  document.body.append(sent);
  field(form, "writer").value = other.writer;
  leave();
  sent.submit();
  return true;
}

const isFacts = (form: HTMLFormElement): boolean =>
  form.elements.namedItem("head") instanceof HTMLInputElement;
