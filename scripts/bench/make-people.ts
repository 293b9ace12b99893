import { createAccount } from "@/lib/accounts/create-account";
import { hashPassword } from "@/lib/accounts/hash-password";
import { openDatabase } from "@/lib/database/open-database";

/** The password of all of them. */
export const PASSWORD = "a password that only the benchmark has";

export const mailOf = (index: number) => `somebody-${index}@example.org`;

const locationOf = (file: string) => ({ dialect: "sqlite", file }) as const;

/** Makes so many accounts in a new SQLite file. @returns their ids */
export async function makePeople(file: string, count: number): Promise<string[]> {
  const { database, close } = await openDatabase(locationOf(file));
  const hash = await hashPassword(PASSWORD);
  const ids = await database.transaction().execute(async (transaction) => {
    const made: string[] = [];
    for (let index = 0; index < count; index++)
      made.push(
        await createAccount(transaction, { email: mailOf(index), name: `Somebody ${index}`, hash }),
      );
    return made;
  });
  await close();
  return ids;
}

export type Written = {
  /** What people say about themselves, by id. */
  about: Map<string, string>;
  /** What the audit log says of each person’s profile, by id: how often it was changed. */
  noted: Map<string, number>;
  sessions: Set<string>;
};

/** Opens the database, which checks its integrity, and reads what people have written. */
export async function readWritten(file: string): Promise<Written> {
  const { database, close } = await openDatabase(locationOf(file));
  const users = await database.selectFrom("user").select(["id", "about"]).execute();
  const notes = await database
    .selectFrom("auditEntry")
    .select(["subjectId", (expression) => expression.fn.countAll<number>().as("count")])
    .where("action", "=", "account.change-profile")
    .groupBy("subjectId")
    .execute();
  const sessions = await database.selectFrom("session").select("token").execute();
  await close();
  return {
    about: new Map(users.map(({ id, about }) => [id, about])),
    noted: new Map(notes.map(({ subjectId, count }) => [subjectId, Number(count)])),
    sessions: new Set(sessions.map(({ token }) => token)),
  };
}
