import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDialect,
  type SqliteDialectConfig,
  SqliteDriver,
  type TransactionSettings,
} from "kysely";
import type LibSql from "libsql";

type Parameter = null | number | bigint | string | Uint8Array;

/**
 * A value as `libsql` takes it. It would end the whole process for a boolean, and cut a text at its first NUL.
 * @throws TypeError for everything that is not a value of a column
 */
export function toSqlite(value: unknown): Parameter {
  if (value === null || value === undefined) return null;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (value instanceof Date) return value.toISOString();
  if (typeof value === "string") {
    if (value.includes("\0")) throw new TypeError("A text for the database has a NUL character.");
    return value;
  }
  if (typeof value === "number" && Number.isFinite(value)) return value;
  if (typeof value === "bigint" || value instanceof Uint8Array) return value;
  throw new TypeError(`The database has no column for a value of type ${typeof value}.`);
}

/** The connection as Kysely uses it. SQLite has no booleans: columns that are declared as such are converted. */
function adapt(database: LibSql.Database): SqliteDatabase {
  return {
    close() {
      // Statements that have not been collected yet keep the file open, so SQLite would leave the log beside it.
      if (database.open) database.pragma("wal_checkpoint(PASSIVE)");
      database.close();
    },
    prepare(sql) {
      const statement = database.prepare(sql);
      const flags = statement.reader
        ? statement.columns().flatMap(({ name, type }) => (type === "boolean" ? [name] : []))
        : [];
      const convert = (row: unknown): unknown => {
        const columns = row as Record<string, unknown>;
        for (const name of flags)
          if (typeof columns[name] === "number") columns[name] = columns[name] !== 0;
        return row;
      };
      return {
        reader: statement.reader,
        all: (parameters) => statement.all(parameters.map(toSqlite)).map(convert),
        run: (parameters) => statement.run(parameters.map(toSqlite)),
        *iterate(parameters) {
          for (const row of statement.iterate(parameters.map(toSqlite))) yield convert(row);
        },
      };
    },
  };
}

/**
 * Takes the lock for writing when a transaction begins. If it were taken by the first write, SQLite could not wait for
 * another process that has written since the transaction first read, and would fail at once.
 */
class ImmediateDriver extends SqliteDriver {
  override async beginTransaction(
    connection: DatabaseConnection,
    { accessMode }: TransactionSettings = {},
  ): Promise<void> {
    const begin = accessMode === "read only" ? "begin" : "begin immediate";
    await connection.executeQuery(CompiledQuery.raw(begin));
  }
}

/** Kysely assumes that tables cannot be changed in a transaction, which SQLite can. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/** Kysely's dialect on a connection of `libsql`. */
export class LibSqlDialect extends SqliteDialect {
  readonly #config: SqliteDialectConfig;

  constructor(database: LibSql.Database) {
    const config = { database: adapt(database) };
    super(config);
    this.#config = config;
  }

  override createDriver(): Driver {
    return new ImmediateDriver(this.#config);
  }

  override createAdapter(): SqliteAdapter {
    return new TransactionalAdapter();
  }
}
