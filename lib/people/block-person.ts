import { dropKeptBlock } from "../accounts/kept-blocks";
import { noteAudit } from "../audit/note-audit";
import type { Database } from "../database/open-database";
import { timeFromNow } from "../database/time";
import { queueMail } from "../mail/queue-mail";
import { findPersonById } from "./find-people";
import { type Actor, PeopleError } from "./people-error";

type Block = {
  userId: string;
  /** Shown to the person, and kept in the audit log. */
  reason: string;
  /** Null for no end. */
  until: string | null;
  actor: Actor;
};

/** Minutes are enough: `2026-12-24 18:00`. */
export const shortTime = (time: string) => time.slice(0, 16).replace("T", " ");

/**
 * Blocks somebody: they can read and sign in, but not write. They get the reason by mail.
 * @throws PeopleError for an administrator, or if there is no such account
 */
export async function blockPerson(
  database: Database,
  { userId, reason, until, actor }: Block,
): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    const { numUpdatedRows } = await transaction
      .updateTable("user")
      .set({ banned: true, banReason: reason, banExpires: until, updatedAt: timeFromNow() })
      .where("id", "=", userId)
      .where("role", "!=", "administrator")
      .executeTakeFirst();
    const person = await findPersonById(transaction, userId);
    if (!person) throw new PeopleError("This account was deleted meanwhile.");
    if (numUpdatedRows === 0n)
      throw new PeopleError(
        `${person.name} is an administrator, and cannot be blocked. Give them another role first.`,
      );
    const details = { reason, until };
    const note = {
      action: "person.block",
      subjectType: "user",
      subjectId: userId,
      details,
    } as const;
    await noteAudit(transaction, actor, note);
    const data = { reason, until: until && shortTime(until) };
    await queueMail(transaction, { to: person.email, userId, template: "blocked", data });
  });
}

/** Ends a block, and that of a deleted account with the same address, if one is kept. */
export async function unblockPerson(
  database: Database,
  { userId, actor }: { userId: string; actor: Actor },
): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    const unblocked = await transaction
      .updateTable("user")
      .set({ banned: false, banReason: null, banExpires: null, updatedAt: timeFromNow() })
      .where("id", "=", userId)
      .where("banned", "=", true)
      .returning("email")
      .executeTakeFirst();
    if (!unblocked) return;
    await dropKeptBlock(transaction, unblocked.email);
    const note = { action: "person.unblock", subjectType: "user", subjectId: userId } as const;
    await noteAudit(transaction, actor, note);
  });
}

/**
 * Ends all sessions of somebody.
 * @returns how many there were
 */
export async function signOutEverywhere(
  database: Database,
  { userId, actor }: { userId: string; actor: Actor },
): Promise<number> {
  return database.transaction().execute(async (transaction) => {
    const { numDeletedRows } = await transaction
      .deleteFrom("session")
      .where("userId", "=", userId)
      .executeTakeFirst();
    const sessions = Number(numDeletedRows);
    const details = { sessions };
    const note = {
      action: "person.sign-out",
      subjectType: "user",
      subjectId: userId,
      details,
    } as const;
    await noteAudit(transaction, actor, note);
    return sessions;
  });
}
