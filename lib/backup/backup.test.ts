import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { create, extract } from "tar";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newTestLocation, type TestLocation } from "../database/database-fixture";
import type { Dialect } from "../database/location";
import { type Database, openDatabase } from "../database/open-database";
import { SECRET_SETTING, TABLES, type TableName } from "../database/tables";
import { exampleRow } from "../database/tables-fixture";
import { backUp } from "./backup";
import { listFilesBelow } from "./digest";
import { restore } from "./restore";

const names = Object.keys(TABLES) as TableName[];

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "wiki-backup-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const git = (cwd: string, ...args: string[]) =>
  execFileSync(
    "git",
    [
      "-c",
      "user.name=A",
      "-c",
      "user.email=a@example.org",
      "-c",
      "init.defaultBranch=main",
      ...args,
    ],
    { cwd, encoding: "utf8" },
  ).trim();

/** Everything that the tables hold, in an order of its own. */
async function contentsOf(database: Database) {
  const all = new Map<string, string[]>();
  for (const name of names) {
    const rows = await database.selectFrom(name).selectAll().execute();
    all.set(name, rows.map((row) => JSON.stringify(row)).sort());
  }
  return all;
}

async function fill(location: TestLocation, keys: readonly string[]) {
  const { database, close } = await openDatabase(location);
  for (const key of keys)
    for (const name of names)
      await database.insertInto(name).values(exampleRow(name, key)).execute();
  const contents = await contentsOf(database);
  await close();
  return contents;
}

async function contentsAt(location: TestLocation) {
  const { database, close } = await openDatabase(location);
  return contentsOf(database).finally(close);
}

let count = 0;

/** A content repository with a commit, a file that was changed since, and one that was never committed. */
function newContent(): string {
  const content = path.join(folder, `content-${++count}`);
  mkdirSync(`${content}/heroes`, { recursive: true });
  writeFileSync(`${content}/heroes/a.mdx`, "committed");
  writeFileSync(`${content}/wiki.yaml`, "name: x");
  git(content, "init", "-q");
  git(content, "add", ".");
  git(content, "commit", "-qm", "First");
  writeFileSync(`${content}/heroes/a.mdx`, "changed since");
  writeFileSync(`${content}/heroes/new.mdx`, "new");
  return content;
}

const wikiAt = (database: TestLocation, content: string) => ({
  database,
  content,
  settings: { SITE_URL: "https://wiki.example.org" },
  program: "0.1.0",
});

const targetAt = (database: TestLocation, content = path.join(folder, `target-${++count}`)) => ({
  database,
  content,
  data: path.join(folder, `data-${count}`),
});

/** What tokens are signed with: it stays where it is. */
async function addSecret(location: TestLocation): Promise<void> {
  const { database, close } = await openDatabase(location);
  const row = { ...exampleRow("setting"), key: SECRET_SETTING };
  await database.insertInto("setting").values(row).execute();
  await close();
}

const newArchive = () => path.join(folder, `backup-${++count}.tar.gz`);

describe.each([
  ["sqlite", "sqlite"],
  ["sqlite", "postgres"],
  ["postgres", "sqlite"],
  ["postgres", "postgres"],
] as const)("from %s to %s", (from: Dialect, to: Dialect) => {
  test("the tables, the files and the history come back as they were", async () => {
    const [source, place] = [await newTestLocation(from), await newTestLocation(to)];
    const rows = await fill(source, ["1", "2", "3"]);
    await addSecret(source);
    const content = newContent();
    const archive = newArchive();
    await backUp(archive, wikiAt(source, content));
    const target = targetAt(place);
    const { manifest } = await restore(archive, target, false);
    expect(manifest.settings).toEqual({ SITE_URL: "https://wiki.example.org" });
    expect(await contentsAt(place)).toEqual(rows);
    expect(readFileSync(`${target.content}/heroes/a.mdx`, "utf8")).toBe("changed since");
    expect(git(target.content, "status", "--porcelain")).toBe(
      git(content, "status", "--porcelain"),
    );
    expect(git(target.content, "log", "--format=%H %s")).toBe(
      git(content, "log", "--format=%H %s"),
    );
    await source.remove();
    await place.remove();
  });

  test("tables of more rows than are read at once come back whole, whatever their key", async () => {
    const [source, target] = [await newTestLocation(from), await newTestLocation(to)];
    const { database, close } = await openDatabase(source);
    const many = Array.from({ length: 4100 }, (_, number) => number);
    for (let start = 0; start < many.length; start += 500) {
      const some = many.slice(start, start + 500);
      // Many rows share the first column of this key.
      const counters = some.map((number) => ({
        ...exampleRow("limitCounter"),
        key: `key ${number % 2}`,
        windowStart: new Date(Date.UTC(2026, 0, 1) + number * 1000).toISOString(),
      }));
      const settings = some.map((number) => ({ ...exampleRow("setting"), key: `key ${number}` }));
      await database.insertInto("limitCounter").values(counters).execute();
      await database.insertInto("setting").values(settings).execute();
    }
    const before = await contentsOf(database);
    await close();
    const archive = newArchive();
    await backUp(archive, wikiAt(source, newContent()));
    await restore(archive, targetAt(target), false);
    const after = await contentsAt(target);
    expect(after.get("limitCounter")).toHaveLength(many.length);
    expect(after).toEqual(before);
    await source.remove();
    await target.remove();
  });
});

