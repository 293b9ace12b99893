import { noteAudit } from "../audit/note-audit";
import type { Database } from "../database/open-database";
import { timeFromNow } from "../database/time";
import { queueMail } from "../mail/queue-mail";
import { findPersonById } from "./find-people";
import { type Actor, PeopleError } from "./people-error";
import { blockEnd, type PersonRow } from "./person-row";

/** The roles that an account can have: a reader is somebody who is not signed in. */
export const ACCOUNT_ROLES = ["contributor", "editor", "administrator"] as const;
export type AccountRole = (typeof ACCOUNT_ROLES)[number];

/**
 * Lets nobody else change who administers the wiki until the transaction ends: two administrators who take the role from each
 * other at the same time would leave nobody. SQLite lets only one transaction write; PostgreSQL locks these rows.
 */
export async function lockAdministrators(transaction: Database): Promise<void> {
  await transaction
    .updateTable("user")
    .set(({ ref }) => ({ updatedAt: ref("updatedAt") }))
    .where("role", "=", "administrator")
    .execute();
}

/** Whether anybody administers the wiki, apart from one account. */
export async function hasAdministrator(database: Database, apartFrom = ""): Promise<boolean> {
  const row = await database
    .selectFrom("user")
    .select("id")
    .where("role", "=", "administrator")
    .where("id", "!=", apartFrom)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * Changes somebody's role, writes that into the audit log, and tells them by mail.
 * @returns the account as it was before
 * @throws PeopleError if there is no such account, nobody would administer the wiki, or a new administrator is blocked
 */
export async function changeRole(
  database: Database,
  { userId, role, actor }: { userId: string; role: AccountRole; actor: Actor },
): Promise<PersonRow> {
  return database.transaction().execute(async (transaction) => {
    await lockAdministrators(transaction);
    const person = await findPersonById(transaction, userId);
    if (!person) throw new PeopleError("This account was deleted meanwhile.");
    if (person.role === role) return person;
    if (person.role === "administrator" && !(await hasAdministrator(transaction, userId)))
      throw new PeopleError(
        `${person.name} is the only administrator. Make somebody else an administrator first.`,
      );
    if (role === "administrator" && blockEnd(person) !== undefined)
      throw new PeopleError(
        `${person.name} is blocked, and could do nothing as an administrator. End the block first.`,
      );
    await transaction
      .updateTable("user")
      .set({ role, updatedAt: timeFromNow() })
      .where("id", "=", userId)
      .execute();
    const details = { from: person.role, to: role };
    const note = {
      action: "role.change",
      subjectType: "user",
      subjectId: userId,
      details,
    } as const;
    await noteAudit(transaction, actor, note);
    await queueMail(transaction, {
      to: person.email,
      userId,
      template: "roleChanged",
      data: { role },
    });
    return person;
  });
}
