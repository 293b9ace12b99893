import { keepUnlessFailed } from "../async/keep-unless-failed";
<<<<<<< HEAD
import { contentVersion } from "./content-version";
import { ContentError } from "./diagnostic";
import { assembleWiki, loadFiles, loadWiki } from "./load";
=======
import { contentPool } from "./content-pool";
import { type ContentFiles, contentFolder, loadFiles, loadWiki, tieWiki } from "./load";
import { parseInWorkers } from "./parse-in-workers";
>>>>>>> b6f7088 (wip)
import type { Wiki } from "./wiki";

const isDevelopment = process.env.NODE_ENV === "development";
const isBuild = process.env.NEXT_PHASE === "phase-production-build";

/** Next bundles pages and handlers apart, each with its own copy of this module: they share one wiki. */
const shared: {
  midlandCircle?: Promise<Wiki> | undefined;
  /** The content whose problems were printed last. */
  midlandCirclePrinted?: string;
} = globalThis as never;

<<<<<<< HEAD
let current: { version: string; wiki: Wiki } | undefined;

/**
 * The wiki of this process. A build reads it once, and a mistake anywhere stops it. In development
 * every request looks at the files again; a mistake shows on its own page only, and in the terminal.
 */
export async function getWiki(): Promise<Wiki> {
  return isDevelopment ? getCurrentWiki() : keepUnlessFailed(shared, "midlandCircle", loadWiki);
}

function getCurrentWiki(): Wiki {
  const files = loadFiles();
  const version = contentVersion(files);
  if (current?.version === version) return current.wiki;
  const { wiki, diagnostics } = assembleWiki(files);
  current = { version, wiki };
  if (shared.midlandCirclePrinted !== version && diagnostics.length > 0)
    console.error(new ContentError(diagnostics, files.textByFile).message);
  shared.midlandCirclePrinted = version;
  return wiki;
=======
/** The files that were seen last, and the wiki that becomes of them. */
let current: { files: ContentFiles; wiki: Promise<Wiki> } | undefined;

/**
 * The wiki of this process. A build reads it once, and a mistake anywhere stops it. In development
 * every request looks at the files again, and a mistake shows on its own page only. What a build reads has been
 * checked just before; everybody else's files are read in processes with limits.
 */
export function getWiki(): Promise<Wiki> {
  if (isDevelopment) return getCurrentWiki();
  return keepUnlessFailed(shared, "midlandCircle", isBuild ? loadWiki : loadUnchecked);
}

async function loadUnchecked(): Promise<Wiki> {
  const wiki = await loadWiki(contentFolder(), parseInWorkers);
  contentPool().endIdle();
  return wiki;
}

/** Requests that see the same files wait for the same reading of them. */
async function getCurrentWiki(): Promise<Wiki> {
  const files = loadFiles();
  if (!current || !sameFiles(current.files, files)) {
    const wiki = parseInWorkers(files).then((parsed) => tieWiki(parsed).wiki);
    const reading = { files, wiki };
    current = reading;
    wiki.catch(() => {
      if (current === reading) current = undefined;
    });
  }
  return current.wiki;
}

function sameFiles(a: ContentFiles, b: ContentFiles): boolean {
  return (
    sameEntries(a.textByFile, b.textByFile, (one, other) => one === other) &&
    sameEntries(a.bytesByFile, b.bytesByFile, (one, other) => Buffer.compare(one, other) === 0)
  );
}

function sameEntries<T>(
  a: ReadonlyMap<string, T>,
  b: ReadonlyMap<string, T>,
  same: (one: T, other: T) => boolean,
): boolean {
  if (a.size !== b.size) return false;
  return [...a].every(([file, one]) => {
    const other = b.get(file);
    return other !== undefined && same(one, other);
  });
>>>>>>> b6f7088 (wip)
}
