import type { Database } from "../database/open-database";
import { timeFromNow } from "../database/time";
import { site } from "../site";

/**
 * Everything that the database has about a person, by table; secrets are left out (hashes of passwords, tokens, keys). What they
 * wrote is in Git, under the ids in `author`.
 */
export async function exportAccount(
  database: Database,
  { id, email }: { id: string; email: string },
) {
  const [user] = await database.selectFrom("user").selectAll().where("id", "=", id).execute();
  return {
    about: `What ${site.name} has stored about you. What you wrote is in its history, under the ids in “author”. Passwords, keys and tokens are left out.`,
    exportedAt: timeFromNow(),
    user,
    author: await database
      .selectFrom("author")
      .select(["id", "createdAt"])
      .where("userId", "=", id)
      .execute(),
    session: await database
      .selectFrom("session")
      .select(["createdAt", "expiresAt", "ipAddress", "userAgent"])
      .where("userId", "=", id)
      .execute(),
    account: await database
      .selectFrom("account")
      .select(["providerId", "accountId", "createdAt", "updatedAt"])
      .where("userId", "=", id)
      .execute(),
    passkey: await database
      .selectFrom("passkey")
      .select([
        "name",
        "credentialId",
        "createdAt",
        "deviceType",
        "backedUp",
        "transports",
        "aaguid",
      ])
      .where("userId", "=", id)
      .execute(),
    mail: await database
      .selectFrom("mail")
      .select(["toAddress", "subject", "state", "topic", "createdAt", "sentAt", "lastAnswer"])
      .where((where) => where.or([where("userId", "=", id), where("toAddress", "=", email)]))
      .orderBy("createdAt")
      .execute(),
    mailPreference: await database
      .selectFrom("mailPreference")
      .select(["topic", "wanted", "updatedAt"])
      .where("userId", "=", id)
      .execute(),
    signInEvent: await database
      .selectFrom("signInEvent")
      .selectAll()
      .where((where) => where.or([where("userId", "=", id), where("email", "=", email)]))
      .orderBy("at")
      .execute(),
    auditEntry: await database
      .selectFrom("auditEntry")
      .selectAll()
      .where((where) => where.or([where("actorId", "=", id), where("subjectId", "=", id)]))
      .orderBy("at")
      .execute(),
    keptForm: await database
      .selectFrom("keptForm")
      .select(["action", "fields", "createdAt", "expiresAt"])
      .where("userId", "=", id)
      .execute(),
    draft: await database
      .selectFrom("draft")
      .select(["articleId", "base", "text", "fields", "summary", "createdAt", "updatedAt"])
      .select(["ended", "endedAt"])
      .where("userId", "=", id)
      .orderBy("updatedAt")
      .execute(),
    formerHandle: await database
      .selectFrom("formerHandle")
      .select(["handle", "freeAt"])
      .where("userId", "=", id)
      .orderBy("freeAt")
      .execute(),
  };
}
