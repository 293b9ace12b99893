import { z } from "zod";
import { deleteAccount } from "../accounts/delete-account";
import { forgetSession } from "../accounts/session-cookie";
import { noteAudit } from "../audit/note-audit";
import { queueMail } from "../mail/queue-mail";
import { shortTime } from "../people/block-person";
import { hasAdministrator, lockAdministrators } from "../people/change-role";
import { refreshAuthorNames } from "../people/refresh-author-names";
import { HOUR } from "./account-fields";
import { defineAction } from "./form-action";
import { signInAgain } from "./sign-in-again";

const PAGE = "/account/delete";

/** Somebody deletes their account. What they wrote stays under a pseudonym. */
export const removeAccount = defineAction({
  name: "delete-account",
  title: "Delete your account",
  schema: z.object({
    confirmed: z.literal(
      "on",
      "Check this box to confirm: a deleted account cannot be brought back.",
    ),
  }),
  permission: "account.own",
  allowedWhenBlocked: true,
  limits: [{ by: "account", most: 10, seconds: HOUR }],
  page: PAGE,
  async run({ database, person, request }) {
    const again = await signInAgain(database, person, PAGE);
    if (again || !person) return again ?? { redirect: PAGE };
    const isDeleted = await database.transaction().execute(async (transaction) => {
      await lockAdministrators(transaction);
      const isNeeded = person.role === "administrator";
      if (isNeeded && !(await hasAdministrator(transaction, person.id))) return false;
      const block = await deleteAccount(transaction, person);
      const data = block ? { blockedUntil: block.until && shortTime(block.until) } : {};
      await queueMail(transaction, { to: person.email, template: "accountDeleted", data });
      // Without the name: the log cannot be changed later.
      await noteAudit(
        transaction,
        { id: person.id, name: "A deleted account" },
        { action: "account.delete", subjectType: "user", subjectId: person.id },
      );
      return true;
    });
    if (!isDeleted)
      return {
        errors: {
          "": "You are the only administrator. Make somebody else an administrator first, then delete your account.",
        },
      };
    await refreshAuthorNames(database);
    return { redirect: "/account/deleted", cookies: [forgetSession(request.headers)] };
  },
});
