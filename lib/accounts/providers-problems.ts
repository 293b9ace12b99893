/** Why signing in with another site did not work: what its person reads, and what administrators read. */
type Problem = {
  sentence: string;
  /** Undefined if it is no failed attempt. */
  reason?: string;
};

const NO_ANSWER = "That site did not answer as it should. Try again later, or sign in another way.";

/** By better-auth’s code, which comes back as `?error=`. */
const PROBLEMS: ReadonlyMap<string, Problem> = new Map([
  [
    "account_not_linked",
    {
      sentence:
        "There is already an account with the email address you use there. Sign in the way you did before.",
      reason: "the email address has an account that signs in another way",
    },
  ],
  [
    "email_not_verified",
    {
      sentence:
        "That site has not confirmed an email address of yours. Confirm it there, or sign up here with your email address.",
      reason: "no confirmed email address there",
    },
  ],
  [
    "access_denied",
    { sentence: "You did not allow that site to tell us who you are. Nothing was changed." },
  ],
  [
    "state_mismatch",
    {
      sentence: "That took more than five minutes, or began in another browser. Try again.",
      reason: "not begun in this browser, or too long ago",
    },
  ],
  ["invalid_code", { sentence: NO_ANSWER, reason: "the site did not accept its own code" }],
  ["unable_to_get_user_info", { sentence: NO_ANSWER, reason: "the site did not say who it was" }],
  ["no_answer", { sentence: NO_ANSWER, reason: "the site did not answer" }],
]);

const OTHER: Problem = {
  sentence: "Signing in with that site did not work. Try again.",
  reason: "it did not work",
};

/** Codes of better-auth that come to the same. */
const SAME: ReadonlyMap<string, string> = new Map([
  ["state_not_found", "state_mismatch"],
  ["state_invalid", "state_mismatch"],
  ["email_not_found", "email_not_verified"],
]);

/** One of the codes that we know, `failed` for any other: a site can send what it likes. */
export function problemCode(code: string): string {
  const known = SAME.get(code) ?? code;
  return PROBLEMS.has(known) ? known : "failed";
}

export const findProblem = (code: string): Problem => PROBLEMS.get(code) ?? OTHER;
