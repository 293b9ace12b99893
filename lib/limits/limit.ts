/** What a limit is counted by: the account, the reader's network, the mail address in the field `email`, or nothing at all. */
export type LimitedBy = "account" | "network" | "mail" | "everybody";

/** So many times in so many seconds. */
export type Limit = { by: LimitedBy; most: number; seconds: number };

/**
 * A delay that grows with failures: none after `free` of them, then one second, two, four … up to `longest` seconds. Failures are
 * counted by all of `by` together, so one reader's do not keep out another.
 */
export type Delay = { by: readonly LimitedBy[]; free: number; longest: number };

/** Who is counted; what is missing is not. */
export type Counted = {
  account?: string | undefined;
  network?: string | undefined;
  mail?: string | undefined;
};
