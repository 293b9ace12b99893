import { sql } from "kysely";
import type { Migration } from "../migration";
import { COLUMN_TYPES } from "./column-types";

/** Drafts of articles, which go with the account. Of drafts that have not ended, nobody has two of one article. */
export const drafts: Migration = {
  name: "drafts",
  async up(database, dialect) {
    const { text, time, integer } = COLUMN_TYPES[dialect];
    await database.schema
      .createTable("draft")
      .addColumn("id", text, (column) => column.primaryKey().notNull())
      .addColumn("userId", text, (column) =>
        column.notNull().references("user.id").onDelete("cascade"),
      )
      .addColumn("articleId", text, (column) => column.notNull())
      .addColumn("base", text, (column) => column.notNull())
      .addColumn("text", text, (column) => column.notNull())
      .addColumn("summary", text, (column) => column.notNull())
      .addColumn("revision", integer, (column) => column.notNull())
      .addColumn("writer", text, (column) => column.notNull())
      .addColumn("createdAt", time, (column) => column.notNull())
      .addColumn("updatedAt", time, (column) => column.notNull())
      .addColumn("ended", text)
      .addColumn("endedAt", time)
      .addCheckConstraint("draftCheck_ended", sql`ended in ('deleted', 'replaced', 'published')`)
      .execute();
    await database.schema
      .createIndex("draft_of_article")
      .on("draft")
      .columns(["userId", "articleId"])
      .unique()
      .where(sql.ref("ended"), "is", null)
      .execute();
    for (const columns of [["userId", "updatedAt"], ["endedAt"]])
      await database.schema
        .createIndex(["draft", "by", ...columns].join("_"))
        .on("draft")
        .columns(columns)
        .execute();
  },
};