describe("a restore", () => {
  test("replaces nothing without --force, and everything with it", async () => {
    const [source, place] = [await newTestLocation("sqlite"), await newTestLocation("sqlite")];
    const rows = await fill(source, ["1"]);
    const before = await fill(place, ["7", "8"]);
    const archive = newArchive();
    await backUp(archive, wikiAt(source, newContent()));
    const target = targetAt(place);
    await expect(restore(archive, target, false)).rejects.toThrow(/not empty.*--force/);
    expect(await contentsAt(place)).toEqual(before);
    expect(existsSync(target.content)).toBe(false);

    mkdirSync(target.content);
    writeFileSync(`${target.content}/mine.mdx`, "mine");
    await expect(restore(archive, target, false)).rejects.toThrow(/would be replaced.*--force/);
    await restore(archive, target, true);
    expect(await contentsAt(place)).toEqual(rows);
    expect(listFilesBelow(target.content).filter((name) => !name.startsWith(".git/"))).toEqual([
      "heroes/a.mdx",
      "heroes/new.mdx",
      "wiki.yaml",
    ]);
  });

  test.for(["sqlite", "postgres"] as const)(
    "that fails in the middle leaves %s and the files as they were",
    async (dialect, { skip }) => {
      const [source, place] = [await newTestLocation("sqlite"), await newTestLocation(dialect)];
      if (!place.isComplete) skip(place.server);
      await fill(source, ["1"]);
      const before = await fill(place, ["7"]);
      const archive = newArchive();
      await backUp(archive, wikiAt(source, newContent()));
      // The last table refers to somebody who is not there, so only the database finds it.
      const broken = await change(archive, (unpacked) => {
        const file = `${unpacked}/database/keptForm.jsonl`;
        writeFileSync(file, readFileSync(file, "utf8").replace('"id-1"', '"nobody"'));
        return ["database/keptForm.jsonl"];
      });
      const target = targetAt(place, newContent());
      await expect(restore(broken, target, true)).rejects.toThrow(/foreign key/i);
      expect(await contentsAt(place)).toEqual(before);
      expect(readFileSync(`${target.content}/heroes/new.mdx`, "utf8")).toBe("new");
      expect(existsSync(`${target.content}.restoring`)).toBe(false);
      await place.remove();
    },
  );

  test("moves a damaged database aside with --force, and says where it is", async () => {
    const source = await newTestLocation("sqlite");
    const rows = await fill(source, ["1"]);
    const archive = newArchive();
    await backUp(archive, wikiAt(source, newContent()));
    const place = await newTestLocation("sqlite");
    if (place.dialect === "sqlite") writeFileSync(place.file, "no database".repeat(500));
    await expect(restore(archive, targetAt(place), false)).rejects.toThrow(/is damaged/);
    const { notes } = await restore(archive, targetAt(place), true);
    expect(notes[0]).toMatch(/^The damaged database is now .*wiki\.db\.damaged-/);
    expect(await contentsAt(place)).toEqual(rows);
  });

  test("brings later commits of the content into a clone that has the earlier ones", async () => {
    const source = await newTestLocation("sqlite");
    const content = newContent();
    const clone = path.join(folder, `clone-${++count}`);
    git(folder, "clone", "-q", content, clone);
    git(content, "commit", "-qam", "Second");
    const archive = newArchive();
    await backUp(archive, wikiAt(source, content));
    const { notes } = await restore(
      archive,
      targetAt(await newTestLocation("sqlite"), clone),
      true,
    );
    expect(notes.join()).toMatch(/moved forward/);
    expect(git(clone, "log", "--format=%s")).toBe("Second\nFirst");
    expect(git(clone, "status", "--porcelain")).toBe("?? heroes/new.mdx");
  });

  test.each([
    [
      "only content changed, so the branch moves",
      "content/heroes/a.mdx",
      /moved forward/,
      "Second\nFirst",
    ],
    ["the program changed too, so it does not", "program.ts", /refs\/backup\/main/, "First"],
  ])("in a repository with the program: %s", async (_, changed, note, log) => {
    const project = path.join(folder, `project-${++count}`);
    mkdirSync(`${project}/content/heroes`, { recursive: true });
    writeFileSync(`${project}/content/heroes/a.mdx`, "a");
    writeFileSync(`${project}/program.ts`, "1");
    git(project, "init", "-q");
    git(project, "add", ".");
    git(project, "commit", "-qm", "First");
    const clone = path.join(folder, `clone-${++count}`);
    git(folder, "clone", "-q", project, clone);
    writeFileSync(`${project}/${changed}`, "b");
    git(project, "commit", "-qam", "Second");
    const archive = newArchive();
    const source = await newTestLocation("sqlite");
    await backUp(archive, wikiAt(source, `${project}/content`));
    const { notes } = await restore(archive, targetAt(source, `${clone}/content`), true);
    expect(notes.join()).toMatch(note);
    expect(git(clone, "log", "--format=%s")).toBe(log);
    expect(git(clone, "status", "--porcelain")).toBe("");
  });

  test("leaves a branch that has gone another way, and keeps the history beside it", async () => {
    const source = await newTestLocation("sqlite");
    const content = newContent();
    const clone = path.join(folder, `clone-${++count}`);
    git(folder, "clone", "-q", content, clone);
    git(content, "commit", "-qam", "Second");
    git(clone, "commit", "-qm", "Other", "--allow-empty");
    const archive = newArchive();
    await backUp(archive, wikiAt(source, content));
    const { notes } = await restore(
      archive,
      targetAt(await newTestLocation("sqlite"), clone),
      true,
    );
    expect(notes.join()).toMatch(/refs\/backup\/main/);
    expect(git(clone, "log", "--format=%s")).toBe("Other\nFirst");
    expect(git(clone, "log", "--format=%s", "refs/backup/main")).toBe("Second\nFirst");
  });
});

