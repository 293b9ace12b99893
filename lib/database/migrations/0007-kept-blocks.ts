import type { Migration } from "../migration";
import { COLUMN_TYPES } from "./column-types";

/** Blocks whose accounts were deleted. */
export const keptBlocks: Migration = {
  name: "kept-blocks",
  async up(database, dialect) {
    const { text, time } = COLUMN_TYPES[dialect];
    await database.schema
      .createTable("keptBlock")
      .addColumn("id", text, (column) => column.primaryKey().notNull())
      .addColumn("addressHash", text, (column) => column.notNull().unique())
      .addColumn("keyMark", text, (column) => column.notNull())
      .addColumn("pseudonym", text, (column) => column.notNull())
      .addColumn("reason", text, (column) => column.notNull())
      .addColumn("endsAt", time)
      .addColumn("createdAt", time, (column) => column.notNull())
      .execute();
    for (const columns of [["endsAt"], ["createdAt", "id"]])
      await database.schema
        .createIndex(["keptBlock", "by", ...columns].join("_"))
        .on("keptBlock")
        .columns(columns)
        .execute();
  },
};
