import { type Kysely, sql } from "kysely";
import type { Dialect } from "../location";

/** Makes the database itself reject changes of the rows of a table. */
export async function makeAppendOnly(
  database: Kysely<unknown>,
  dialect: Dialect,
  table: string,
): Promise<void> {
  const message = `Rows of ${table} are never changed.`;
  const run = (text: string) => sql.raw(text).execute(database);
  if (dialect === "sqlite") {
    for (const event of ["update", "delete"])
      await run(
        `create trigger ${table}_no_${event} before ${event} on ${table} begin select raise(abort, '${message}'); end`,
      );
    return;
  }
  await run(
    `create function ${table}_reject() returns trigger language plpgsql as $$ begin raise exception '${message}'; end $$`,
  );
  await run(
    `create trigger ${table}_append_only before update or delete or truncate on ${table} for each statement execute function ${table}_reject()`,
  );
}
