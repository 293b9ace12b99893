import { keepUnlessFailed } from "../async/keep-unless-failed";
import { assembleWiki, type ContentFiles, loadFiles, loadWiki } from "./load";
import type { Wiki } from "./wiki";

const isDevelopment = process.env.NODE_ENV === "development";

/** Next bundles pages and handlers apart, each with its own copy of this module: they share one wiki. */
const shared: { midlandCircle?: Promise<Wiki> | undefined } = globalThis as never;

let current: { files: ContentFiles; wiki: Wiki } | undefined;

/**
 * The wiki of this process. A build reads it once, and a mistake anywhere stops it. In development
 * every request looks at the files again, and a mistake shows on its own page only.
 */
export function getWiki(): Promise<Wiki> {
  if (isDevelopment) return getCurrentWiki();
  return keepUnlessFailed(shared, "midlandCircle", loadWiki);
}

async function getCurrentWiki(): Promise<Wiki> {
  const files = loadFiles();
  if (!current || !sameFiles(current.files, files))
    current = { files, wiki: assembleWiki(files).wiki };
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
}
