import { z } from "zod";
import {
  dropLinks,
  type LinkPurpose,
  newLinkToken,
  peekLink,
  useLink,
} from "../accounts/one-time-link";
import { noteAudit } from "../audit/note-audit";
import type { Database } from "../database/open-database";
import { timeFromNow } from "../database/time";
import { hasAdministrator, lockAdministrators } from "./change-role";
import { PeopleError } from "./people-error";

/** How long the link works, in hours. The next start of the server prints another one. */
export const LINK_HOURS = 24;

const FIRST_ADMINISTRATOR = {
  name: "first-administrator",
  subject: z.object({}),
  lifetime: LINK_HOURS * 3_600_000,
} satisfies LinkPurpose;

/**
 * A link that makes whoever is signed in the first administrator. It works once; earlier ones no longer work. The database
 * keeps its hash.
 * @returns its path; undefined if there is an administrator
 */
export async function offerAdministration(database: Database): Promise<string | undefined> {
  if (await hasAdministrator(database)) return undefined;
  const token = await database.transaction().execute(async (transaction) => {
    await dropLinks(transaction, FIRST_ADMINISTRATOR, {});
    return newLinkToken(transaction, FIRST_ADMINISTRATOR, {});
  });
  return `/admin/first?token=${token}`;
}

/** Whether a link would still work. */
export async function isOffered(database: Database, token: string): Promise<boolean> {
  const link = await peekLink(database, FIRST_ADMINISTRATOR, token);
  return link !== undefined && !(await hasAdministrator(database));
}

/**
 * Makes somebody the first administrator.
 * @throws PeopleError if the link does not work any more, or there is an administrator
 */
export async function takeAdministration(
  database: Database,
  { token, person }: { token: string; person: { id: string; name: string } },
): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    // First, so that of two with the same link one waits for the other.
    const link = await useLink(transaction, FIRST_ADMINISTRATOR, token);
    await lockAdministrators(transaction);
    if (await hasAdministrator(transaction))
      throw new PeopleError("The wiki has an administrator, who can give you the role.");
    if (!link)
      throw new PeopleError(
        "This link does not work any more. Start the server again: it prints a new one.",
      );
    await transaction
      .updateTable("user")
      .set({ role: "administrator", updatedAt: timeFromNow() })
      .where("id", "=", person.id)
      .execute();
    await noteAudit(transaction, person, {
      action: "role.first-administrator",
      subjectType: "user",
      subjectId: person.id,
    });
  });
}
