import { z } from "zod";
import { blockColumns, findKeptBlock, noteKeptBlock } from "../accounts/kept-blocks";
import { CHANGE_ADDRESS, RESET_PASSWORD } from "../accounts/link-purposes";
import { dropLinks, newLinkToken, peekLink, useLink } from "../accounts/one-time-link";
import { timeFromNow } from "../database/time";
import { mailAddress } from "../mail/mail-address";
import { queueMail } from "../mail/queue-mail";
import { findPersonByEmail, findPersonById } from "../people/find-people";
import { DAY, HOUR, linkToken, pageWith, USED_LINK } from "./account-fields";
import { defineAction } from "./form-action";
import { signInAgain } from "./sign-in-again";

const PAGE = "/account/address";

/** Somebody wants another mail address: its owner gets a link. */
export const changeAddress = defineAction({
  name: "change-address",
  title: "Ask for another email address",
  schema: z.object({ email: mailAddress }),
  permission: "account.own",
  limits: [
    { by: "account", most: 5, seconds: HOUR },
    { by: "account", most: 10, seconds: DAY },
    { by: "mail", most: 3, seconds: HOUR },
  ],
  page: PAGE,
  async run({ database, fields: { email }, person }) {
    const again = await signInAgain(database, person, PAGE);
    if (again || !person) return again ?? { redirect: PAGE };
    if (email === person.email) return { errors: { email: "This is already your address." } };
    await database.transaction().execute(async (transaction) => {
      const owner = await findPersonByEmail(transaction, email);
      const token = await newLinkToken(transaction, CHANGE_ADDRESS, { userId: person.id, email });
      await (owner
        ? queueMail(transaction, {
            to: email,
            userId: owner.id,
            template: "addressTaken",
            data: {},
          })
        : queueMail(transaction, {
            to: email,
            userId: person.id,
            template: "confirmNewAddress",
            data: { path: `/account/confirm-address?token=${token}` },
          }));
    });
    return {
      redirect: PAGE,
      notice:
        "A link is on its way to the new address. Your account keeps the old one until you open the link.",
    };
  },
});

/** The owner of the new address confirms it; the old one gets a mail. */
export const confirmAddress = defineAction({
  name: "confirm-address",
  title: "Confirm a new email address",
  schema: z.object({ token: linkToken }),
  secretFields: ["token"],
  permission: "account.own",
  limits: [{ by: "account", most: 30, seconds: HOUR }],
  page: (fields) => pageWith("/account/confirm-address", fields, "token"),
  async run({ database, fields: { token }, person }) {
    const link = await peekLink(database, CHANGE_ADDRESS, token);
    if (!link || !person) return { errors: { "": USED_LINK } };
    if (link.userId !== person.id)
      return { errors: { "": "This link belongs to another account. Sign in to that one." } };
    const changed = await database.transaction().execute(async (transaction) => {
      const used = await useLink(transaction, CHANGE_ADDRESS, token);
      const former = await findPersonById(transaction, person.id);
      if (!used || !former || (await findPersonByEmail(transaction, used.email))) return undefined;
      // Nobody blocks an administrator.
      const block =
        former.role === "administrator" ? undefined : await findKeptBlock(transaction, used.email);
      await transaction
        .updateTable("user")
        .set({
          email: used.email,
          emailVerified: true,
          updatedAt: timeFromNow(),
          ...(block && blockColumns(block)),
        })
        .where("id", "=", person.id)
        .execute();
      if (block) await noteKeptBlock(transaction, person.id, block);
      // Links that went to the former address.
      await dropLinks(transaction, RESET_PASSWORD, { userId: person.id });
      await queueMail(transaction, {
        to: former.email,
        userId: person.id,
        template: "addressChanged",
        data: {},
      });
      return { isBlocked: block !== undefined };
    });
    if (!changed) return { errors: { "": USED_LINK } };
    return {
      redirect: "/account",
      notice: changed.isBlocked
        ? "Your account now has the new email address, and is blocked: so was a deleted account with that address."
        : "Your account now has the new email address.",
      audit: { action: "account.change-address", subjectType: "user", subjectId: person.id },
    };
  },
});
