import { secretFor } from "../forms/secret";
import { formToken } from "../forms/token";
import type { Outcome } from "./form-action";
import type { Sender } from "./sender";

/**
 * What a script of a page gets in place of a page, as JSON: `state` says what has become of its form.
 * - 200 `done`, with what the action says to scripts (`answer`)
 * - 401 `signed-out`: nobody is signed in any more
 * - 403 `stale`: the page is older than the session; `token` is the new one if the same person is signed in again
 * - 403 `somebody-else`: another person is signed in by now
 * - 422 `refused`: `errors` by the name of the field, `""` for the whole form, and what the action says to scripts
 *
 * Nothing of the form is kept: the script has it.
 */
export const tellScript = (status: number, body: Readonly<Record<string, unknown>>): Response =>
  Response.json(body, { status, headers: { "cache-control": "no-store" } });

/** Whether a script has sent the form of an action that answers scripts. */
export const isFromScript = ({ action, headers }: Pick<Sender, "action" | "headers">): boolean =>
  action.answersScripts === true && headers.get("accept") === "application/json";

export const tellSignedOut = () => tellScript(401, { state: "signed-out" });

export const tellRefused = (problem: string) =>
  tellScript(422, { state: "refused", errors: { "": problem } });

/**
 * For a form without a valid token. It came from a page of this wiki (`isSameOrigin`), and other sites cannot read the answer, so
 * the token in it is what reloading the page would give.
 */
export async function tellStale(sender: Sender): Promise<Response> {
  const { action, parts, person, formCookie, printedFor } = sender;
  if (printedFor !== undefined && printedFor !== person?.id)
    return tellScript(403, { state: "somebody-else" });
  if (formCookie === undefined) return tellScript(403, { state: "stale" });
  const token = formToken({
    secret: await secretFor(parts.database, "form"),
    formCookie,
    sessionToken: person?.sessionToken,
    action: action.inFormOf ?? action.name,
  });
  return tellScript(403, { state: "stale", token });
}

export const tellOutcome = (outcome: Outcome): Response =>
  "errors" in outcome
    ? tellScript(422, { state: "refused", errors: outcome.errors, ...outcome.answer })
    : tellScript(200, { state: "done", ...outcome.answer });
