import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { newTestLocation } from "./database-fixture";
import { MIGRATIONS } from "./migrations";
import { connect, openDatabase } from "./open-database";
import { exampleRow } from "./tables-fixture";

const root = path.resolve(import.meta.dirname, "../..");

/** Starts another process that runs `lib/database/process-fixture.ts` on a database. */
function start(...args: string[]): ChildProcess & { output: () => string } {
  const child = spawn(
    process.execPath,
    ["--import", "tsx", "lib/database/process-fixture.ts", ...args],
    { cwd: root, stdio: ["pipe", "pipe", "inherit"] },
  );
  let text = "";
  child.stdout?.on("data", (chunk) => {
    text += chunk;
  });
  return Object.assign(child, { output: () => text });
}

describe.each(["sqlite", "postgres"] as const)("on %s", (dialect) => {
  test("of processes that start at once, one migrates and the others wait", async ({ skip }) => {
    const location = await newTestLocation(dialect);
    if (!location.isComplete) skip(`${location.server} has one session`);
    const children = [1, 2].map(() => start("migrate", JSON.stringify(location)));
    await Promise.all(children.map((child) => once(child, "exit")));
    const outputs = children.map((child) => child.output().trim()).sort();
    const names = MIGRATIONS.map(({ name }) => name);
    expect(outputs).toEqual([JSON.stringify(names), "[]"]);
    await location.remove();
  }, 120_000);

  test("a database that is newer than the program is refused with a sentence", async () => {
    const location = await newTestLocation(dialect);
    const { database, close } = await openDatabase(location);
    const future = { number: 99, name: "x", appliedAt: "x" };
    await database
      .insertInto("migration" as "setting")
      .values(future as never)
      .execute();
    await close();
    await expect(openDatabase(location)).rejects.toThrow(
      /^The database has version 99 of the schema, and this program knows only \d+\. Start the newer program/,
    );
    await location.remove();
  });
});

test("a process that writes waits for another one that has the lock", async () => {
  const location = await newTestLocation("sqlite");
  const { database, close } = await openDatabase(location);
  const child = start("hold", JSON.stringify(location));
  await once(child.stdout as NodeJS.ReadableStream, "data");
  const began = performance.now();
  await database.insertInto("setting").values(exampleRow("setting")).execute();
  expect(performance.now() - began).toBeGreaterThan(300);
  await once(child, "exit");
  await close();
  await location.remove();
});

test("only this user can read a new SQLite file and its log", async () => {
  const location = await newTestLocation("sqlite");
  if (location.dialect !== "sqlite") throw new Error("not SQLite");
  const { database, close } = await openDatabase(location);
  await database.insertInto("setting").values(exampleRow("setting")).execute();
  for (const end of ["", "-wal"]) expect(statSync(location.file + end).mode & 0o077).toBe(0);
  await close();
  await location.remove();
});

describe("a database that cannot be used", () => {
  const inFolder = async (work: (folder: string, file: string) => Promise<void>) => {
    const folder = mkdtempSync(path.join(tmpdir(), "wiki-broken-"));
    await work(folder, path.join(folder, "wiki.db")).finally(() =>
      rmSync(folder, { recursive: true, force: true }),
    );
  };

  test("a file that is no database says so, and what to do", () =>
    inFolder(async (_, file) => {
      writeFileSync(file, "not a database, but longer than the header of one".repeat(100));
      await expect(connect({ dialect: "sqlite", file })).rejects.toThrow(
        /is damaged \(.+\)\. Stop the server, .*npm run wiki -- restore/,
      );
    }));

  test("so does one with missing pages", () =>
    inFolder(async (_, file) => {
      const { database, close } = await openDatabase({ dialect: "sqlite", file });
      for (let index = 0; index < 50; index++)
        await database
          .insertInto("setting")
          .values({ ...exampleRow("setting"), key: `${index}`.padStart(2000, "x") })
          .execute();
      await close();
      truncateSync(file, 100_000);
      await expect(openDatabase({ dialect: "sqlite", file })).rejects.toThrow(/is damaged/);
    }));

  test("a folder that cannot be made names the file", async () => {
    await expect(connect({ dialect: "sqlite", file: "/dev/null/wiki.db" })).rejects.toThrow(
      /^The database \/dev\/null\/wiki\.db could not be opened/,
    );
  });

  test("a server that does not answer is named without its password", async () => {
    const url = "postgres://wiki:secret@127.0.0.1:9/wiki";
    const opening = connect({ dialect: "postgres", url });
    await expect(opening).rejects.toThrow(
      /^PostgreSQL does not answer at the address in DATABASE_URL: (?!.*secret)/,
    );
  });
});
