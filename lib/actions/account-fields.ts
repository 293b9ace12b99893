import { z } from "zod";
import { checkPassword, LONGEST_PASSWORD } from "../accounts/check-password";
import { nextPath } from "../forms/next-path";
import { site } from "../site";

/** Seconds. */
export const MINUTE = 60;
export const HOUR = 3600;
export const DAY = 24 * HOUR;

/** A password as it is typed to sign in: whatever it is, unless it is none. */
export const typedPassword = z
  .string({ error: "Enter your password." })
  .min(1, "Enter your password.")
  .max(4 * LONGEST_PASSWORD, "This is longer than any password here.");

/** A new password; `passwordProblem` says whether it is good enough. */
export const newPassword = z.string({ error: "Choose a password." });

/** What is wrong with a new password of somebody. */
export const passwordProblem = (password: string, person: { name: string; email: string }) =>
  checkPassword(password, [person.name, person.email, site.name]);

/** The token of a link. */
export const linkToken = z.string().max(100);

/** Where to go afterwards: a path of this wiki. */
export const next = z
  .string()
  .optional()
  .transform((text) => nextPath(text));

/** `/account/confirm` and the fields that lead there again. */
export function pageWith(
  path: string,
  fields: Readonly<Record<string, string>>,
  ...names: readonly string[]
): string {
  const query = new URLSearchParams();
  for (const name of names) if (fields[name]) query.set(name, fields[name]);
  return query.size > 0 ? `${path}?${query}` : path;
}

/** What a link says that cannot be used. */
export const USED_LINK =
  "This link has been used, or it is too old. Ask for a new one, and open the link in the newest message.";
