import { randomUUID } from "node:crypto";
import type { Database } from "../database/open-database";
import type { Role } from "../database/tables";
import { exampleRow } from "../database/tables-fixture";
import { newFormCookie } from "../forms/cookies";
import { HONEYPOT, TOKEN_FIELD } from "../forms/fields";
import { secretFor } from "../forms/secret";
import { formToken } from "../forms/token";
import type { Person } from "../roles/person";
import { answerForm } from "./answer-form";
import type { AnyAction } from "./form-action";

/** Somebody with an account of this role; `reader` is nobody. */
export async function newPerson(database: Database, role: Role): Promise<Person | undefined> {
  if (role === "reader") return undefined;
  const { id, name, handle, email, ...row } = exampleRow("user", randomUUID());
  await database
    .insertInto("user")
    .values({ id, name, handle, email, ...row, role })
    .execute();
  const block = { blockedUntil: undefined, blockedReason: undefined };
  return { id, name, handle, email, role, ...block, sessionToken: `session of ${id}` };
}

/** How a form is sent; what is left out is as a browser sends it. */
export type Sending = {
  person?: Person | undefined;
  fields?: Record<string, string>;
  headers?: Record<string, string>;
  /** The token of the form. */
  token?: string | undefined;
  honeypot?: string;
  /** For tests of many forms, each from another network. */
  network?: string;
  method?: string;
  body?: string;
};

const HOST = "wiki.example.org";

/**
 * Sends forms through the wrapper, as browsers do.
 * @param actions what is registered
 */
export function newSender(database: Database, actions: readonly AnyAction[]) {
  const registered = new Map(actions.map((action) => [action.name, action]));
  const { name: cookie, value: formCookie } = newFormCookie(new Headers({ host: HOST }));
  return {
    formCookie,
    tokenFor: async (name: string, person?: Person) =>
      formToken({
        secret: await secretFor(database, "form"),
        formCookie,
        sessionToken: person?.sessionToken,
        action: registered.get(name)?.inFormOf ?? name,
      }),
    async send(name: string, sending: Sending = {}): Promise<Response> {
      const { person, fields = {}, honeypot = "", method = "POST" } = sending;
      const token = "token" in sending ? sending.token : await this.tokenFor(name, person);
      const own = {
        ...fields,
        [HONEYPOT]: honeypot,
        ...(token !== undefined && { [TOKEN_FIELD]: token }),
      };
      const request = new Request(`http://${HOST}/do/${name}`, {
        method,
        headers: {
          host: HOST,
          origin: `http://${HOST}`,
          "sec-fetch-site": "same-origin",
          "content-type": "application/x-www-form-urlencoded",
          cookie: `${cookie}=${formCookie}`,
          ...sending.headers,
        },
        ...(method === "POST" && { body: sending.body ?? new URLSearchParams(own).toString() }),
      });
      // A header that is empty is one that is not sent.
      for (const [key, value] of Object.entries(sending.headers ?? {}))
        if (value === "") request.headers.delete(key);
      const network = sending.network ?? randomUUID();
      const getPerson = async () => person;
      return answerForm(request, name, { actions: registered, database, getPerson, network });
    },
  };
}
