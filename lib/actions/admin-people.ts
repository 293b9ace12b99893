import { z } from "zod";
import type { Database } from "../database/open-database";
import { blockPerson, signOutEverywhere, unblockPerson } from "../people/block-person";
import { ACCOUNT_ROLES, changeRole } from "../people/change-role";
import { PeopleError } from "../people/people-error";
import type { Person } from "../roles/person";
import { defineAction, type Outcome } from "./form-action";
import { needed } from "./needed";
import { signInAgain } from "./sign-in-again";

/** The account that a form is about. */
const userId = z.string().regex(/^[\w-]{1,100}$/, "Choose a person.");

const page = ({ userId = "" }: Readonly<Record<string, string>>) =>
  /^[\w-]{1,100}$/.test(userId) ? `/admin/people/${userId}` : "/admin/people";

/** Administrators work fast, but a stolen session should not change everybody. */
const limits = [{ by: "account", most: 60, seconds: 3600 }] as const;

type Doing = { database: Database; person: Person | undefined; userId: string; notice: string };

/** Does something to an account; why it could not be done is shown in the form. */
async function doing(
  { database, person, userId: id, notice }: Doing,
  work: (actor: Person) => Promise<unknown>,
): Promise<Outcome> {
  const again = await signInAgain(database, person, page({ userId: id }));
  if (again) return again;
  try {
    await work(needed(person));
    return { redirect: `/admin/people/${id}`, notice };
  } catch (error) {
    if (error instanceof PeopleError) return { errors: { "": error.message } };
    throw error;
  }
}

export const changeRoleAction = defineAction({
  name: "admin-role",
  title: "Change somebody’s role",
  schema: z.strictObject({ userId, role: z.enum(ACCOUNT_ROLES, "Choose a role.") }),
  permission: "admin.people",
  limits,
  page,
  run: ({ database, fields: { userId, role }, person }) =>
    doing({ database, person, userId, notice: "The role was changed." }, (actor) =>
      changeRole(database, { userId, role, actor }),
    ),
});

const YEARS = 10;

/** The end of a block as the form sends it, in UTC; nothing for no end. */
const until = z
  .string()
  .regex(/^(?:\d{4}-\d{2}-\d{2}T\d{2}:\d{2})?$/, "Write a date and a time, or leave it empty.")
  .transform((text, context) => {
    if (text === "") return null;
    const time = Date.parse(`${text}Z`);
    if (time > Date.now() && time < Date.now() + YEARS * 366 * 86_400_000)
      return new Date(time).toISOString();
    context.addIssue({
      code: "custom",
      message: `Choose a time in the future, at most ${YEARS} years from now.`,
    });
    return z.NEVER;
  });

export const blockAction = defineAction({
  name: "admin-block",
  title: "Block somebody from writing",
  schema: z.strictObject({
    userId,
    reason: z
      .string()
      .trim()
      .min(1, "Write the reason. It is emailed to the person.")
      .max(500, "Use at most 500 characters."),
    until,
  }),
  permission: "admin.people",
  limits,
  page,
  run: ({ database, fields, person }) =>
    doing({ database, person, userId: fields.userId, notice: "The account is blocked." }, (actor) =>
      blockPerson(database, { ...fields, actor }),
    ),
});

export const unblockAction = defineAction({
  name: "admin-unblock",
  title: "End a block",
  schema: z.strictObject({ userId }),
  permission: "admin.people",
  limits,
  page,
  run: ({ database, fields: { userId }, person }) =>
    doing({ database, person, userId, notice: "The account is no longer blocked." }, (actor) =>
      unblockPerson(database, { userId, actor }),
    ),
});

export const signOutAction = defineAction({
  name: "admin-sign-out",
  title: "Sign somebody out everywhere",
  schema: z.strictObject({ userId }),
  permission: "admin.people",
  limits,
  page,
  run: ({ database, fields: { userId }, person }) =>
    doing(
      { database, person, userId, notice: "All sessions of this person have ended." },
      (actor) => signOutEverywhere(database, { userId, actor }),
    ),
});
