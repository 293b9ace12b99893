import type { Diagnostic } from "./diagnostic";
import { loadFiles, tieWiki } from "./load";
import { type Apart, parseApart } from "./parse-apart";
import type { ContentFiles } from "./parse-file";
import type { Wiki } from "./wiki";

/** Content as it was checked: the wiki it makes, every problem, and the files as they were read. */
export type Checked = { wiki: Wiki; diagnostics: Diagnostic[]; files: ContentFiles };

/** Reads content that nobody has checked yet, file by file in child processes, and ties it together. */
export async function checkContent(folder?: string, apart?: Apart): Promise<Checked> {
  const files = loadFiles(folder);
  return { ...tieWiki(await parseApart(files, apart)), files };
}
