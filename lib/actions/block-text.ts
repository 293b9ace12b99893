import { FOREVER, type Person } from "../roles/person";

/** Until when somebody is blocked, and why. */
export function blockText({
  blockedUntil = FOREVER,
  blockedReason,
}: Pick<Person, "blockedUntil" | "blockedReason">): string {
  const end =
    blockedUntil === FOREVER ? "" : ` until ${blockedUntil.slice(0, 16).replace("T", " ")} UTC`;
  const reason = blockedReason ? ` Reason: ${blockedReason}` : "";
  return `Your account is blocked${end}, so nothing was saved.${reason}`;
}
