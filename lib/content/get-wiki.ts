import { keepUnlessFailed } from "../async/keep-unless-failed";
import { type ArticleId, pathFromId } from "./article-id";
import { contentPool } from "./content-pool";
import { contentVersion } from "./content-version";
import { ContentError } from "./diagnostic";
import { type ContentFiles, contentFolder, linkWiki, loadFiles, loadWiki } from "./load";
import { parseInWorkers } from "./parse-in-workers";
import type { Wiki } from "./wiki";

const isDevelopment = process.env.NODE_ENV === "development";
const isBuild = process.env.NEXT_PHASE === "phase-production-build";

/** Next bundles pages and handlers apart, each with its own copy of this module: they share one wiki. */
const shared: {
  midlandCircle?: Promise<Wiki> | undefined;
  /** The content whose problems were printed last. */
  midlandCirclePrinted?: string;
  /** Until when content with problems is not read again, in milliseconds since 1970. */
  midlandCircleRetryAt?: number;
} = globalThis as never;

/**
 * Reading content that has problems takes a second of this process and prints all of them: where every request did
 * so, a few readers kept the server from answering anybody.
 */
const RETRY_MILLISECONDS = 5000;

/** The content that was seen last, and the wiki that becomes of it. */
let current: { version: string; wiki: Promise<Wiki> } | undefined;

/** The files that were there first: of two that claim a name, one that was written since is told. */
let first: ContentFiles["textByFile"] | undefined;

/**
 * The wiki of this process. A build reads it once, and a mistake anywhere stops it. In development
 * every request looks at the files again; a mistake shows on its own page only, and in the terminal. What a build
 * reads has been checked just before; everybody else's files are read in processes with limits.
 */
export async function getWiki(): Promise<Wiki> {
  if (isDevelopment) return getCurrentWiki();
  return keepUnlessFailed(shared, "midlandCircle", isBuild ? loadWiki : loadUnchecked);
}

async function loadUnchecked(): Promise<Wiki> {
  if (Date.now() < (shared.midlandCircleRetryAt ?? 0))
    throw new Error("The content has problems; they were printed before. Run npm run check.");
  try {
    return await loadWiki(contentFolder(), parseInWorkers);
  } catch (error) {
    if (error instanceof ContentError)
      shared.midlandCircleRetryAt = Date.now() + RETRY_MILLISECONDS;
    throw error;
  } finally {
    contentPool().endIdle();
  }
}

/** Requests that see the same content wait for the same reading of it. */
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
  const { wiki, diagnostics } = linkWiki(await parseInWorkers(files), addedAt);
  if (shared.midlandCirclePrinted !== version && diagnostics.length > 0)
    console.error(new ContentError(diagnostics, files.textByFile).message);
  shared.midlandCirclePrinted = version;
  return wiki;
}
