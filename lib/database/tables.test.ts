import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { onBothDialects } from "./database-fixture";
import { migrate } from "./migrate";
import { parseRow } from "./parse-row";
import { TABLES, type TableName } from "./tables";
import { exampleRow } from "./tables-fixture";

const names = Object.keys(TABLES) as TableName[];

onBothDialects((get) => {
  test("a row of every table comes back as it was written, and as its schema says", async () => {
    const { database } = get();
    for (const name of names) {
      const row = exampleRow(name);
      await database.insertInto(name).values(row).execute();
      const [found] = await database.selectFrom(name).selectAll().execute();
      expect(parseRow(TABLES[name].strict(), found), name).toEqual(row);
    }
  });

  test("a column that may be null is null if nothing is written, and no other may be left out", async ({
    skip,
  }) => {
    const { database, location } = get();
    if (!location.isComplete) skip(location.server);
    for (const name of names)
      for (const [column, schema] of Object.entries(TABLES[name].shape)) {
        const row = { ...exampleRow(name, "2"), [column]: null };
        const inserting = database.transaction().execute(async (transaction) => {
          if (name !== "user")
            await transaction.insertInto("user").values(exampleRow("user", "2")).execute();
          await transaction.insertInto(name).values(row).execute();
          throw new Error("only tried");
        });
        const rejected = schema.safeParse(null).success ? /only tried/ : /null/i;
        await expect(inserting, `${name}.${column}`).rejects.toThrow(rejected);
      }
  });

  test("the schema is up to date, and a second migration does nothing", async () => {
    const { database, dialect } = get();
    expect(await migrate(database, dialect)).toEqual([]);
  });

  test("the audit log rejects changes", async ({ skip }) => {
    const { database, location } = get();
    if (!location.isComplete) skip(location.server);
    await database.insertInto("auditEntry").values(exampleRow("auditEntry", "3")).execute();
    await expect(
      database.updateTable("auditEntry").set({ actorName: "somebody else" }).execute(),
    ).rejects.toThrow(/never changed/);
    await expect(database.deleteFrom("auditEntry").execute()).rejects.toThrow(/never changed/);
  });

  test("texts sort by code point, whatever the language of the server", async () => {
    const { database } = get();
    const keys = ["a", "B", "é", "_", "Z", "😀", "Ω"];
    await database.deleteFrom("setting").execute();
    for (const key of keys)
      await database
        .insertInto("setting")
        .values({ ...exampleRow("setting"), key })
        .execute();
    const found = await database.selectFrom("setting").select("key").orderBy("key").execute();
    expect(found.map(({ key }) => key)).toEqual(["B", "Z", "_", "a", "é", "Ω", "😀"]);
  });

  test("a session ends with its account, and an author stays", async () => {
    const { database } = get();
    await database.insertInto("user").values(exampleRow("user", "4")).execute();
    await database.insertInto("session").values(exampleRow("session", "4")).execute();
    await database.insertInto("author").values(exampleRow("author", "4")).execute();
    await database.deleteFrom("user").where("id", "=", "id-4").execute();
    const by = (table: "session" | "author") =>
      database.selectFrom(table).selectAll().where("id", "=", "id-4").execute();
    expect(await by("session")).toEqual([]);
    expect(await by("author")).toEqual([{ ...exampleRow("author", "4"), userId: null }]);
  });

  test("flags can be written and searched as booleans", async () => {
    const { database } = get();
    await database
      .insertInto("user")
      .values({ ...exampleRow("user", "5"), banned: true })
      .execute();
    const banned = database.selectFrom("user").select(["id", "banned as isOut"]);
    expect(await banned.where("banned", "=", true).execute()).toEqual([
      { id: "id-5", isOut: true },
    ]);
    const renamed = database.updateTable("user").set({ banned: false }).where("id", "=", "id-5");
    expect(await renamed.returning(["banned"]).execute()).toEqual([{ banned: false }]);
  });

  test("counts are numbers", async () => {
    const { database } = get();
    const counted = database.selectFrom("user").select((build) => build.fn.countAll().as("users"));
    expect(typeof (await counted.executeTakeFirstOrThrow()).users).toBe("number");
  });

  test("a text with a NUL is rejected, and a failed transaction leaves nothing", async ({
    skip,
  }) => {
    const { database, location } = get();
    if (!location.isComplete) skip(location.server);
    const writing = database.transaction().execute(async (transaction) => {
      await transaction
        .insertInto("setting")
        .values({ ...exampleRow("setting"), key: "first" })
        .execute();
      await transaction
        .insertInto("setting")
        .values({ ...exampleRow("setting"), key: "a\0b" })
        .execute();
    });
    await expect(writing).rejects.toThrow(/NUL|0x00/);
    const first = database.selectFrom("setting").where("key", "=", "first").selectAll();
    expect(await first.execute()).toEqual([]);
  });

  test("a reference to nobody is rejected", async ({ skip }) => {
    const { database, location } = get();
    if (!location.isComplete) skip(location.server);
    const row = { ...exampleRow("session", "6"), userId: "nobody" };
    await expect(database.insertInto("session").values(row).execute()).rejects.toThrow(
      /foreign key/i,
    );
  });

  test("the database holds no table that TABLES lacks", async () => {
    const { database } = get();
    const tables = await database.introspection.getTables();
    const own = tables.map(({ name }) =>
      name.replace(/_./g, ([, letter = ""]) => letter.toUpperCase()),
    );
    const inSchema = own.filter((name) => !name.startsWith("pg"));
    expect(new Set(inSchema)).toEqual(new Set([...names, "migration"]));
  });

  test("the transaction of one caller is not seen by others until it ends", async () => {
    const { database } = get();
    const key = "half";
    await database.transaction().execute((transaction) =>
      transaction
        .insertInto("setting")
        .values({ ...exampleRow("setting"), key })
        .execute(),
    );
    const { rows } = await sql<{ key: string }>`select key from setting where key = ${key}`.execute(
      database,
    );
    expect(rows).toEqual([{ key }]);
  });
});

describe("a row that is not as expected", () => {
  test("names the column, and not what it holds", () => {
    const row = { ...exampleRow("user"), role: "secret king" };
    expect(() => parseRow(TABLES.user, row)).toThrow(/role/);
    expect(() => parseRow(TABLES.user, row)).not.toThrow(/secret king/);
  });
});
