import { z } from "zod";
import { aboutLine, displayName, handle } from "../accounts/profile-fields";
import { timeFromNow } from "../database/time";
import { refreshAuthorNames } from "../people/refresh-author-names";
import { HOUR, next, pageWith } from "./account-fields";
import { defineAction } from "./form-action";

const PAGE = "/account/profile";

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
    const isSaved = await database.transaction().execute(async (transaction) => {
      const other = await transaction
        .selectFrom("user")
        .select("id")
        .where("handle", "=", fields.handle)
        .where("id", "!=", person.id)
        .executeTakeFirst();
      if (other) return false;
      await transaction
        .updateTable("user")
        .set({ ...fields, updatedAt: timeFromNow() })
        .where("id", "=", person.id)
        .execute();
      return true;
    });
    if (!isSaved) return { errors: { handle: "Somebody else has this one. Choose another." } };
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
