import type { Database } from "../database/open-database";
import { parseRows } from "../database/parse-row";
import { TABLES } from "../database/tables";
import { cutPage, PAGE_SIZE, type Place } from "./keyset";

const signInRow = TABLES.signInEvent.extend({
  name: TABLES.user.shape.name.nullable(),
});

type Filter = {
  userId?: string | undefined;
  /** Only those that failed. */
  failed?: boolean;
  after?: Place | undefined;
};

/** Sign-ins and failed attempts, the newest first, with the name of the account. */
export async function listSignIns(database: Database, { userId, failed = false, after }: Filter) {
  const rows = await database
    .selectFrom("signInEvent")
    .leftJoin("user", "user.id", "signInEvent.userId")
    .selectAll("signInEvent")
    .select("user.name as name")
    .$if(userId !== undefined, (query) => query.where("signInEvent.userId", "=", userId ?? ""))
    .$if(failed, (query) => query.where("signInEvent.succeeded", "=", false))
    .$if(after !== undefined, (query) =>
      query.where(({ eb, refTuple, tuple }) =>
        eb(
          refTuple("signInEvent.at", "signInEvent.id"),
          "<",
          tuple(after?.at ?? "", after?.id ?? ""),
        ),
      ),
    )
    .orderBy("signInEvent.at", "desc")
    .orderBy("signInEvent.id", "desc")
    .limit(PAGE_SIZE + 1)
    .execute();
  return cutPage(parseRows(signInRow, rows), ({ at, id }) => ({ at, id }));
}

export type SignInRow = Awaited<ReturnType<typeof listSignIns>>["rows"][number];
