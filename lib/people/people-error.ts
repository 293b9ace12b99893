/** Something was not done to an account; the message says why, and what to do instead. */
export class PeopleError extends Error {
  override readonly name = "PeopleError";
}

/** Who acts: a person, or the server itself (`SERVER`). */
export type Actor = { id: string | null; name: string };
