import type { Kysely } from "kysely";
import type { Dialect } from "./location";

/**
 * One step of the schema. Its number is its place in `MIGRATIONS`. It runs in the transaction of all steps that are due,
 * and is never changed once it was published: a later step corrects it. It names tables as they were then, so it does not
 * use `tables.ts`.
 */
export type Migration = {
  /** What it does, for the table of migrations. */
  name: string;
  up(database: Kysely<unknown>, dialect: Dialect): Promise<void>;
};
