import { type ArticleId, pathFromId } from "../kinds/article-id";
import { keepUnlessFailed } from "../state/keep-unless-failed";
import { clearWikiState, processState } from "../state/process-state";
import { contentPool } from "./content-pool";
import { contentVersion } from "./content-version";
import { ContentError, type Diagnostic } from "./diagnostic";
import { type ContentFiles, type LoadedFiles, linkWiki, loadFiles } from "./load";
import { withParseCache } from "./parse-cache";
import type { Content } from "./parse-file";
import { parseInWorkers } from "./parse-in-workers";
import { readChecked } from "./read-checked";
import type { Wiki } from "./wiki";

const isDevelopment = process.env.NODE_ENV === "development";

export type HeldFile = { content: Content | undefined; problems: readonly Diagnostic[] };

/** The wiki of this process; only `reload-wiki.ts` changes it too. */
export type CurrentWiki = {
  wiki?: Promise<Wiki> | undefined;
  /** What a running server read it from; undefined until it has. */
  files?: ContentFiles;
  /** The content as it was last saved, also what is not shown. */
  saved?: ContentFiles;
  /** The content when all of it was last found to have no problem between files. */
  checked?: ContentFiles;
  /** Files that are shown as they were then, with what has been saved since and the reason. */
  held?: ReadonlyMap<string, HeldFile>;
  /** The problems of files that a running server shows as they were before. */
  problems?: readonly Diagnostic[];
  /** In development, the version of the content that it was built from. */
  version?: string;
  /** When content with problems may be read again, in milliseconds since 1970. */
  retryAt?: number;
};

export const currentWiki = processState("currentWiki", (): CurrentWiki => ({}));

/** If two files claim a name, the one that was added since is reported. */
const filesAtStart = processState("filesAtStart", (): { names?: ReadonlySet<string> } => ({}));

/**
 * Reading content with problems takes this process a second and prints all of them. If every request did that, a few
 * readers would keep the server from answering anybody.
 */
const RETRY_MILLISECONDS = 5000;

export const parseUnchecked = withParseCache(parseInWorkers);

/**
 * The wiki of this process. A server reads it once, until `reloadWiki`; any mistake stops it. In development every
 * request looks at the files again; a mistake only shows on its own page and in the terminal. Files are parsed in
 * processes with limits.
 */
export async function getWiki(): Promise<Wiki> {
  if (isDevelopment) return getCurrentWiki();
  return keepUnlessFailed(currentWiki(), "wiki", loadUnchecked);
}

/** Makes this the wiki of the process, and clears what belonged to the one before. */
export function replaceWiki(wiki: Wiki): void {
  clearWikiState();
  currentWiki().wiki = Promise.resolve(wiki);
}

async function loadUnchecked(): Promise<Wiki> {
  if (Date.now() < (currentWiki().retryAt ?? 0))
    throw new Error("The content has problems; they were printed before. Run npm run check.");
  try {
    const { wiki, files } = await readChecked(parseUnchecked);
    Object.assign(currentWiki(), { files, checked: files });
    return wiki;
  } catch (error) {
    if (error instanceof ContentError) currentWiki().retryAt = Date.now() + RETRY_MILLISECONDS;
    throw error;
  } finally {
    contentPool().endIdle();
  }
}

/** Requests with the same content share one promise. */
function getCurrentWiki(): Promise<Wiki> {
  const files = loadFiles();
  const version = contentVersion(files);
  if (currentWiki().version !== version) {
    clearWikiState();
    currentWiki().version = version;
  }
  return keepUnlessFailed(currentWiki(), "wiki", () => readCurrent(files));
}

async function readCurrent(files: LoadedFiles): Promise<Wiki> {
  filesAtStart().names ??= new Set(files.textByFile.keys());
  const { names } = filesAtStart();
  const addedAt = (id: ArticleId) => (names?.has(pathFromId(id)) ? "first" : "since");
  const { wiki, diagnostics } = linkWiki(await parseUnchecked(files), addedAt);
  if (diagnostics.length > 0)
    printIfLasting(new ContentError(diagnostics, files.textByFile), contentVersion(files));
  return wiki;
}

/** Some programs empty a file before they write it: problems that end in this time, in milliseconds, are none. */
const SETTLED = 500;

function printIfLasting({ message }: ContentError, version: string): void {
  setTimeout(() => {
    if (contentVersion(loadFiles()) === version) console.error(message);
  }, SETTLED).unref();
}
