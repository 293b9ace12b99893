import { keepUnlessFailed } from "../async/keep-unless-failed";
import { contentVersion } from "./content-version";
import { ContentError } from "./diagnostic";
import { assembleWiki, loadFiles, loadWiki } from "./load";
import type { Wiki } from "./wiki";

const isDevelopment = process.env.NODE_ENV === "development";

/** Next bundles pages and handlers apart, each with its own copy of this module: they share one wiki. */
const shared: {
  midlandCircle?: Promise<Wiki> | undefined;
  /** The content whose problems were printed last. */
  midlandCirclePrinted?: string;
} = globalThis as never;

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
}
