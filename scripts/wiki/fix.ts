import { ChangeError, changeFiles } from "@/lib/authoring/change-files";
import { planFixesInWorker } from "@/lib/authoring/plan-fixes-in-worker";
import { loadFiles } from "@/lib/content/load";
import { plural } from "@/lib/kinds/plural";

/**
 * Makes all safe fixes in a folder and lists them on stderr, because the output of the check may be read by a
 * program.
 */
export async function fixFiles(folder: string | undefined): Promise<void> {
  const planned = await planFixesInWorker(loadFiles(folder));
  const { changes, applied, nameless = [], skipped } = planned;
  try {
    changeFiles(changes, folder);
  } catch (error) {
    if (!(error instanceof ChangeError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
    return;
  }
  for (const { file, line, was, is } of applied) console.error(`${file}:${line}: ${was} → ${is}`);
  for (const file of skipped)
    console.error(`${file}: not changed, because reading it took too long.`);
  if (nameless.length > 0)
    console.error(
      `Links and ids were not changed: the names cannot be read in ${nameless.slice(0, 3).join(", ")}${nameless.length > 3 ? ` and ${nameless.length - 3} more` : ""}. Fix those files first.`,
    );
  const [places, files] = [applied.length, changes.length];
  console.error(
    places === 0
      ? "Nothing to fix automatically."
      : `Fixed ${plural(places, "place")} in ${plural(files, "file")}.`,
  );
}
