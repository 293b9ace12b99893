import { z } from "zod";
import { getAuth } from "../accounts/auth";
import { authHeaders, callAuth } from "../accounts/auth-call";
import { newPasskey } from "../accounts/passkey-response";
import { listPasskeys, removePasskey, renamePasskey } from "../accounts/passkeys";
import { displayName } from "../accounts/profile-fields";
import { HOUR } from "./account-fields";
import { defineAction } from "./form-action";
import { signInAgain } from "./sign-in-again";

const PAGE = "/account/passkeys";
const MOST_PASSKEYS = 20;
const limits = [{ by: "account", most: 30, seconds: HOUR }] as const;
const id = z.string().min(1).max(100);

/** The page of a passkey, which has the forms that rename and remove it. */
const pageOf = ({ id = "" }: Readonly<Record<string, string>>) =>
  /^[\w-]{1,100}$/.test(id) ? `${PAGE}/${id}` : PAGE;

/** Somebody adds a passkey; the script of the page fills in what it says. */
export const addPasskey = defineAction({
  name: "add-passkey",
  title: "Add a passkey",
  schema: z.object({ response: newPasskey, name: displayName }),
  secretFields: ["response"],
  permission: "account.own",
  limits,
  page: PAGE,
  async run({ database, fields: { response, name }, person, request }) {
    const again = await signInAgain(database, person, PAGE);
    if (again || !person) return again ?? { redirect: PAGE };
    if ((await listPasskeys(database, person.id)).length >= MOST_PASSKEYS)
      return {
        errors: { "": `An account has at most ${MOST_PASSKEYS} passkeys. Remove one first.` },
      };
    const auth = await getAuth(request.headers);
    const added = await callAuth(() =>
      auth.api.verifyPasskeyRegistration({
        body: { response, name },
        headers: authHeaders(request),
        returnHeaders: true,
      }),
    );
    if (!added)
      return { errors: { "": "This passkey could not be added. Try again, or use another one." } };
    return {
      redirect: PAGE,
      notice: `You can now sign in with the passkey “${name}”.`,
      cookies: added.cookies,
      audit: { action: "account.add-passkey", subjectType: "user", subjectId: person.id },
    };
  },
});

/** Somebody gives a passkey another name. */
export const namePasskey = defineAction({
  name: "name-passkey",
  title: "Rename a passkey",
  schema: z.object({ id, name: displayName }),
  permission: "account.own",
  limits,
  page: pageOf,
  async run({ database, fields, person }) {
    const isNamed = person && (await renamePasskey(database, person.id, fields));
    return isNamed
      ? { redirect: PAGE, notice: `The passkey is now called “${fields.name}”.` }
      : { errors: { "": "You have no such passkey." } };
  },
});

/** Somebody removes a passkey. */
export const dropPasskey = defineAction({
  name: "remove-passkey",
  title: "Remove a passkey",
  schema: z.object({ id }),
  permission: "account.own",
  limits,
  page: pageOf,
  async run({ database, fields, person }) {
    const again = await signInAgain(database, person, PAGE);
    if (again || !person) return again ?? { redirect: PAGE };
    if (!(await removePasskey(database, person.id, fields.id)))
      return { errors: { "": "You have no such passkey." } };
    return {
      redirect: PAGE,
      notice: "The passkey was removed. Delete it on your device, too.",
      audit: { action: "account.remove-passkey", subjectType: "user", subjectId: person.id },
    };
  },
});
