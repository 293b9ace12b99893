import type { KyselyPlugin, UnknownRow } from "kysely";
import type { Database, OpenDatabase } from "./open-database";

/** The columns that hold times, by their names: `createdAt`, `banExpires`. */
const isTimeColumn = (name: string) => /(?:At|Expires)$/.test(name);

function withDates(row: UnknownRow): UnknownRow {
  const entries = Object.entries(row).map(([name, value]) => [
    name,
    typeof value === "string" && isTimeColumn(name) ? new Date(value) : value,
  ]);
  return Object.fromEntries(entries);
}

/** On PostgreSQL, better-auth expects times as `Date`. */
const dates: KyselyPlugin = {
  transformQuery: ({ node }) => node,
  transformResult: async ({ result }) => ({ ...result, rows: result.rows.map(withDates) }),
};

/** The database as better-auth takes it in its option `database`. */
export const authDatabase = ({
  database,
  dialect,
}: Pick<OpenDatabase, "database" | "dialect">): {
  db: Database;
  type: "sqlite" | "postgres";
  transaction: boolean;
} => ({
  db: dialect === "postgres" ? database.withPlugin(dates) : database,
  type: dialect,
  transaction: true,
});
