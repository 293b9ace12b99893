import { cpSync, existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { create } from "tar";
import type { DatabaseLocation } from "../database/location";
import { connectIfExists } from "../database/open-database";
import { BackupError } from "./backup-error";
import { bundleRepository, describeContent } from "./content-repository";
import { digestFolder } from "./digest";
import { dumpDatabase } from "./dump-database";
import { MANIFEST, type Manifest, newManifest } from "./manifest";

/** How often the content is copied again because a commit came in between. */
const ATTEMPTS = 5;

export type Wiki = {
  database: DatabaseLocation;
  /** The content folder. */
  content: string;
  /** The environment variables that are kept: no secrets. */
  settings: Record<string, string>;
  /** The version of the program. */
  program: string;
};

/**
 * Writes a backup of the wiki into one archive, which only this user can read: it has addresses of mail and hashes of
 * passwords. The server may run meanwhile.
 * @throws BackupError; there is no archive then
 */
export async function backUp(file: string, wiki: Wiki): Promise<Manifest> {
  if (existsSync(file)) throw new BackupError(`${file} exists already. Name a new file.`);
  if (!existsSync(path.dirname(path.resolve(file))))
    throw new BackupError(`There is no folder ${path.dirname(file)}.`);
  if (!existsSync(wiki.content)) throw new BackupError(`There is no folder ${wiki.content}.`);
  // Beside the archive, where there has to be room for it anyway.
  const folder = mkdtempSync(`${path.resolve(file)}.`);
  try {
    // The database first: what is published later only adds to what it names.
    const tables = await dumpTables(wiki.database, `${folder}/database`);
    const content = await copyContent(wiki.content, folder);
    const { settings, program } = wiki;
    const files = await digestFolder(folder);
    const manifest = newManifest({ program, tables, content, settings, files });
    writeFileSync(`${folder}/${MANIFEST}`, `${JSON.stringify(manifest, null, 2)}\n`);
    const names = [MANIFEST, ...Object.keys(files)];
    const archive = `${folder}.tar.gz`;
    writeFileSync(archive, "", { mode: 0o600 });
    await create({ gzip: true, file: archive, cwd: folder, portable: true }, names);
    renameSync(archive, file);
    return manifest;
  } finally {
    rmSync(folder, { recursive: true, force: true });
    rmSync(`${folder}.tar.gz`, { force: true });
  }
}

async function dumpTables(location: DatabaseLocation, folder: string) {
  const opened = await connectIfExists(location);
  if (!opened) return null;
  return dumpDatabase(opened, folder).finally(opened.close);
}

/** Copies the files as they are, also those that were not committed, and the history. */
async function copyContent(content: string, folder: string): Promise<Manifest["content"]> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const before = await describeContent(content);
    rmSync(`${folder}/content`, { recursive: true, force: true });
    cpSync(content, `${folder}/content`, {
      recursive: true,
      filter: (source) => source === content || !path.basename(source).startsWith("."),
    });
    if (before.head) await bundleRepository(content, `${folder}/content.bundle`);
    const after = await describeContent(content);
    if (after.head?.commit === before.head?.commit) return before;
  }
  throw new BackupError("The content changes all the time. Try again when nobody publishes.");
}
