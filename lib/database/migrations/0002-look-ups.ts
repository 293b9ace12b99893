import { sql } from "kysely";
import type { Migration } from "../migration";

/** Whatever a list is filtered by, with what it is sorted by: each page of a list is read from an index. */
const INDEXES: readonly [table: string, columns: readonly string[]][] = [
  ["mail", ["digestKey", "toAddress"]],
  ["mail", ["state", "createdAt"]],
  ["user", ["role", "createdAt"]],
  ["signInEvent", ["succeeded", "at"]],
  ["signInEvent", ["userId", "at"]],
  ["auditEntry", ["actorId", "at"]],
  ["auditEntry", ["action", "at"]],
  ["auditEntry", ["subjectType", "subjectId", "at"]],
];

/** Indexes for lists of administrators, people by name in any case, and the parts of a digest. */
export const lookUps: Migration = {
  name: "look-ups",
  async up(database) {
    await database.schema
      .createIndex("user_by_lower_name")
      .on("user")
      .expression(sql`lower(name)`)
      .execute();
    for (const [table, columns] of INDEXES)
      await database.schema
        .createIndex([table, "by", ...columns].join("_"))
        .on(table)
        .columns([...columns])
        .execute();
  },
};
