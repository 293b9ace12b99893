import type { Migration } from "../migration";
import { COLUMN_TYPES } from "./column-types";

/** Drafts also keep what a form has beside its text, such as new sources. */
export const draftFields: Migration = {
  name: "draft-fields",
  async up(database, dialect) {
    await database.schema
      .alterTable("draft")
      .addColumn("fields", COLUMN_TYPES[dialect].text, (column) => column.notNull().defaultTo("{}"))
      .execute();
  },
};
