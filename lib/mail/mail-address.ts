import { z } from "zod";

/**
 * A mail address of the common form: ASCII, no quotes, comments or brackets, a domain with a dot. Whatever else the
 * standards allow is rejected, because parsers of mail addresses do not agree about it.
 */
const ADDRESS =
  /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/i;

/** The longest address, and the longest part before the @, in characters. */
const LONGEST = 254;
const LONGEST_LOCAL = 64;

/** Whether mail can be sent there. No address that passes is understood as two, or as another one. */
export const isMailAddress = (text: string): boolean =>
  text.length <= LONGEST && text.indexOf("@") <= LONGEST_LOCAL && ADDRESS.test(text);

/** A mail address as people type it: spaces around it are dropped, letters become lower case. */
export const mailAddress = z
  .string()
  .trim()
  .toLowerCase()
  .refine(isMailAddress, "Enter one email address, such as name@example.org.");
