import type { Migration } from "../migration";
import { COLUMN_TYPES } from "./column-types";

/** Handles that somebody has given up and nobody else may take yet. Those of a deleted account stay, without an owner. */
export const formerHandles: Migration = {
  name: "former-handles",
  async up(database, dialect) {
    const { text, time } = COLUMN_TYPES[dialect];
    await database.schema
      .createTable("formerHandle")
      .addColumn("id", text, (column) => column.primaryKey().notNull())
      .addColumn("handle", text, (column) => column.notNull().unique())
      .addColumn("userId", text, (column) => column.references("user.id").onDelete("set null"))
      .addColumn("freeAt", time, (column) => column.notNull())
      .execute();
    for (const column of ["userId", "freeAt"])
      await database.schema
        .createIndex(`formerHandle_by_${column}`)
        .on("formerHandle")
        .column(column)
        .execute();
  },
};
