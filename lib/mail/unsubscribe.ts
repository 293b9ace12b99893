import type { Kysely } from "kysely";
import type { Tables } from "../database/tables";
import { timeFromNow } from "../database/time";
import { findTopic, MAIL_TOPICS, type MailTopic } from "./topics";

/** What a link for unsubscribing leads to. */
export type Subscription = { userId: string; topic: MailTopic; words: string };

/** The person and the topic of a link; undefined if the mail is gone, or was not for an account. */
export async function findSubscription(
  database: Kysely<Tables>,
  token: string,
): Promise<Subscription | undefined> {
  if (!/^[\w-]{20,100}$/.test(token)) return undefined;
  const row = await database
    .selectFrom("mail")
    .select(["userId", "topic"])
    .where("unsubscribeToken", "=", token)
    .executeTakeFirst();
  const topic = findTopic(row?.topic ?? null);
  return row?.userId && topic
    ? { userId: row.userId, topic, words: MAIL_TOPICS[topic] }
    : undefined;
}

/** Whether somebody wants mail about a topic: unless they have unsubscribed. */
export async function isWanted(
  database: Kysely<Tables>,
  { userId, topic }: Pick<Subscription, "userId" | "topic">,
): Promise<boolean> {
  const row = await database
    .selectFrom("mailPreference")
    .select("wanted")
    .where("userId", "=", userId)
    .where("topic", "=", topic)
    .executeTakeFirst();
  return row?.wanted !== false;
}

/** Sets whether somebody wants mail about a topic. What waits in the outbox is dropped with the wish. */
export async function setWanted(
  database: Kysely<Tables>,
  { userId, topic }: Pick<Subscription, "userId" | "topic">,
  wanted: boolean,
): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    const updatedAt = timeFromNow();
    await transaction
      .insertInto("mailPreference")
      .values({ userId, topic, wanted, updatedAt })
      .onConflict((conflict) =>
        conflict.columns(["userId", "topic"]).doUpdateSet({ wanted, updatedAt }),
      )
      .execute();
    if (wanted) return;
    await transaction
      .updateTable("mail")
      .set({
        state: "failed",
        lastAnswer: "Not sent: the person has unsubscribed.",
        text: "",
        html: "",
      })
      .where("userId", "=", userId)
      .where("topic", "=", topic)
      .where("state", "=", "waiting")
      .execute();
  });
}
