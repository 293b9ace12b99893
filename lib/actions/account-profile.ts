import { z } from "zod";
import {
  exchangeHandles,
  isHandleTaken,
  listFormerHandles,
  MOST_FORMER,
} from "../accounts/former-handles";
import { aboutLine, displayName, handle } from "../accounts/profile-fields";
import type { Database } from "../database/open-database";
import { timeFromNow } from "../database/time";
import { findPersonById } from "../people/find-people";
import { refreshAuthorNames } from "../people/refresh-author-names";
import { formatDayOf } from "../time/partial-date";
import { HOUR, next, pageWith } from "./account-fields";
import { defineAction } from "./form-action";

const PAGE = "/account/profile";

const TAKEN = "Somebody else has this one, or had it until lately. Choose another.";

/**
 * Reserves the handle that somebody has, if they take another one.
 * @returns why they cannot have it
 */
async function takeHandle(
  database: Database,
  userId: string,
  handle: string,
): Promise<string | undefined> {
  if (await isHandleTaken(database, handle, userId)) return TAKEN;
  // Not that of the session, which another page may have changed meanwhile.
  const user = await findPersonById(database, userId);
  if (!user || user.handle === handle) return undefined;
  const former = await listFormerHandles(database, userId);
  const isTakenBack = former.some((one) => one.handle === handle);
  const [first] = former;
  if (first && !isTakenBack && former.length >= MOST_FORMER)
    return `You have ${former.length} former addresses, which is the most that are reserved for you. Keep this one until ${formatDayOf(first.freeAt)}, or take back one of them.`;
  await exchangeHandles(database, user, handle);
  return undefined;
}

/** Somebody changes how they are called, the address of their profile, and what it says. */
export const changeProfile = defineAction({
  name: "change-profile",
  title: "Change your name and profile",
  schema: z.object({ name: displayName, handle, about: aboutLine, next }),
  permission: "account.own",
  limits: [{ by: "account", most: 30, seconds: HOUR }],
  page: (fields) => pageWith(PAGE, fields, "next"),
  async run({ database, fields: { next: place, ...fields }, person }) {
    if (!person) return { redirect: PAGE };
    const problem = await database.transaction().execute(async (transaction) => {
      const problem = await takeHandle(transaction, person.id, fields.handle);
      if (problem) return problem;
      await transaction
        .updateTable("user")
        .set({ ...fields, updatedAt: timeFromNow() })
        .where("id", "=", person.id)
        .execute();
      return undefined;
    });
    if (problem) return { errors: { handle: problem } };
    await refreshAuthorNames(database);
    return {
      redirect: place,
      notice: "Your profile is saved.",
      audit: {
        action: "account.change-profile",
        subjectType: "user",
        subjectId: person.id,
        details: { name: fields.name, formerly: person.name },
      },
    };
  },
});
