import { readFormCookie } from "../forms/cookies";
import {
  FROM_PAGE,
  HONEYPOT,
  MAX_FORM,
  PERSON_FIELD,
  parseFields,
  TOKEN_FIELD,
} from "../forms/fields";
import { parseMultipart } from "../forms/multipart";
import { secretFor } from "../forms/secret";
import { isFormToken } from "../forms/token";
import { isFlood } from "../limits/flood";
import { isBlocked, personMay } from "../roles/person";
import { BusyError } from "../workers/busy-error";
import { isFromScript, tellOutcome, tellRefused, tellSignedOut, tellStale } from "./answer-script";
import { blockText } from "./block-text";
import type { AnyAction, Outcome } from "./form-action";
import { leadBack, leadOn, leadToSignIn } from "./lead-back";
import { runAction } from "./run-action";
import { isSameOrigin } from "./same-origin";
import { type Fields, type Parts, type Sender, say } from "./sender";

/**
 * Answers a form that was sent to `/do/<name>`. Every check is here or in `runAction`, in this order: method, size, type, origin,
 * token, honeypot, session, block, permission, limits, fields; then the action runs. What somebody has typed is kept for an
 * hour and shown again, whatever is wrong with it; only what other sites and floods send is dropped.
 */
export async function answerForm(request: Request, name: string, parts: Parts): Promise<Response> {
  const action = parts.actions.get(name);
  if (!action) return say(404, "There is no such form.");
  if (request.method !== "POST") return say(405, "Forms are sent with POST.", { allow: "POST" });
  const body = await request.arrayBuffer();
  if (body.byteLength > (action.maxBytes ?? MAX_FORM)) return say(413, "This form is too large.");
  const type = request.headers.get("content-type") ?? "";
  const isFile = action.fileField !== undefined && /^multipart\/form-data *;/i.test(type);
  if (!isFile && !/^application\/x-www-form-urlencoded *(?:;|$)/i.test(type))
    return say(415, "Send the form as application/x-www-form-urlencoded.");
  const fields = isFile
    ? await parseMultipart(body, type, action.fileField ?? "")
    : parseFields(Buffer.from(body).toString(), action.maxFields);
  if (!fields) return say(400, "This form is damaged, or has too many fields.");
  const isLink = action.authority === "link";
  if (!isLink && !isSameOrigin(request.headers))
    return say(
      403,
      "This form came from another site. Open it on this wiki, and send it from there.",
    );
  const { headers } = request;
  if (isFlood(parts.network, isFromScript({ action, headers }) ? "scripts" : "people"))
    return say(
      429,
      "Too many forms came from your network. Go back in your browser, and send this one in a minute.",
      {
        "retry-after": "60",
      },
    );
  return isLink
    ? answerLink(request, action, fields, parts)
    : answerSender(request, action, fields, parts);
}

/**
 * What a program has sent with a link: it reads no pages, and follows no redirects (RFC 8058). The form on the page of the
 * link says so, and its reader is led back to it.
 */
async function answerLink(
  { headers, url }: Request,
  action: AnyAction,
  fields: Fields,
  parts: Parts,
): Promise<Response> {
  const nobody = { person: undefined, formCookie: undefined, printedFor: undefined };
  const query = Object.fromEntries(new URL(url).searchParams);
  const outcome = await runAction({ action, headers, parts, ...nobody }, { ...fields, ...query });
  if ("errors" in outcome) return say(400, Object.values(outcome.errors).join(" "));
  if (fields[FROM_PAGE])
    return new Response(null, { status: 303, headers: { location: outcome.redirect } });
  return say(200, outcome.notice ?? "Done.");
}

async function answerSender(
  { headers }: Request,
  action: AnyAction,
  sent: Fields,
  parts: Parts,
): Promise<Response> {
  const {
    [TOKEN_FIELD]: token = "",
    [HONEYPOT]: honeypot = "",
    [PERSON_FIELD]: printedFor,
    ...fields
  } = sent;
  const person = await parts.getPerson(headers);
  const formCookie = readFormCookie(headers);
  const sender: Sender = { action, headers, parts, person, formCookie, printedFor };
  const isScript = isFromScript(sender);
  if (!person && (action.permission !== "public" || (action.isPersonal && printedFor)))
    return isScript ? tellSignedOut() : leadToSignIn(sender, fields);
  const isValid = await hasToken(sender, token);
  if (!isValid && isScript) return tellStale(sender);
  const problem = isValid ? findProblem(sender, honeypot) : STALE;
  if (problem) return isScript ? tellRefused(problem) : leadBack(sender, fields, { "": problem });
  const outcome = await runAction(sender, fields).catch(asOutcome);
  if (isScript) return tellOutcome(outcome);
  const response =
    "errors" in outcome
      ? await leadBack(sender, fields, outcome.errors)
      : await leadOn(sender, outcome.redirect, outcome.notice);
  for (const cookie of outcome.cookies ?? []) response.headers.append("set-cookie", cookie);
  return response;
}

/** Whatever goes wrong, the form comes back: an answer without it would lose what was typed. */
function asOutcome(error: unknown): Outcome {
  if (error instanceof BusyError)
    return { errors: { "": `${error.message} Nothing was saved yet. Send it again in a moment.` } };
  console.error(error);
  return { errors: { "": FAILED } };
}

const FAILED =
  "Something went wrong on the server, and its log says what. Look whether your change was saved before you send it again.";

const STALE =
  "This form was open for a long time, or you have signed in or out since. Nothing was saved yet. Check it, and send it again.";

async function hasToken(
  { action, parts, formCookie, person }: Sender,
  token: string,
): Promise<boolean> {
  if (formCookie === undefined) return false;
  const secret = await secretFor(parts.database, "form");
  const sessionToken = person?.sessionToken;
  const { inFormOf = action.name } = action;
  return isFormToken(token, { secret, formCookie, sessionToken, action: inFormOf });
}

/** Why somebody may not do this, in a sentence. */
function findProblem({ action, person }: Sender, honeypot: string): string | undefined {
  if (honeypot)
    return "A field that only programs fill in was filled, so nothing was saved. Send the form again.";
  if (person && isBlocked(person) && !action.allowedWhenBlocked) return blockText(person);
  if (personMay(person, action.permission)) return undefined;
  return "Your role does not allow this, so nothing was saved. Administrators can change it.";
}
