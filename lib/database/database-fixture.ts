import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe } from "vitest";
import type { DatabaseLocation, Dialect } from "./location";
import { type OpenDatabase, openDatabase } from "./open-database";

/** An empty place for a database. */
export type TestLocation = DatabaseLocation & {
  /** What runs there, such as a version of PostgreSQL. */
  server: string;
  /** Not PGlite: that has one session, and its socket gets out of step when a statement fails (version 0.1.6). */
  isComplete: boolean;
  remove(): Promise<void>;
};

async function newSqlite(): Promise<TestLocation> {
  const folder = mkdtempSync(path.join(tmpdir(), "wiki-database-"));
  const remove = async () => rmSync(folder, { recursive: true, force: true });
  const file = path.join(folder, "wiki.db");
  return { dialect: "sqlite", file, server: "SQLite", isComplete: true, remove };
}

type Answer = { name: string; isShared: boolean; url: string };

async function newPostgres(): Promise<TestLocation> {
  const address = process.env.TEST_POSTGRES;
  if (!address) throw new Error("Run this test with Vitest: its setup starts PostgreSQL.");
  const response = await fetch(address);
  if (!response.ok) throw new Error(await response.text());
  const { name: server, isShared, url } = (await response.json()) as Answer;
  if (!isShared)
    return { dialect: "postgres", url, server, isComplete: false, remove: async () => {} };
  const schema = `test_${randomBytes(8).toString("hex")}`;
  const run = async (text: string) => {
    const client = new pg.Client(url);
    await client.connect();
    await client.query(text).finally(() => client.end());
  };
  await run(`create schema ${schema}`);
  const own = new URL(url);
  own.searchParams.set("options", `-c search_path=${schema}`);
  const remove = () => run(`drop schema ${schema} cascade`);
  return { dialect: "postgres", url: own.href, server, isComplete: true, remove };
}

/** A new place for a database; call `remove` when the test is done. */
export const newTestLocation = (dialect: Dialect): Promise<TestLocation> =>
  dialect === "sqlite" ? newSqlite() : newPostgres();

/**
 * Runs tests once on SQLite and once on PostgreSQL.
 * @param body declares tests; `get` returns the database, which is empty before the first of them
 */
export function onBothDialects(
  body: (get: () => OpenDatabase & { location: TestLocation }, dialect: Dialect) => void,
): void {
  describe.each(["sqlite", "postgres"] as const)("on %s", (dialect) => {
    let opened: (OpenDatabase & { location: TestLocation }) | undefined;
    beforeAll(async () => {
      const location = await newTestLocation(dialect);
      opened = { ...(await openDatabase(location)), location };
    });
    afterAll(async () => {
      await opened?.close();
      await opened?.location.remove();
    });
    body(() => {
      if (!opened) throw new Error("The database is open only while tests run.");
      return opened;
    }, dialect);
  });
}
