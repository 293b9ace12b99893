import type { Role } from "../database/tables";
import type { Time } from "../database/time";
import { may, type Permission } from "./permissions";

/** Somebody who is signed in, as their session says. */
export type Person = {
  id: string;
  /** How they are called on pages. */
  name: string;
  /** The last part of the address of their profile. */
  handle: string;
  email: string;
  role: Role;
  /** Until when they may not write: `FOREVER` without an end, undefined if they may. A time that has passed does not count. */
  blockedUntil: Time | undefined;
  blockedReason: string | undefined;
  /** The opaque token of their session. */
  sessionToken: string;
};

/** The end of a block that has none. */
export const FOREVER: Time = "9999-12-31T23:59:59.999Z";

export const isBlocked = ({ blockedUntil }: Pick<Person, "blockedUntil">, now = Date.now()) =>
  blockedUntil !== undefined && Date.parse(blockedUntil) > now;

/** Whether somebody may do something; nobody signed in is a reader. A block does not count here. */
export const personMay = (person: Pick<Person, "role"> | undefined, permission: Permission) =>
  may(person?.role ?? "reader", permission);
