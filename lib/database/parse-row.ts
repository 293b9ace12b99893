import type { z } from "zod";
import { DatabaseError } from "./database-error";

/**
 * Checks a row where it leaves the database, as `parseRow(TABLES.user.pick({ id: true, name: true }), row)`.
 * @throws DatabaseError that names the columns, and never their values
 */
export function parseRow<Schema extends z.ZodType>(schema: Schema, row: unknown): z.output<Schema> {
  const { data, error } = schema.safeParse(row);
  if (!error) return data as z.output<Schema>;
  const problems = error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
  throw new DatabaseError(
    `A row of the database is not as expected (${problems.join("; ")}). Was it changed by hand?`,
  );
}

/** The same for each row. */
export const parseRows = <Schema extends z.ZodType>(
  schema: Schema,
  rows: readonly unknown[],
): z.output<Schema>[] => rows.map((row) => parseRow(schema, row));
