import { processState } from "../state/process-state";
import { contentVersion } from "./content-version";
import { type LoadedFiles, linkWiki, loadFiles, parsedFiles, parseFiles } from "./load";
import { withParseCache } from "./parse-cache";
import { type Content, gatherParsed, parseFile } from "./parse-file";

type Input = {
  folder: string;
  /** Files that are checked otherwise than they are in the folder, texts with LF line endings; each was parsed with limits before. */
  drafts?: readonly (readonly [file: string, content: Content])[];
};

/** What was read last, in this process of its own: only what has changed since is read again. */
const lastRead = processState(
  "checkedFolder",
  (): { folder?: string; files?: LoadedFiles } => ({}),
);

/** The job that checks a whole content folder, in a process of its own: it takes seconds for 10,000 articles. */
export const jobs = {
  checkContent: async ({ folder, drafts = [] }: Input) => {
    const last = lastRead();
    const files = loadFiles(folder, last.folder === folder ? last.files : undefined);
    Object.assign(last, { folder, files });
    const version = contentVersion(files);
    const parsed = await withParseCache(parseFiles)(files);
    if (drafts.length === 0) return { version, diagnostics: linkWiki(parsed).diagnostics };
    const changed = new Map(drafts.map(([file, content]) => [file, parseFile(file, content)]));
    const names = [...files.textByFile.keys(), ...files.bytesByFile.keys(), ...changed.keys()];
    const all = [...new Set(names)].flatMap(
      (file) => changed.get(file) ?? parsedFiles().get(file)?.parsed ?? [],
    );
    return { version, diagnostics: linkWiki(gatherParsed(all, files.diagnostics)).diagnostics };
  },
};
