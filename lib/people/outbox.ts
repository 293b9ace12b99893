import { sql } from "kysely";
import type { Database } from "../database/open-database";
import { parseRow, parseRows } from "../database/parse-row";
import { type MAIL_STATES, type Row, TABLES } from "../database/tables";
import { timeFromNow } from "../database/time";
import { wakeMailSender } from "../mail/mail-wake";
import { cutPage, PAGE_SIZE, type Place } from "./keyset";

export type MailState = (typeof MAIL_STATES)[number];

/** A mail without its text, which may have links that are secrets. */
const COLUMNS = [
  "id",
  "userId",
  "toAddress",
  "subject",
  "reason",
  "topic",
  "state",
  "attempts",
  "nextAttemptAt",
  "lastAnswer",
  "digestKey",
  "createdAt",
  "sentAt",
] as const;

const mailRow = TABLES.mail.omit({
  text: true,
  html: true,
  unsubscribeToken: true,
  claimedUntil: true,
});

export type OutboxMail = Omit<Row<"mail">, "text" | "html" | "unsubscribeToken" | "claimedUntil">;

type Filter = {
  state?: MailState | undefined;
  after?: Place | undefined;
};

/** The outbox, the newest first. */
export async function listMail(
  database: Database,
  { state, after }: Filter,
): Promise<{ rows: OutboxMail[]; next: string | undefined }> {
  const rows = await database
    .selectFrom("mail")
    .select(COLUMNS)
    .$if(state !== undefined, (query) => query.where("state", "=", state as MailState))
    .$if(after !== undefined, (query) =>
      query.where(({ eb, refTuple, tuple }) =>
        eb(refTuple("createdAt", "id"), "<", tuple(after?.at ?? "", after?.id ?? "")),
      ),
    )
    .orderBy("createdAt", "desc")
    .orderBy("id", "desc")
    .limit(PAGE_SIZE + 1)
    .execute();
  return cutPage(parseRows(mailRow, rows), ({ createdAt, id }) => ({ at: createdAt, id }));
}

export async function findMail(database: Database, id: string): Promise<OutboxMail | undefined> {
  const row = await database
    .selectFrom("mail")
    .select(COLUMNS)
    .where("id", "=", id)
    .executeTakeFirst();
  return row && parseRow(mailRow, row);
}

/** The most that are counted: nobody needs to know more exactly. */
const MOST_COUNTED = 100;

/** How many mails are in a state; 100 for more. */
export async function countMail(database: Database, state: MailState): Promise<number> {
  const { rows } = await sql<{
    count: number;
  }>`select count(*) as count from (select 1 from mail where state = ${state} limit ${sql.lit(MOST_COUNTED)}) as found`.execute(
    database,
  );
  return Number(rows[0]?.count ?? 0);
}

/**
 * Sends a mail again that was given up, or that waits, as soon as possible, with all its attempts.
 * @returns whether there was one: what is being sent, or was sent, is left alone
 */
export async function retryMail(database: Database, id: string): Promise<boolean> {
  const { numUpdatedRows } = await database
    .updateTable("mail")
    .set({ state: "waiting", attempts: 0, nextAttemptAt: timeFromNow() })
    .where("id", "=", id)
    .where("state", "in", ["waiting", "failed"])
    // The text of one that was dropped is gone.
    .where("html", "!=", "")
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  wakeMailSender();
  return true;
}
