import type { Command } from "commander";
import { contentFolder } from "@/lib/content/load";
import { explaining } from "./backup";
import { acting } from "./terminal";

type Options = { force?: boolean; content?: string };

const NOTES = `
Stop the server before. The database and the content are restored together, or nothing is. The database may be another
one than that of the backup: SQLite, or PostgreSQL with DATABASE_URL.
Exit code: 0 done, 1 not possible and nothing changed, 2 invalid command.`;

/** `restore <file>`: brings back what `backup` wrote. */
export function addRestore(program: Command): void {
  program
    .command("restore")
    .argument("<file>", "an archive that backup has written")
    .option("--force", "replace the database and the content that are there")
    .option("--content <folder>", "the content folder")
    .description("Restore the database and the content from an archive.")
    .addHelpText("after", NOTES)
    .action(acting(restoreFrom));
}

async function restoreFrom(
  file: string,
  { force = false, content = contentFolder() }: Options,
): Promise<void> {
  const { restore } = await import("@/lib/backup/restore");
  const { databaseLocation, dataFolder } = await import("@/lib/database/location");
  await explaining(async () => {
    const target = { database: databaseLocation(), content, data: dataFolder() };
    const { manifest, notes } = await restore(file, target, force);
    console.log(`Restored the backup of ${manifest.createdAt}.`);
    for (const note of notes) console.log(note);
    const settings = Object.entries(manifest.settings).map(([name, value]) => `  ${name}=${value}`);
    if (settings.length > 0) console.log(["Its settings were:", ...settings].join("\n"));
  });
}
