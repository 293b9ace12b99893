import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { getPerson } from "@/lib/accounts/get-person";
import { signedInRecently } from "@/lib/accounts/recent-sign-in";
import { getDatabase } from "@/lib/database/get-database";
import type { Person } from "@/lib/roles/person";
import { oneOf, type Query } from "./get-form";

/** Who is signed in. */
export const currentPerson = async (): Promise<Person | undefined> => getPerson(await headers());

/** A page with its query, from which signing in leads back to it. */
function addressOf(page: string, query: Query): string {
  const known = Object.keys(query).flatMap((name) => {
    const text = oneOf(query, name);
    return text === undefined ? [] : [[name, text]];
  });
  return known.length > 0 ? `${page}?${new URLSearchParams(known)}` : page;
}

const toSignIn = (page: string, query: Query): never =>
  redirect(`/account/sign-in?next=${encodeURIComponent(addressOf(page, query))}`);

/** Who is signed in; everybody else is led through signing in back to this page. */
export async function requirePerson(page: string, query: Query): Promise<Person> {
  return (await currentPerson()) ?? toSignIn(page, query);
}

/** The same for what asks for a session of the last hour. */
export async function requireRecentPerson(page: string, query: Query): Promise<Person> {
  const person = await requirePerson(page, query);
  if (!(await signedInRecently(await getDatabase(), person))) toSignIn(page, query);
  return person;
}