/** Unpacks an archive, changes it, corrects the digests of some files, and packs it again. */
async function change(archive: string, work: (unpacked: string) => string[]): Promise<string> {
  const unpacked = mkdtempSync(path.join(folder, "unpacked-"));
  await extract({ file: archive, cwd: unpacked });
  const corrected = work(unpacked);
  const file = `${unpacked}/manifest.json`;
  if (corrected.length > 0 && existsSync(file)) {
    const { createHash } = await import("node:crypto");
    const manifest = JSON.parse(readFileSync(file, "utf8"));
    for (const name of corrected)
      manifest.files[name] = createHash("sha256")
        .update(readFileSync(`${unpacked}/${name}`))
        .digest("hex");
    writeFileSync(file, JSON.stringify(manifest));
  }
  const changed = newArchive();
  await create({ gzip: true, file: changed, cwd: unpacked }, listFilesBelow(unpacked));
  return changed;
}

const editManifest = (edit: (manifest: Record<string, unknown>) => void) => (unpacked: string) => {
  const manifest = JSON.parse(readFileSync(`${unpacked}/manifest.json`, "utf8"));
  edit(manifest);
  writeFileSync(`${unpacked}/manifest.json`, JSON.stringify(manifest));
  return [];
};

describe("a backup that cannot be restored says why, and changes nothing", () => {
  let [archive, place]: [string, TestLocation | undefined] = ["", undefined];
  beforeAll(async () => {
    const source = await newTestLocation("sqlite");
    await fill(source, ["1"]);
    archive = newArchive();
    await backUp(archive, wikiAt(source, newContent()));
    place = await newTestLocation("sqlite");
  });

  const cases: [string, (unpacked: string) => string[], RegExp][] = [
    [
      "of a newer program",
      editManifest((one) => Object.assign(one, { schema: 999, program: "9.9.9" })),
      /made by version 9\.9\.9 .* newer than this one\. Update/,
    ],
    [
      "in a newer format",
      editManifest((one) => Object.assign(one, { format: 2 })),
      /newer than this one/,
    ],
    [
      "with a changed file",
      (at) => {
        writeFileSync(`${at}/content/heroes/a.mdx`, "x");
        return [];
      },
      /damaged or incomplete \(content\/heroes\/a\.mdx is changed\)/,
    ],
    [
      "without a file",
      (at) => {
        rmSync(`${at}/database/user.jsonl`);
        return [];
      },
      /database\/user\.jsonl is missing/,
    ],
    [
      "with another file",
      (at) => {
        writeFileSync(`${at}/content/x`, "x");
        return [];
      },
      /content\/x does not belong there/,
    ],
    [
      "without a manifest",
      (at) => {
        rmSync(`${at}/manifest.json`);
        return [];
      },
      /no manifest/,
    ],
  ];

  test.each(cases)("%s", async (_, work, message) => {
    const target = targetAt(place as TestLocation);
    await expect(restore(await change(archive, work), target, true)).rejects.toThrow(message);
    expect(existsSync(target.content)).toBe(false);
    expect(existsSync((place as { file: string } & TestLocation).file)).toBe(false);
  });

  test("cut off", async () => {
    const cut = newArchive();
    const bytes = readFileSync(archive);
    writeFileSync(cut, bytes.subarray(0, bytes.length / 2));
    await expect(restore(cut, targetAt(place as TestLocation), true)).rejects.toThrow(/damaged/);
  });

  test("that is another file", async () => {
    const other = newArchive();
    writeFileSync(other, "hello");
    await expect(restore(other, targetAt(place as TestLocation), true)).rejects.toThrow(/damaged/);
  });
});

