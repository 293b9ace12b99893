import { readFileSync } from "node:fs";
import type { Command } from "commander";
import { contentFolder } from "@/lib/content/load";
import { plural } from "@/lib/kinds/plural";
import { acting, failWith } from "./terminal";

const NOTES = `
The archive has the database, the content with its history, and the settings that are no secrets. The server may run
meanwhile. Only you can read the file: it has addresses of mail and hashes of passwords.
Exit code: 0 done, 1 not possible, 2 invalid command.`;

/** The environment variables that a backup keeps: no password, no token. */
const KEPT = [
  "SITE_URL",
  "SITE_PREVIEW",
  "ORIGIN_URL",
  "REPOSITORY_URL",
  "REPOSITORY_EDIT_URL",
  "REPOSITORY_BRANCH",
  "CONTENT_DIR",
  "TRUST_PROXY",
  "MAIL_FROM",
];

/** `backup <file>`: writes everything that the wiki is into one archive. */
export function addBackup(program: Command): void {
  program
    .command("backup")
    .argument("<file>", "the new archive, such as wiki-2026-11-30.tar.gz")
    .option("--content <folder>", "the content folder")
    .description("Write the database, the content and its history into one archive.")
    .addHelpText("after", NOTES)
    .action(acting(backup));
}

async function backup(file: string, options: { content?: string }): Promise<void> {
  // Loaded only now: other commands need no database.
  const { backUp } = await import("@/lib/backup/backup");
  const { databaseLocation } = await import("@/lib/database/location");
  const settings = KEPT.flatMap((name) => {
    const value = process.env[name];
    return value ? [[name, value]] : [];
  });
  const { version } = JSON.parse(readFileSync("package.json", "utf8"));
  await explaining(async () => {
    const { tables, content } = await backUp(file, {
      database: databaseLocation(),
      content: options.content ?? contentFolder(),
      settings: Object.fromEntries(settings),
      program: version,
    });
    const rows = tables?.reduce((sum, table) => sum + table.rows, 0);
    console.log(
      `Wrote ${file}: ${rows === undefined ? "no database yet" : `${plural(rows, "row")} of the database`}, the content, ${content.head ? `its history to ${content.head.commit.slice(0, 10)}` : "without history"}.`,
    );
  });
}

/** Errors that say what to do become a message and exit code 1. */
export async function explaining(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (error instanceof Error && ["BackupError", "DatabaseError"].includes(error.name))
      failWith(error.message);
    throw error;
  }
}
