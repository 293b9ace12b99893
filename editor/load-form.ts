import { PERSON_FIELD } from "../lib/forms/fields";

/**
 * What the server answers to a form: its page and where that is, if it is the same form of the same person. `other-page` if it is
 * another page, such as an error; `other-person` if the session has ended, or somebody else has signed in.
 */
export type LoadedForm = { page: Document; address: string } | "other-page" | "other-person";

/**
 * Sends a form without leaving the page. A document is no text that could be markup, so no policy is needed for it.
 * @throws if there is no answer
 */
export function loadForm(
  form: HTMLFormElement,
  action: string,
  sent: URLSearchParams,
): Promise<LoadedForm> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", action);
    request.responseType = "document";
    request.addEventListener("load", () => {
      const page: Document | null = request.responseXML ?? request.response;
      const answered = page?.querySelector<HTMLFormElement>("form.editor");
      if (new URL(request.responseURL || location.href).pathname === SIGN_IN)
        resolve("other-person");
      else if (request.status !== 200 || !page || !answered) resolve("other-page");
      else if (personOf(answered) !== personOf(form)) resolve("other-person");
      else resolve({ page, address: request.responseURL });
    });
    request.addEventListener("error", () => reject(new Error("The server cannot be reached.")));
    request.send(sent);
  });
}

/** Where a form is led to that was printed for somebody who is signed out by now. */
const SIGN_IN = "/account/sign-in";

const personOf = (form: HTMLFormElement): string =>
  form.querySelector<HTMLInputElement>(`input[name="${PERSON_FIELD}"]`)?.value ?? "";

export const UNREACHABLE = "The server cannot be reached. Nothing is lost: try again in a moment.";

export const OTHER_PERSON =
  "Your session has ended, or somebody else has signed in. Nothing is lost: sign in as yourself in another tab, then press it again.";
