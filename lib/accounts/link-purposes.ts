import { z } from "zod";
import type { LinkPurpose } from "./one-time-link";

const HOUR = 3_600_000;

/** The owner of a mail address makes an account. It does not exist before, and neither does its password. */
export const SIGN_UP = {
  name: "sign-up",
  subject: z.object({ email: z.string(), next: z.string() }),
  lifetime: 24 * HOUR,
} satisfies LinkPurpose;

/** Somebody forgot their password. */
export const RESET_PASSWORD = {
  name: "reset-password",
  subject: z.object({ userId: z.string() }),
  lifetime: HOUR,
} satisfies LinkPurpose;

/** The owner of a new mail address confirms it. */
export const CHANGE_ADDRESS = {
  name: "change-address",
  subject: z.object({ userId: z.string(), email: z.string() }),
  lifetime: 24 * HOUR,
} satisfies LinkPurpose;
