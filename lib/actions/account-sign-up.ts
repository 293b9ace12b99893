import { z } from "zod";
import { getAuth } from "../accounts/auth";
import { authHeaders, callAuth } from "../accounts/auth-call";
import { createAccount } from "../accounts/create-account";
import { hashPassword } from "../accounts/hash-password";
import { SIGN_UP } from "../accounts/link-purposes";
import { newLinkToken, peekLink, useLink } from "../accounts/one-time-link";
import { displayName } from "../accounts/profile-fields";
import { endSessionOf } from "../accounts/sessions";
import { mailAddress } from "../mail/mail-address";
import { queueMail } from "../mail/queue-mail";
import { findPersonByEmail, findPersonById } from "../people/find-people";
import {
  DAY,
  HOUR,
  linkToken,
  newPassword,
  next,
  pageWith,
  passwordProblem,
  USED_LINK,
} from "./account-fields";
import { defineAction, type Outcome } from "./form-action";

/**
 * Somebody wants an account: its owner gets a link by mail. Nothing is stored about the account before that link is used, and
 * who uses it chooses the password, so nobody can prepare an account for the address of somebody else.
 */
export const signUp = defineAction({
  name: "sign-up",
  title: "Sign up",
  schema: z.object({ email: mailAddress, next }),
  permission: "public",
  limits: [
    { by: "network", most: 10, seconds: HOUR },
    { by: "mail", most: 3, seconds: HOUR },
    { by: "mail", most: 6, seconds: DAY },
    { by: "everybody", most: 500, seconds: HOUR },
  ],
  page: (fields) => pageWith("/account/sign-up", fields, "next"),
  async run({ database, fields: { email, next: place } }) {
    // The same work whether there is an account or not, so that the time says nothing.
    await database.transaction().execute(async (transaction) => {
      const owner = await findPersonByEmail(transaction, email);
      const token = await newLinkToken(transaction, SIGN_UP, { email, next: place });
      await (owner
        ? queueMail(transaction, {
            to: email,
            userId: owner.id,
            template: "addressTaken",
            data: {},
          })
        : queueMail(transaction, {
            to: email,
            template: "confirmAddress",
            data: { path: `/account/confirm?token=${token}` },
          }));
    });
    return { redirect: "/account/sign-up/sent" };
  },
});

/** The owner of a mail address has opened the link: the account begins. */
export const confirmSignUp = defineAction({
  name: "confirm-sign-up",
  title: "Confirm an email address, and create an account",
  schema: z.object({ token: linkToken, name: displayName, password: newPassword }),
  secretFields: ["token"],
  permission: "public",
  limits: [{ by: "network", most: 30, seconds: HOUR }],
  page: (fields) => pageWith("/account/confirm", fields, "token"),
  async run({ database, fields: { token, name, password }, person, request }): Promise<Outcome> {
    const link = await peekLink(database, SIGN_UP, token);
    if (!link) return { errors: { "": USED_LINK } };
    const { email } = link;
    const problem = passwordProblem(password, { name, email });
    if (problem) return { errors: { password: problem } };
    const hash = await hashPassword(password);
    const id = await database.transaction().execute(async (transaction) => {
      if (!(await useLink(transaction, SIGN_UP, token))) return undefined;
      if (await findPersonByEmail(transaction, email)) return undefined;
      return createAccount(transaction, { email, name, hash });
    });
    if (!id) return { errors: { "": USED_LINK } };
    const auth = await getAuth(request.headers);
    const signedIn = await callAuth(() =>
      auth.api.signInEmail({
        body: { email, password },
        headers: authHeaders(request),
        returnHeaders: true,
      }),
    );
    if (person && signedIn) await endSessionOf(database, person);
    const made = await findPersonById(database, id);
    return {
      ...(made?.banned
        ? {
            redirect: "/account",
            notice:
              "Your account is ready, and blocked: so was a deleted account with this email address.",
          }
        : { redirect: link.next, notice: "Welcome. Your account is ready." }),
      cookies: signedIn?.cookies ?? [],
      audit: { action: "account.create", subjectType: "user", subjectId: id },
    };
  },
});
