import type { ExpressionBuilder } from "kysely";
import type { OpenDatabase } from "../database/open-database";
import { parseRows } from "../database/parse-row";
import { type Row, TABLES, type Tables } from "../database/tables";
import { timeFromNow } from "../database/time";

/** After this time another process may send what one has claimed, since that one must have ended. In milliseconds. */
export const CLAIM = 5 * 60_000;

/** The most parts of one digest; the others make the next. */
const MOST_PARTS = 100;

type Mail = Row<"mail">;

/**
 * Takes the next mail that is due, and with it all that wait for the same digest. No two processes get the same one:
 * PostgreSQL skips rows that another one is just claiming, and SQLite lets only one write.
 * @returns undefined if nothing is due
 */
export async function claimMail({
  database,
  dialect,
}: Pick<OpenDatabase, "database" | "dialect">): Promise<[Mail, ...Mail[]] | undefined> {
  const now = timeFromNow();
  return database.transaction().execute(async (transaction) => {
    const claim = { state: "sending", claimedUntil: timeFromNow(CLAIM) } as const;
    const due = (eb: ExpressionBuilder<Tables, "mail">) =>
      eb.or([
        eb.and([eb("mail.state", "=", "waiting"), eb("mail.nextAttemptAt", "<=", now)]),
        eb.and([eb("mail.state", "=", "sending"), eb("mail.claimedUntil", "<", now)]),
      ]);
    const next = transaction
      .selectFrom("mail")
      .select("mail.id")
      .where(due)
      // Of a digest, everybody tries to claim the same part, so one process gets all of it.
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom("mail as other")
              .select("other.id")
              .whereRef("other.digestKey", "=", "mail.digestKey")
              .whereRef("other.toAddress", "=", "mail.toAddress")
              .whereRef("other.id", "<", "mail.id")
              .where((eb) =>
                eb.or([
                  eb.and([eb("other.state", "=", "waiting"), eb("other.nextAttemptAt", "<=", now)]),
                  eb.and([eb("other.state", "=", "sending"), eb("other.claimedUntil", "<", now)]),
                ]),
              ),
          ),
        ),
      )
      .orderBy("mail.nextAttemptAt")
      .orderBy("mail.id")
      .limit(1);
    const locked = dialect === "postgres" ? next.forUpdate().skipLocked() : next;
    const first = await transaction
      .updateTable("mail")
      .set(claim)
      .where("id", "=", locked)
      .returningAll()
      .executeTakeFirst();
    if (!first) return undefined;
    const others = first.digestKey
      ? await transaction
          .updateTable("mail")
          .set(claim)
          .where(
            "id",
            "in",
            transaction
              .selectFrom("mail")
              .select("id")
              .where("digestKey", "=", first.digestKey)
              .where("toAddress", "=", first.toAddress)
              .where("id", "!=", first.id)
              .where((eb) =>
                eb.or([
                  eb("state", "=", "waiting"),
                  eb.and([eb("state", "=", "sending"), eb("claimedUntil", "<", now)]),
                ]),
              )
              .orderBy("createdAt")
              .limit(MOST_PARTS - 1),
          )
          .returningAll()
          .execute()
      : [];
    const parts = parseRows(TABLES.mail, [first, ...others]);
    return parts.sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1)) as [Mail, ...Mail[]];
  });
}
