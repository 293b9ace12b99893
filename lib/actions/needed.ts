import type { Person } from "../roles/person";

/** The person of an action whose permission nobody has who is not signed in. */
export function needed(person: Person | undefined): Person {
  if (person) return person;
  throw new Error("An action that needs a person ran without one.");
}
