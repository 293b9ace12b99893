import { createHash } from "node:crypto";
import type { Counted, LimitedBy } from "./limit";

/** No mail address and no network is readable in a table of limits. */
const hash = (text: string) => createHash("sha256").update(text).digest("base64url").slice(0, 22);

/**
 * The key of a counter: `sign-in mail:… network:…`.
 * @returns undefined if something that it is counted by is not known
 */
export function limitKey(
  scope: string,
  by: readonly LimitedBy[],
  counted: Counted,
): string | undefined {
  const values = by.map((one) => (one === "everybody" ? "all" : counted[one]));
  if (values.some((value) => !value)) return undefined;
  return [scope, ...by.map((one, place) => `${one}:${hash(String(values[place]))}`)].join(" ");
}
