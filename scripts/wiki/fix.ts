import { loadFiles } from "@/lib/content/load";
import { plural } from "@/lib/content/plural";
import { ChangeError, changeFiles } from "@/lib/desk/change-files";
import { planFixesApart } from "@/lib/desk/fix-apart";

/**
 * Mends what is certain in the files of a folder, and tells each mend on the error output, since what the
 * check finds may be read by a program.
 */
export async function fixFiles(folder: string | undefined): Promise<void> {
  const planned = await planFixesApart(loadFiles(folder));
  const { changes, mended, nameless = [], givenUp } = planned;
  try {
    changeFiles(changes, folder);
  } catch (error) {
    if (!(error instanceof ChangeError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
    return;
  }
  for (const { file, line, was, is } of mended) console.error(`${file}:${line}: ${was} → ${is}`);
  for (const file of givenUp)
    console.error(`${file}: left as it is, since reading it took too much.`);
  if (nameless.length > 0)
    console.error(
      `Links and ids were left as they are: nobody knows the names of ${nameless.slice(0, 3).join(", ")}${nameless.length > 3 ? ` and ${nameless.length - 3} more` : ""} until that is fixed.`,
    );
  const [places, files] = [mended.length, changes.length];
  console.error(
    places === 0
      ? "Nothing to mend by itself."
      : `Mended ${plural(places, "place")} in ${plural(files, "file")}.`,
  );
}
