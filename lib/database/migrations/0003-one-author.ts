import type { Migration } from "../migration";

/** Nobody who has an account has two author ids: commits would name them as two people. */
export const oneAuthor: Migration = {
  name: "one-author",
  async up(database) {
    await database.schema
      .createIndex("author_user_id_unique")
      .on("author")
      .column("userId")
      .unique()
      .execute();
  },
};
