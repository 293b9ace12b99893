import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";

type Bound = {
  /** `secretFor(database, "form")` */
  secret: string;
  formCookie: string;
  sessionToken: string | undefined;
  action: string;
};

/** The length of a SHA-256, in bytes. */
const LENGTH = 32;

const digestOf = ({ secret, formCookie, sessionToken = "", action }: Bound): Buffer =>
  createHmac("sha256", secret).update([formCookie, sessionToken, action].join("\n")).digest();

const xor = (a: Buffer, b: Buffer) => a.map((byte, place) => byte ^ (b[place] ?? 0));

/**
 * The token of a form: valid for one action, in one browser, while the same session lasts. It is printed differently each time,
 * so that the size of a compressed page tells nothing about it (BREACH).
 */
export function formToken(bound: Bound): string {
  const mask = randomBytes(LENGTH);
  return Buffer.concat([mask, xor(digestOf(bound), mask)]).toString("base64url");
}

export function isFormToken(token: string, bound: Bound): boolean {
  const bytes = Buffer.from(token, "base64url");
  if (bytes.length !== 2 * LENGTH) return false;
  const digest = xor(bytes.subarray(LENGTH), bytes.subarray(0, LENGTH));
  return timingSafeEqual(digest, digestOf(bound));
}
