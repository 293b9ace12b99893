import { checkAtOnce } from "./check-pool";
import { isKnownAsChecked, noteChecked } from "./checked-content";
import { contentVersion } from "./content-version";
import { ContentError } from "./diagnostic";
import {
  type ContentFiles,
  contentFolder,
  type LoadedFiles,
  linkChecked,
  loadFiles,
  loadWiki,
} from "./load";
import type { Parsed } from "./parse-file";
import type { Wiki } from "./wiki";

/**
 * From so many files on, a process of its own checks them: what a check of 10,000 articles computes takes 300 MB, which
 * this process would keep. Of fewer, starting that process takes longer than the check.
 */
const MANY_FILES = 2000;

/**
 * Reads the content, and checks it unless this code has found no problem in it before.
 * @param parse how the files are parsed
 * @throws ContentError listing every problem of every file
 */
export async function readChecked(
  parse: (files: ContentFiles) => Promise<Parsed>,
  manyFiles = MANY_FILES,
): Promise<{ wiki: Wiki; files: LoadedFiles }> {
  for (let files = loadFiles(); ; files = loadFiles(contentFolder(), files)) {
    const version = contentVersion(files);
    if (isKnownAsChecked(version)) return { wiki: linkChecked(await parse(files)), files };
    if (files.textByFile.size < manyFiles) {
      const wiki = await loadWiki(files, parse);
      noteChecked(version);
      return { wiki, files };
    }
    const parsed = await parse(files);
    const check = await checkAtOnce(contentFolder());
    // It was saved meanwhile.
    if (check.version !== version) continue;
    if (check.diagnostics.length > 0) throw new ContentError(check.diagnostics, files.textByFile);
    noteChecked(version);
    return { wiki: linkChecked(parsed), files };
  }
}
