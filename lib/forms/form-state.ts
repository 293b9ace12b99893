import type { Database } from "../database/open-database";
import { newFormCookie, readFormCookie } from "./cookies";
import { type KeptForm, openKeptForm } from "./kept-form";
import { secretFor } from "./secret";
import { formToken } from "./token";

/** What a page prints of a form. */
export type FormState = {
  /** The address that it is sent to. */
  action: string;
  token: string;
  /** The id of the person who is signed in, if somebody is. */
  personId: string | undefined;
  /** What was typed before, by the name of the field; never passwords. */
  values: Readonly<Record<string, string>>;
  /** By the name of the field; `""` for the whole form. */
  errors: Readonly<Record<string, string>>;
  /** What has been done. */
  notice: string | undefined;
};

type Options = {
  /** Those of the request for the page. */
  headers: Headers;
  /** The person who is signed in. */
  person: { id: string; sessionToken: string } | undefined;
  /** The name of the action. */
  name: string;
  /** The token in the address of the page, if any (`KEPT_PARAM`). */
  kept: unknown;
  /** Actions of other buttons of the form (`inFormOf`), which come back to the same page. */
  others?: readonly string[];
  /** The action whose token this one has (`inFormOf`), if it is another one. */
  inFormOf?: string;
};

/** What a page prints of a form: its token, and what was kept of it. */
export async function formState(
  database: Database,
  { headers, person, name, kept, others = [], inFormOf = name }: Options,
): Promise<FormState> {
  // `proxy.ts` sets the cookie before the page is rendered. Without one, the form comes back with what was typed.
  const formCookie = readFormCookie(headers) ?? newFormCookie(headers).value;
  const secret = await secretFor(database, "form");
  let form: KeptForm | undefined;
  if (typeof kept === "string")
    for (const one of [name, ...others])
      form ??= await openKeptForm(database, one, kept, { formCookie, userId: person?.id });
  return {
    action: `/do/${name}`,
    token: formToken({ secret, formCookie, sessionToken: person?.sessionToken, action: inFormOf }),
    personId: person?.id,
    values: form?.values ?? {},
    errors: form?.errors ?? {},
    notice: form?.notice,
  };
}
