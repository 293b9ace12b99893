import { keepUnlessFailed } from "../async/keep-unless-failed";
import { type ArticleId, pathFromId } from "../kinds/article-id";
import { contentPool } from "./content-pool";
import { contentVersion } from "./content-version";
import { ContentError } from "./diagnostic";
import {
  type ContentFiles,
  contentFolder,
  linkWiki,
  loadFiles,
  loadWiki,
  parseFiles,
} from "./load";
import { withParseCache } from "./parse-cache";
import { parseInWorkers } from "./parse-in-workers";
import type { Wiki } from "./wiki";

const isDevelopment = process.env.NODE_ENV === "development";
const isBuild = process.env.NEXT_PHASE === "phase-production-build";

/** Next bundles pages and handlers separately, each with its own copy of this module; they share one wiki here. */
const shared: {
  midlandCircle?: Promise<Wiki> | undefined;
  /** The version of the content whose problems were printed last. */
  midlandCirclePrinted?: string;
  /** When content with problems may be read again, in milliseconds since 1970. */
  midlandCircleRetryAt?: number;
} = globalThis as never;

/**
 * Reading content with problems takes this process a second and prints all of them. If every request did that, a few
 * readers would keep the server from answering anybody.
 */
const RETRY_MILLISECONDS = 5000;

const parseChecked = withParseCache(parseFiles);
const parseUnchecked = withParseCache(parseInWorkers);

/** The content that was read last, and its wiki. */
let current: { version: string; wiki: Promise<Wiki> } | undefined;

/** The files at the start: if two files claim a name, the one that was added since is reported. */
let first: ContentFiles["textByFile"] | undefined;

/**
 * The wiki of this process. A build reads it once, and any mistake stops it. In development every request looks at
 * the files again; a mistake only shows on its own page and in the terminal. A build's content has just been checked;
 * otherwise files are parsed in processes with limits.
 */
export async function getWiki(): Promise<Wiki> {
  if (isDevelopment) return getCurrentWiki();
  return keepUnlessFailed(shared, "midlandCircle", isBuild ? loadChecked : loadUnchecked);
}

const loadChecked = () => loadWiki(contentFolder(), parseChecked);

async function loadUnchecked(): Promise<Wiki> {
  if (Date.now() < (shared.midlandCircleRetryAt ?? 0))
    throw new Error("The content has problems; they were printed before. Run npm run check.");
  try {
    return await loadWiki(contentFolder(), parseUnchecked);
  } catch (error) {
    if (error instanceof ContentError)
      shared.midlandCircleRetryAt = Date.now() + RETRY_MILLISECONDS;
    throw error;
  } finally {
    contentPool().endIdle();
  }
}

/** Requests with the same content share one promise. */
function getCurrentWiki(): Promise<Wiki> {
  const files = loadFiles();
  const version = contentVersion(files);
  if (current?.version === version) return current.wiki;
  const reading = { version, wiki: readCurrent(files, version) };
  current = reading;
  reading.wiki.catch(() => {
    if (current === reading) current = undefined;
  });
  return reading.wiki;
}

async function readCurrent(files: ContentFiles, version: string): Promise<Wiki> {
  first ??= files.textByFile;
  const addedAt = (id: ArticleId) => (first?.has(pathFromId(id)) ? "first" : "since");
  const { wiki, diagnostics } = linkWiki(await parseUnchecked(files), addedAt);
  if (shared.midlandCirclePrinted !== version && diagnostics.length > 0)
    console.error(new ContentError(diagnostics, files.textByFile).message);
  shared.midlandCirclePrinted = version;
  return wiki;
}
