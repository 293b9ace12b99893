import { z } from "zod";
import { forgetSession } from "../accounts/session-cookie";
import { endSession, endSessionOf, endSessions } from "../accounts/sessions";
import { HOUR } from "./account-fields";
import { defineAction } from "./form-action";

const limits = [{ by: "account", most: 100, seconds: HOUR }] as const;

/** Somebody signs out. */
export const signOut = defineAction({
  name: "sign-out",
  title: "Sign out",
  schema: z.object({}),
  // Whoever is signed out already need not sign in for it.
  permission: "public",
  allowedWhenBlocked: true,
  limits: [...limits, { by: "network", most: 1000, seconds: HOUR }],
  page: "/account",
  async run({ database, person, request }) {
    if (person) await endSessionOf(database, person);
    return {
      redirect: "/account/sign-in",
      notice: "You have signed out.",
      cookies: [forgetSession(request.headers)],
    };
  },
});

/** Somebody ends all of their sessions, this one too. */
export const signOutEverywhere = defineAction({
  name: "sign-out-everywhere",
  title: "Sign out everywhere",
  schema: z.object({}),
  permission: "account.own",
  allowedWhenBlocked: true,
  limits,
  page: "/account/sessions",
  async run({ database, person, request }) {
    if (person) await endSessions(database, person.id);
    return {
      redirect: "/account/sign-in",
      notice: "You have signed out everywhere.",
      cookies: [forgetSession(request.headers)],
      audit: {
        action: "account.sign-out-everywhere",
        subjectType: "user",
        subjectId: person?.id ?? "",
      },
    };
  },
});

/** Somebody ends one of their other sessions. */
export const endOtherSession = defineAction({
  name: "end-session",
  title: "Sign out another browser of yours",
  schema: z.object({ id: z.string().min(1).max(100) }),
  permission: "account.own",
  allowedWhenBlocked: true,
  limits,
  page: "/account/sessions",
  async run({ database, fields: { id }, person }) {
    const ended = person && (await endSession(database, person.id, id));
    return ended
      ? { redirect: "/account/sessions", notice: "That browser is signed out." }
      : { errors: { "": "That browser is already signed out." } };
  },
});
