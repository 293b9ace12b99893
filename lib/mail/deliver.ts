import type { OpenDatabase } from "../database/open-database";
import type { Row } from "../database/tables";
import { timeFromNow } from "../database/time";
import { claimMail } from "./claim-mail";
import { finishMail } from "./render-mail";
import { MailError, type Transport } from "./transport";

const MINUTE = 60_000;

/** How long to wait after each failed attempt, in milliseconds; after the last, the mail is given up: two days in all. */
export const WAITS = [1, 5, 15, 60, 180, 480, 960, 1200].map((minutes) => minutes * MINUTE);

type Mail = Row<"mail">;

/**
 * Sends the next mail that is due, and records the answer.
 * @param keepsTexts whether the text stays in the database, as in the development mailbox; it may have links that are secrets
 * @returns whether there was one
 */
export async function deliverNext(
  opened: Pick<OpenDatabase, "database" | "dialect">,
  send: Transport,
  keepsTexts: boolean,
): Promise<boolean> {
  const parts = await claimMail(opened);
  if (!parts) return false;
  const [first] = parts;
  const sending = send({ ...finishMail(parts), id: first.id, to: first.toAddress });
  const result = await sending.then(
    (answer) => ({ answer }),
    (error) => ({
      answer: error instanceof Error ? error.message : String(error),
      isPermanent: error instanceof MailError && error.isPermanent,
    }),
  );
  const attempts = Math.max(...parts.map((part) => part.attempts)) + 1;
  const outcome =
    "isPermanent" in result
      ? afterFailure(attempts, result.isPermanent)
      : ({ state: "sent", sentAt: timeFromNow() } as const);
  await record(opened, parts, {
    ...outcome,
    attempts,
    lastAnswer: result.answer,
    ...(outcome.state === "sent" && !keepsTexts ? { text: "", html: "" } : {}),
  });
  return true;
}

function afterFailure(attempts: number, isPermanent: boolean): Partial<Mail> {
  const wait = WAITS[attempts - 1];
  if (isPermanent || wait === undefined) return { state: "failed" };
  // A little apart, so that what failed together is not tried together.
  return { state: "waiting", nextAttemptAt: timeFromNow(wait * (0.9 + Math.random() / 5)) };
}

/** Only if this process still has the claim: an administrator, or another process, may have been faster. */
async function record(
  { database }: Pick<OpenDatabase, "database">,
  parts: readonly [Mail, ...Mail[]],
  changes: Partial<Mail>,
): Promise<void> {
  await database
    .updateTable("mail")
    .set({ ...changes, claimedUntil: null })
    .where(
      "id",
      "in",
      parts.map(({ id }) => id),
    )
    .where("state", "=", "sending")
    .where("claimedUntil", "=", parts[0].claimedUntil)
    .execute();
}
