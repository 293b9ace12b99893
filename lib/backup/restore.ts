import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from "node:fs";
import path from "node:path";
import { extract } from "tar";
import { DatabaseError, reasonOf } from "../database/database-error";
import type { DatabaseLocation } from "../database/location";
import { schemaVersion } from "../database/migrate";
import { connect, type OpenDatabase } from "../database/open-database";
import { TABLES, type TableName } from "../database/tables";
import { BackupError } from "./backup-error";
import { restoreHistory } from "./content-repository";
import { digestFolder } from "./digest";
import { loadDatabase } from "./load-database";
import { damaged, MANIFEST, type Manifest, parseManifest } from "./manifest";

export type Target = { database: DatabaseLocation; content: string; data: string };

export type Restored = { manifest: Manifest; notes: string[] };

/**
 * Restores a backup: the database and the files of the content together, or nothing. Stop the server before.
 * @param force whether what is there is replaced
 * @throws BackupError, DatabaseError; nothing was changed then
 */
export async function restore(file: string, target: Target, force: boolean): Promise<Restored> {
  if (!existsSync(file)) throw new BackupError(`There is no file ${file}.`);
  mkdirSync(target.data, { recursive: true });
  const folder = mkdtempSync(path.join(path.resolve(target.data), "restore-"));
  try {
    const manifest = await unpack(file, folder);
    const notes: string[] = [];
    const isSameContent = await hasSameContent(target.content, manifest);
    if (!force && !isSameContent && existsSync(target.content))
      throw new BackupError(
        `The content in ${target.content} is not that of the backup, and would be replaced. Restore into another folder (CONTENT_DIR), or add --force.`,
      );
    const content = isSameContent ? undefined : stageContent(`${folder}/content`, target.content);
    try {
      const swap = () => content?.swap();
      if (manifest.tables) {
        const opened = await openTarget(target.database, force, notes);
        const what = { tables: manifest.tables, schema: manifest.schema };
        await loadDatabase(opened, `${folder}/database`, what, swap).finally(opened.close);
      } else swap();
    } catch (error) {
      content?.undo();
      throw error;
    }
    content?.finish();
    notes.push(...(await bringHistory(folder, target, manifest)));
    return { manifest, notes };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Unpacks the archive and checks every file. */
async function unpack(file: string, folder: string): Promise<Manifest> {
  try {
    await extract({
      file,
      cwd: folder,
      strict: true,
      filter: (_, entry) =>
        "type" in entry && (entry.type === "File" || entry.type === "Directory"),
    });
  } catch (error) {
    throw damaged(reasonOf(error));
  }
  if (!existsSync(`${folder}/${MANIFEST}`)) throw damaged("it has no manifest");
  const manifest = parseManifest(readFileSync(`${folder}/${MANIFEST}`, "utf8"));
  const { [MANIFEST]: _, ...digests } = await digestFolder(folder);
  for (const [name, digest] of Object.entries(manifest.files))
    if (digests[name] !== digest)
      throw damaged(`${name} is ${digests[name] ? "changed" : "missing"}`);
  const extra = Object.keys(digests).find((name) => !(name in manifest.files));
  if (extra) throw damaged(`${extra} does not belong there`);
  return manifest;
}

/** Whether the files there are those of the backup, so that nothing has to be replaced. */
async function hasSameContent(folder: string, { files }: Manifest): Promise<boolean> {
  if (!existsSync(folder)) return false;
  const wanted = Object.entries(files).filter(([name]) => name.startsWith("content/"));
  const found = Object.entries(await digestFolder(folder)).filter(
    ([name]) => !/(?:^|\/)\./.test(name),
  );
  const there = new Map(found.map(([name, digest]) => [`content/${name}`, digest]));
  return (
    there.size === wanted.length && wanted.every(([name, digest]) => there.get(name) === digest)
  );
}

/** Puts the new files beside the old ones, so that they can be exchanged in a moment and back again. */
function stageContent(from: string, folder: string) {
  const staged = `${path.resolve(folder)}.restoring`;
  const old = `${path.resolve(folder)}.before-restore`;
  if (existsSync(old))
    throw new BackupError(`${old} is left from a restore that was interrupted. Move it away.`);
  rmSync(staged, { recursive: true, force: true });
  mkdirSync(staged, { recursive: true });
  if (existsSync(from)) cpSync(from, staged, { recursive: true });
  const hidden = existsSync(folder)
    ? readdirSync(folder).filter((name) => name.startsWith("."))
    : [];
  const move = (source: string, target: string) => {
    // The repository of the content, and the settings of editors, stay.
    for (const name of hidden)
      if (existsSync(`${source}/${name}`)) renameSync(`${source}/${name}`, `${target}/${name}`);
  };
  return {
    swap() {
      if (existsSync(folder)) renameSync(folder, old);
      renameSync(staged, folder);
      if (existsSync(old)) move(old, folder);
    },
    undo() {
      if (!existsSync(staged) && existsSync(folder)) {
        if (existsSync(old)) move(folder, old);
        rmSync(folder, { recursive: true });
      }
      if (existsSync(old)) renameSync(old, folder);
      rmSync(staged, { recursive: true, force: true });
    },
    finish: () => rmSync(old, { recursive: true, force: true }),
  };
}

/** Opens the database that is replaced. A damaged file is moved aside, since nothing can be done inside it. */
async function openTarget(
  location: DatabaseLocation,
  force: boolean,
  notes: string[],
): Promise<OpenDatabase> {
  const opened = await connect(location).catch((error) => {
    if (!force || location.dialect !== "sqlite" || !(error instanceof DatabaseError)) throw error;
    if (!/ is damaged /.test(error.message)) throw error;
    const aside = `${location.file}.damaged-${new Date().toISOString().replace(/[:.]/g, "-")}`;
    for (const end of ["", "-wal", "-shm"])
      if (existsSync(location.file + end)) renameSync(location.file + end, aside + end);
    notes.push(`The damaged database is now ${aside}.`);
    return connect(location);
  });
  try {
    if (!force && (await hasRows(opened)))
      throw new BackupError(
        "The database is not empty, and would be replaced. Restore into another one (DATA_DIR or DATABASE_URL), or add --force.",
      );
    return opened;
  } catch (error) {
    await opened.close();
    throw error;
  }
}

/** @throws DatabaseError if the database is newer than this program */
async function hasRows({ database, dialect }: OpenDatabase): Promise<boolean> {
  if ((await schemaVersion(database, dialect)) === 0) return false;
  for (const name of Object.keys(TABLES) as TableName[]) {
    const row = await database.selectFrom(name).selectAll().limit(1).executeTakeFirst();
    if (row) return true;
  }
  return false;
}

/** The history is brought last: it adds commits and replaces nothing, so it may fail alone. */
async function bringHistory(
  folder: string,
  { content, data }: Target,
  { content: { prefix, head } }: Manifest,
): Promise<string[]> {
  if (!head) return ["The backup has no history of the content."];
  const bundle = `${folder}/content.bundle`;
  const kept = path.join(data, "content.bundle");
  try {
    const note = await restoreHistory(content, bundle, { prefix, head });
    if (note) return [note];
    copyFileSync(bundle, kept);
    return [
      `${content} is in no repository. Its history is in ${kept}; read it with: git clone ${kept}`,
    ];
  } catch (error) {
    copyFileSync(bundle, kept);
    return [`The history could not be restored (${reasonOf(error)}). It is in ${kept}.`];
  }
}
