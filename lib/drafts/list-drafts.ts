import { sql } from "kysely";
import { z } from "zod";
import type { Database } from "../database/open-database";
import { parseRows } from "../database/parse-row";
import { TABLES } from "../database/tables";

const listed = TABLES.draft
  .pick({ id: true, articleId: true, base: true, summary: true, updatedAt: true, ended: true })
  .extend({ endedAt: TABLES.draft.shape.endedAt, characters: z.int().nonnegative() });

/** A draft without its text. */
export type ListedDraft = z.output<typeof listed>;

/** Somebody's drafts, the last ones first, and those that they have deleted or replaced. */
export async function listDrafts(
  database: Database,
  userId: string,
): Promise<{ drafts: ListedDraft[]; ended: ListedDraft[] }> {
  const rows = await database
    .selectFrom("draft")
    .select(["id", "articleId", "base", "summary", "updatedAt", "ended", "endedAt"])
    .select(sql<number>`length(text)`.as("characters"))
    .where("userId", "=", userId)
    .where((where) => where.or([where("ended", "is", null), where("ended", "!=", "published")]))
    .orderBy("updatedAt", "desc")
    .execute();
  const all = parseRows(listed, rows);
  return {
    drafts: all.filter(({ ended }) => !ended),
    ended: all
      .filter(({ ended }) => ended)
      .sort((a, b) => (b.endedAt ?? "").localeCompare(a.endedAt ?? "")),
  };
}
