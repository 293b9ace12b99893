import { PostgresDialect } from "kysely";
import pg from "pg";

/** Connections of one process; PostgreSQL allows 100 for all. */
const CONNECTIONS = 10;

/** How long to wait for a connection, in milliseconds. */
const CONNECT_TIMEOUT = 5000;

const { builtins } = pg.types;

type Parse = (text: string) => unknown;

/** How values come back: times as ISO texts and large integers as numbers, as from SQLite. */
function parserOf(oid: number): Parse | undefined {
  if (oid === builtins.TIMESTAMPTZ) {
    const parse: Parse = pg.types.getTypeParser(oid);
    return (text) => (parse(text) as Date).toISOString();
  }
  return oid === builtins.INT8 ? Number : undefined;
}

/**
 * Connections to PostgreSQL, opened when they are first needed.
 * @param onLost called with the error of a connection that broke while nobody used it
 */
export function openPostgres(url: string, onLost: (error: Error) => void): PostgresDialect {
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_TIMEOUT,
    application_name: "midland-circle",
    types: {
      getTypeParser: (oid: number, format?: "text" | "binary") =>
        (format !== "binary" && parserOf(oid)) || pg.types.getTypeParser(oid, format as "text"),
    } as pg.CustomTypesConfig,
  });
  // Without a listener, a server that restarts would end this process.
  pool.on("error", onLost);
  return new PostgresDialect({ pool });
}
