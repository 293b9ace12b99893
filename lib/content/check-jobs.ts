import { contentVersion } from "./content-version";
import { linkWiki, loadFiles, parseFiles } from "./load";
import { withParseCache } from "./parse-cache";

/** The job that checks a whole content folder, in a process of its own: it takes seconds for 10,000 articles. */
export const jobs = {
  checkContent: async (folder: string) => {
    const files = loadFiles(folder);
    const { diagnostics } = linkWiki(await withParseCache(parseFiles)(files));
    return { version: contentVersion(files), diagnostics };
  },
};
