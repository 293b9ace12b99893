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
  shared.midlandCircle ??= loadWiki();
  return shared.midlandCircle;
}

async function getCurrentWiki(): Promise<Wiki> {
  const files = await loadFiles();
  if (!current || !sameTexts(current.files, files))
    current = { files, wiki: assembleWiki(files).wiki };
  return current.wiki;
}

function sameTexts({ textByFile: a }: ContentFiles, { textByFile: b }: ContentFiles): boolean {
  return a.size === b.size && [...a].every(([file, text]) => b.get(file) === text);
}
