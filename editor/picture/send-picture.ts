import { TOKEN_FIELD } from "../../lib/forms/fields";
import { type PictureAnswer, parsePictureAnswer } from "./picture-answer";

/** Sends the form of a picture as it is sent without script. A session that began anew meanwhile has another token: it is sent again. */
export async function sendPicture(form: HTMLFormElement): Promise<PictureAnswer> {
  // Once: while it is sent, somebody may choose another file.
  const sent = new FormData(form);
  const answer = await post(form, sent);
  const token = form.elements.namedItem(TOKEN_FIELD);
  if (answer.state !== "stale" || !(token instanceof HTMLInputElement)) return answer;
  token.value = answer.token;
  sent.set(TOKEN_FIELD, answer.token);
  return post(form, sent);
}

async function post(form: HTMLFormElement, sent: FormData): Promise<PictureAnswer> {
  try {
    // A field of the form may be called `action`.
    const response = await fetch(form.getAttribute("action") ?? "", {
      method: "POST",
      headers: { accept: "application/json" },
      body: sent,
      redirect: "error",
      credentials: "same-origin",
    });
    return await parsePictureAnswer(response);
  } catch {
    return { state: "unreachable" };
  }
}
