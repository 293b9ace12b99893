import type { Database } from "../database/open-database";
import type { Person } from "../roles/person";
import type { AnyAction } from "./form-action";

/** What the wrapper gets from the server. */
export type Parts = {
  actions: ReadonlyMap<string, AnyAction>;
  database: Database;
  getPerson(headers: Headers): Promise<Person | undefined>;
  /** The network of the reader, as our server knows it. */
  network: string;
};

/** Fields as they were sent, without token and honeypot. */
export type Fields = Readonly<Record<string, string>>;

/** Who has sent a form, and what it is. */
export type Sender = {
  action: AnyAction;
  headers: Headers;
  parts: Parts;
  person: Person | undefined;
  formCookie: string | undefined;
  /** The id of the person for whom the form was printed; anybody can change it. */
  printedFor: string | undefined;
};

/** A sentence as plain text. */
export const say = (status: number, sentence: string, headers: Record<string, string> = {}) =>
  new Response(`${sentence}\n`, {
    status,
    headers: { "content-type": "text/plain; charset=utf-8", ...headers },
  });
