import { z } from "zod";
import { passwordHash, setPassword } from "../accounts/create-account";
import { hashPassword, verifyPassword } from "../accounts/hash-password";
import { RESET_PASSWORD } from "../accounts/link-purposes";
import { dropLinks, newLinkToken, peekLink, useLink } from "../accounts/one-time-link";
import { endSessions } from "../accounts/sessions";
import { mailAddress } from "../mail/mail-address";
import { queueMail } from "../mail/queue-mail";
import { findPersonByEmail, findPersonById } from "../people/find-people";
import {
  DAY,
  HOUR,
  linkToken,
  MINUTE,
  newPassword,
  pageWith,
  passwordProblem,
  USED_LINK,
} from "./account-fields";
import { defineAction, type Outcome } from "./form-action";
import { signInAgain } from "./sign-in-again";

/** Somebody forgot their password: the owner of the address gets a link, if there is an account. */
export const forgotPassword = defineAction({
  name: "forgot-password",
  title: "Ask for a link to set a new password",
  schema: z.object({ email: mailAddress }),
  permission: "public",
  allowedWhenBlocked: true,
  limits: [
    { by: "network", most: 10, seconds: HOUR },
    { by: "mail", most: 3, seconds: HOUR },
    { by: "mail", most: 6, seconds: DAY },
    { by: "everybody", most: 500, seconds: HOUR },
  ],
  page: "/account/forgot-password",
  async run({ database, fields: { email } }) {
    await database.transaction().execute(async (transaction) => {
      const owner = await findPersonByEmail(transaction, email);
      // Made in any case, so that the time says nothing; nobody ever sees the one for nobody.
      const token = await newLinkToken(transaction, RESET_PASSWORD, { userId: owner?.id ?? "" });
      if (owner)
        await queueMail(transaction, {
          to: owner.email,
          userId: owner.id,
          template: "resetPassword",
          data: { path: `/account/reset-password?token=${token}` },
        });
    });
    return { redirect: "/account/forgot-password/sent" };
  },
});

/** The owner of the address sets a new password. All sessions end, and other such links. */
export const resetPassword = defineAction({
  name: "reset-password",
  title: "Set a new password with a link",
  schema: z.object({ token: linkToken, password: newPassword }),
  secretFields: ["token"],
  permission: "public",
  allowedWhenBlocked: true,
  limits: [{ by: "network", most: 30, seconds: HOUR }],
  page: (fields) => pageWith("/account/reset-password", fields, "token"),
  async run({ database, fields: { token, password } }): Promise<Outcome> {
    const link = await peekLink(database, RESET_PASSWORD, token);
    const owner = link && (await findPersonById(database, link.userId));
    if (!owner) return { errors: { "": USED_LINK } };
    const problem = passwordProblem(password, owner);
    if (problem) return { errors: { password: problem } };
    const hash = await hashPassword(password);
    const isSet = await database.transaction().execute(async (transaction) => {
      if (!(await useLink(transaction, RESET_PASSWORD, token))) return false;
      await setPassword(transaction, owner.id, hash);
      await endSessions(transaction, owner.id);
      await dropLinks(transaction, RESET_PASSWORD, { userId: owner.id });
      await queueMail(transaction, {
        to: owner.email,
        userId: owner.id,
        template: "passwordChanged",
        data: {},
      });
      return true;
    });
    if (!isSet) return { errors: { "": USED_LINK } };
    return {
      redirect: "/account/sign-in",
      notice: "Your new password is set. Sign in with it.",
      audit: { action: "account.reset-password", subjectType: "user", subjectId: owner.id },
    };
  },
});

const PAGE = "/account/password";

/** Somebody changes their password, or sets the first one. Their other sessions end. */
export const changePassword = defineAction({
  name: "change-password",
  title: "Change your password",
  schema: z.object({ current_password: z.string().optional(), password: newPassword }),
  permission: "account.own",
  allowedWhenBlocked: true,
  limits: [{ by: "account", most: 20, seconds: HOUR }],
  delays: [{ by: ["account"], free: 3, longest: 15 * MINUTE }],
  page: PAGE,
  async run({ database, fields, person }) {
    const again = await signInAgain(database, person, PAGE);
    if (again || !person) return again ?? { redirect: PAGE };
    const current = await passwordHash(database, person.id);
    const typed = fields.current_password ?? "";
    if (current && !(await verifyPassword({ hash: current, password: typed })))
      return { errors: { current_password: "This is not your password." }, isFailure: true };
    const problem = passwordProblem(fields.password, person);
    if (problem) return { errors: { password: problem } };
    const hash = await hashPassword(fields.password);
    await database.transaction().execute(async (transaction) => {
      await setPassword(transaction, person.id, hash);
      await endSessions(transaction, person.id, person.sessionToken);
      await dropLinks(transaction, RESET_PASSWORD, { userId: person.id });
      await queueMail(transaction, {
        to: person.email,
        userId: person.id,
        template: "passwordChanged",
        data: {},
      });
    });
    return {
      redirect: "/account",
      notice: "Your password was changed. You are signed out everywhere else.",
      audit: { action: "account.change-password", subjectType: "user", subjectId: person.id },
    };
  },
});
