import type { Database } from "../database/open-database";
import { parseRow } from "../database/parse-row";
import { type Row, TABLES } from "../database/tables";
import { readMailSettings } from "./mail-settings";
import { type FinishedMail, finishMail } from "./render-mail";

/** Whether mail is kept in the development mailbox, because no mail server is set. */
export const hasMailbox = (): boolean => readMailSettings(process.env) === undefined;

/** How many of the newest mails are shown. */
const SHOWN = 50;

export type MailboxMail = FinishedMail &
  Pick<Row<"mail">, "id" | "toAddress" | "createdAt" | "state">;

const finish = (row: unknown): MailboxMail => {
  const mail = parseRow(TABLES.mail, row);
  const { id, toAddress, createdAt, state } = mail;
  return { ...finishMail([mail]), id, toAddress, createdAt, state };
};

/** The newest mails as they would have been sent, the newest first. Parts of a digest are shown alone. */
export async function listMailbox(database: Database): Promise<MailboxMail[]> {
  const rows = await database
    .selectFrom("mail")
    .selectAll()
    .where("html", "!=", "")
    .orderBy("createdAt", "desc")
    .orderBy("id", "desc")
    .limit(SHOWN)
    .execute();
  return rows.map(finish);
}

export async function findInMailbox(
  database: Database,
  id: string,
): Promise<MailboxMail | undefined> {
  const row = await database
    .selectFrom("mail")
    .selectAll()
    .where("id", "=", id)
    .where("html", "!=", "")
    .executeTakeFirst();
  return row && finish(row);
}
