import { randomUUID } from "node:crypto";
import type { Database } from "../database/open-database";
import { timeFromNow } from "../database/time";
import type { AuditAction } from "./audit-words";

/** What the audit log says about an act: `role.change` of the subject `user` `id-1`. Nothing secret belongs into `details`. */
export type AuditNote = {
  action: AuditAction;
  subjectType: "user" | "block" | "mail" | "article" | "source" | "image";
  subjectId: string;
  details?: Readonly<Record<string, unknown>>;
};

/** The server itself, and commands on it. */
export const SERVER = { id: null, name: "Server" } as const;

/** Writes an entry of the audit log. It stays; in a transaction, it is written if what it describes is. */
export async function noteAudit(
  database: Database,
  actor: { id: string | null; name: string },
  { action, subjectType, subjectId, details = {} }: AuditNote,
): Promise<void> {
  await database
    .insertInto("auditEntry")
    .values({
      id: randomUUID(),
      at: timeFromNow(),
      actorId: actor.id,
      actorName: actor.name,
      action,
      subjectType,
      subjectId,
      details: JSON.stringify(details),
    })
    .execute();
}
