import { existsSync } from "node:fs";
import { assembleWiki, type ContentFiles, contentFolder, loadFiles } from "@/lib/content/load";
import type { Wiki } from "@/lib/content/wiki";
import { plural } from "@/lib/kinds/plural";
import { fail } from "./terminal";

export type Loaded = {
  folder: string;
  files: ContentFiles;
  wiki: Wiki;
  /** Problems that the content had before the command. */
  problems: number;
};

/** Reads all content for a command. Invalid files do not stop it; it prints how many problems there are. */
export function loadContent(folder = contentFolder()): Loaded {
  if (!existsSync(folder)) fail(`There is no content folder ${folder}.`);
  const files = loadFiles(folder);
  const { wiki, diagnostics } = assembleWiki(files);
  if (diagnostics.length > 0)
    console.error(
      `${plural(diagnostics.length, "problem")} in the content, so this output may be incomplete. See them with: npm run check\n`,
    );
  return { folder, files, wiki, problems: diagnostics.length };
}
