import type { z } from "zod";
import type { Database } from "../database/open-database";
import { parseRows } from "../database/parse-row";
import { TABLES } from "../database/tables";
import { cutPage, PAGE_SIZE, type Place } from "./keyset";

/** What the log is filtered by; each has an index. */
export type AuditFilter = {
  action?: string | undefined;
  actorId?: string | undefined;
  /** The id of an account. */
  userId?: string | undefined;
};

/** An entry, with the name that its account has now; null if it is about something else, or the account was deleted. */
const auditRow = TABLES.auditEntry.extend({ subjectName: TABLES.user.shape.name.nullable() });

export type AuditRow = z.infer<typeof auditRow>;

/** Entries of the audit log, the newest first. */
export async function listAudit(
  database: Database,
  { action, actorId, userId, after }: AuditFilter & { after?: Place | undefined },
): Promise<{ rows: AuditRow[]; next: string | undefined }> {
  const rows = await database
    .selectFrom("auditEntry")
    .leftJoin("user", (join) =>
      join.onRef("user.id", "=", "auditEntry.subjectId").on("auditEntry.subjectType", "=", "user"),
    )
    .selectAll("auditEntry")
    .select("user.name as subjectName")
    .$if(action !== undefined, (query) => query.where("action", "=", action ?? ""))
    .$if(actorId !== undefined, (query) => query.where("actorId", "=", actorId ?? ""))
    .$if(userId !== undefined, (query) =>
      query.where("subjectType", "=", "user").where("subjectId", "=", userId ?? ""),
    )
    .$if(after !== undefined, (query) =>
      query.where(({ eb, refTuple, tuple }) =>
        eb(
          refTuple("auditEntry.at", "auditEntry.id"),
          "<",
          tuple(after?.at ?? "", after?.id ?? ""),
        ),
      ),
    )
    .orderBy("auditEntry.at", "desc")
    .orderBy("auditEntry.id", "desc")
    .limit(PAGE_SIZE + 1)
    .execute();
  return cutPage(parseRows(auditRow, rows), ({ at, id }) => ({ at, id }));
}
