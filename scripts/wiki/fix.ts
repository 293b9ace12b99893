import { loadFiles } from "@/lib/content/load";
import { plural } from "@/lib/content/plural";
import { ChangeError, changeFiles } from "@/lib/desk/change-files";
import { planFixes } from "@/lib/desk/fix";

/**
 * Mends what is certain in the files of a folder, and tells each mend on the error output, since what the
 * check finds may be read by a program.
 */
export function fixFiles(folder: string | undefined): void {
  const { changes, mended } = planFixes(loadFiles(folder));
  try {
    changeFiles(changes, folder);
  } catch (error) {
    if (!(error instanceof ChangeError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
    return;
  }
  for (const { file, line, was, is } of mended) console.error(`${file}:${line}: ${was} → ${is}`);
  const [places, files] = [mended.length, changes.length];
  console.error(
    places === 0
      ? "Nothing to mend by itself."
      : `Mended ${plural(places, "place")} in ${plural(files, "file")}.`,
  );
}
