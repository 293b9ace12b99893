import { newFormCookie } from "../forms/cookies";
import { KEPT_PARAM, NOTICE_PARAM, SLOT, SLOT_FIELD } from "../forms/fields";
import { type KeptForm, keepForm } from "../forms/kept-form";
import { nextPath } from "../forms/next-path";
import { NOTICE } from "../forms/notice";
import type { AnyAction } from "./form-action";
import { type Fields, type Sender, say } from "./sender";
import { valuesToKeep } from "./values-to-keep";

const NO_FORM: KeptForm = { values: {}, errors: {} };

/** The page where people sign in; `?next=` is where it leads to then. */
export const SIGN_IN = "/account/sign-in";

/**
 * Leads back to the form, which shows what was typed, and what to do.
 * @param errors by the name of the field, `""` for the whole form
 */
export async function leadBack(sender: Sender, fields: Fields, errors: Fields): Promise<Response> {
  const kept = await keepTyped(sender, fields, errors, await findOwner(sender));
  return kept ? seeOther(kept.location, kept.setCookie) : TOO_MANY();
}

/** Whose text it is, and who gets it back. */
const findOwner = async (sender: Sender): Promise<string | undefined> =>
  (sender.action.isPersonal ? await findPrintedFor(sender) : undefined) ?? sender.person?.id;

/** Leads through signing in back to the form, which shows what was typed to the person for whom it was printed. */
export async function leadToSignIn(sender: Sender, fields: Fields): Promise<Response> {
  const kept = await keepTyped(
    sender,
    fields,
    {
      "": `${sender.printedFor ? "Your session had ended" : "You had not signed in"}, so nothing was saved yet. Check the form, and send it again.`,
    },
    await findPrintedFor(sender),
  );
  if (!kept) return TOO_MANY();
  const place = withParam(SIGN_IN, "next", kept.location);
  // A notice belongs to the cookie, which a browser that gets it only now does not have yet.
  if (kept.setCookie) return seeOther(place, kept.setCookie);
  return leadOn(
    sender,
    place,
    sender.printedFor ? `Your session has ended. ${SIGN_IN_AGAIN}` : SIGN_IN_AGAIN,
  );
}

const SIGN_IN_AGAIN = "Sign in to continue: what you typed is kept, and comes back then.";

const TOO_MANY = () =>
  say(
    429,
    "Too many texts were sent without an account, so this one could not be kept. Go back in your browser, copy what you wrote, and sign in first.",
  );

/** Leads to where an action leads. The notice belongs to the browser, because a session may begin or end with this answer. */
export async function leadOn(sender: Sender, redirect: string, notice?: string): Promise<Response> {
  if (!notice) return seeOther(redirect);
  const { token, setCookie } = await keep(sender, NOTICE, { ...NO_FORM, notice }, undefined);
  return seeOther(withParam(redirect, NOTICE_PARAM, token), setCookie);
}

/** A reader can write any id into the form, but only one of an account counts: nobody else opens the form then. */
async function findPrintedFor({ parts, printedFor }: Sender): Promise<string | undefined> {
  if (!printedFor) return undefined;
  const user = await parts.database
    .selectFrom("user")
    .select("id")
    .where("id", "=", printedFor)
    .executeTakeFirst();
  return user?.id;
}

/** @returns undefined if too much has been kept already */
async function keepTyped(sender: Sender, fields: Fields, errors: Fields, userId?: string) {
  const { action } = sender;
  const { [SLOT_FIELD]: named = "" } = action.hasSlots ? fields : {};
  const slot = SLOT.test(named) ? named : undefined;
  const values = await valuesToKeep(sender, withoutSecrets(action, fields), userId, slot);
  if (!values) return undefined;
  const { token, setCookie } = await keep(sender, action.name, { values, errors }, userId, slot);
  const page = nextPath(typeof action.page === "string" ? action.page : action.page(fields));
  return { location: withParam(page, KEPT_PARAM, token), setCookie };
}

const withoutSecrets = ({ secretFields = [], fileField }: AnyAction, fields: Fields) =>
  Object.fromEntries(
    Object.entries(fields).filter(
      ([name]) => !/password/i.test(name) && !secretFields.includes(name) && name !== fileField,
    ),
  );

async function keep(
  { parts, formCookie, headers }: Sender,
  name: string,
  form: KeptForm,
  userId: string | undefined,
  slot?: string,
) {
  const made = formCookie === undefined ? newFormCookie(headers) : undefined;
  const owner = { formCookie: formCookie ?? made?.value ?? "", userId };
  return {
    token: await keepForm(parts.database, name, owner, form, slot),
    setCookie: made?.setCookie,
  };
}

const BASE = "http://wiki.invalid";

/** Addresses of other sites stay as they are. */
function withParam(address: string, name: string, value: string): string {
  const { origin, pathname, searchParams, hash } = new URL(address, BASE);
  if (origin !== BASE) return address;
  searchParams.set(name, value);
  return `${pathname}?${searchParams}${hash}`;
}

/** A relative address: behind a proxy the server does not know its public one. */
function seeOther(location: string, setCookie?: string): Response {
  const headers = new Headers({ location });
  if (setCookie) headers.append("set-cookie", setCookie);
  return new Response(null, { status: 303, headers });
}