describe("a backup", () => {
  test.each(["sqlite", "postgres"] as const)(
    "that is made while others write is of one moment, on %s",
    async (dialect) => {
      const [source, place] = [await newTestLocation(dialect), await newTestLocation("sqlite")];
      const { database, close } = await openDatabase(source);
      // Each transaction adds to a table that is read early and to one that is read late.
      let [isOver, written] = [false, 0];
      const write = async () => {
        for (; !isOver; written++) {
          // SQLite answers at once, so that nothing else in this process would have a turn.
          await new Promise((resolve) => setImmediate(resolve));
          await database.transaction().execute(async (transaction) => {
            await transaction
              .insertInto("user")
              .values(exampleRow("user", `${written}`))
              .execute();
            await transaction
              .insertInto("keptForm")
              .values(exampleRow("keptForm", `${written}`))
              .execute();
          });
        }
      };
      const writing = write();
      while (written < 20) await new Promise((resolve) => setTimeout(resolve, 10));
      const archive = newArchive();
      const atStart = written;
      const { tables } = await backUp(archive, wikiAt(source, newContent()));
      isOver = true;
      await writing;
      await close();
      const rowsOf = (name: string) => tables?.find((table) => table.name === name)?.rows;
      expect(written).toBeGreaterThan(atStart);
      expect(rowsOf("user")).toBeGreaterThanOrEqual(atStart);
      expect(rowsOf("keptForm")).toBe(rowsOf("user"));
      await restore(archive, targetAt(place), false);
      const found = await contentsAt(place);
      expect(found.get("keptForm")).toHaveLength(rowsOf("user") ?? -1);
      await source.remove();
    },
  );

  test("is for the eyes of this user alone, and never replaces a file", async () => {
    const source = await newTestLocation("sqlite");
    const archive = newArchive();
    await backUp(archive, wikiAt(source, newContent()));
    expect(statSync(archive).mode & 0o077).toBe(0);
    await expect(backUp(archive, wikiAt(source, newContent()))).rejects.toThrow(/exists already/);
  });

  test("of a wiki without a database leaves the database alone", async () => {
    const [source, place] = [await newTestLocation("sqlite"), await newTestLocation("sqlite")];
    const before = await fill(place, ["7"]);
    const archive = newArchive();
    expect((await backUp(archive, wikiAt(source, newContent()))).tables).toBe(null);
    await restore(archive, targetAt(place), false);
    expect(await contentsAt(place)).toEqual(before);
  });
});
