import type { Database } from "../database/open-database";
import { parseRow } from "../database/parse-row";
import { type Row, TABLES } from "../database/tables";

export type Draft = Row<"draft">;

/**
 * The draft that somebody has of an article.
 * @param subjects the names of the article, as `subjectNames` has them
 */
export async function findDraft(
  database: Database,
  userId: string,
  subjects: readonly string[],
): Promise<Draft | undefined> {
  const rows = await database
    .selectFrom("draft")
    .selectAll()
    .where("userId", "=", userId)
    .where("articleId", "in", subjects)
    .where("ended", "is", null)
    .execute();
  const drafts = rows.map((row) => parseRow(TABLES.draft, row));
  // Two if one was begun before the article was renamed, and another after that.
  return subjects.flatMap((name) => drafts.find(({ articleId }) => articleId === name) ?? [])[0];
}

/** One of somebody's drafts, also one that was deleted or replaced; never one of somebody else. */
export async function findDraftById(
  database: Database,
  userId: string,
  id: string,
): Promise<Draft | undefined> {
  const row = await database
    .selectFrom("draft")
    .selectAll()
    .where("id", "=", id)
    .where("userId", "=", userId)
    .where((where) => where.or([where("ended", "is", null), where("ended", "!=", "published")]))
    .executeTakeFirst();
  return row && parseRow(TABLES.draft, row);
}
