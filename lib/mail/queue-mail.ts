import { randomBytes, randomUUID } from "node:crypto";
import type { Kysely } from "kysely";
import type { Tables } from "../database/tables";
import { timeFromNow } from "../database/time";
import { isMailAddress } from "./mail-address";
import { wakeMailSender } from "./mail-wake";
import { oneLine, renderContent } from "./render-mail";
import { buildContent, type MailData, type MailTemplate } from "./templates";
import { isWanted } from "./unsubscribe";

/** A mail to be sent. */
export type NewMail<Name extends MailTemplate> = {
  to: string;
  /** The account that it is for. */
  userId?: string | undefined;
  template: Name;
  data: MailData<Name>;
  /** Mails with the same key to one address that still wait are sent as one. */
  digestKey?: string;
  /** How long it waits at least, in milliseconds, such as for others of the same digest. */
  delay?: number;
};

/**
 * Puts a mail into the outbox; the server sends it. Takes a transaction too: then nothing is sent unless it is committed.
 * @returns its id; undefined if the person does not want mail about its topic
 * @throws Error if the address is invalid, ZodError if the data are not those of the template
 */
export async function queueMail<Name extends MailTemplate>(
  database: Kysely<Tables>,
  { to, userId, template, data, digestKey, delay = 0 }: NewMail<Name>,
): Promise<string | undefined> {
  if (!isMailAddress(to)) throw new Error("The mail has no valid address.");
  const content = buildContent(template, data);
  const { topic = null } = content;
  if (topic && userId && !(await isWanted(database, { userId, topic }))) return undefined;
  const id = randomUUID();
  await database
    .insertInto("mail")
    .values({
      id,
      userId: userId ?? null,
      toAddress: to,
      subject: oneLine(content.subject),
      ...renderContent(content),
      reason: content.reason,
      topic,
      unsubscribeToken: topic && userId ? randomBytes(32).toString("base64url") : null,
      state: "waiting",
      attempts: 0,
      nextAttemptAt: timeFromNow(delay),
      claimedUntil: null,
      lastAnswer: null,
      digestKey: digestKey ?? null,
      createdAt: timeFromNow(),
      sentAt: null,
    })
    .execute();
  if (delay === 0) wakeMailSender();
  return id;
}
