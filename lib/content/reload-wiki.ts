import { listChanged, succeed } from "../state/derive";
import { noteRead, type Read, valueRead } from "../state/reads";
import { sameData } from "../state/same-data";
import { contentOf, listDifferent, pickFiles, withFiles } from "./content-files";
import { contentPool } from "./content-pool";
import type { Diagnostic } from "./diagnostic";
import { currentWiki, getWiki, parseUnchecked } from "./get-wiki";
import { linkChecked, loadFiles, parsedFiles } from "./load";
import { appendToCache } from "./parse-cache";
import {
  type ContentFiles,
  gatherParsed,
  listContents,
  type ParsedFile,
  parseFile,
} from "./parse-file";
import { parseInWorkers } from "./parse-in-workers";
import { updateWiki } from "./update-wiki";
import type { Wiki } from "./wiki";
import { listChanges } from "./wiki-changes";

/** The problems of files whose last good content is shown; empty in most servers. */
export function contentProblems(): readonly Diagnostic[] {
  noteRead(PROBLEMS);
  return currentWiki().problems ?? [];
}

const PROBLEMS = valueRead("contentProblems");

/** What a reload has done. */
export type Reloaded = {
  /** The problems of single files; those between files are found by `npm run check`. */
  problems: readonly Diagnostic[];
  /** Whether there are any, and others than before. */
  hasNewProblems: boolean;
  /** Everything that differs from before, for all that was computed from it. */
  changed: ReadonlySet<Read>;
  /** The files whose new content is shown. */
  files: readonly string[];
};

/**
 * Reads the content again, and makes it the wiki of this process, in time that depends on what has changed. A file with
 * problems keeps what it had before, or is left out if it is new; if that does not help, all of the wiki stays as it was.
 * @param files the content, if it has been loaded already
 */
export async function reloadWiki(files: ContentFiles = loadFiles()): Promise<Reloaded> {
  const former = currentWiki().problems ?? [];
  const shown = await showChanges(files);
  const problems = currentWiki().problems ?? [];
  const hasNewProblems = !sameData(former, problems);
  if (hasNewProblems) shown.changed.add(PROBLEMS);
  return { ...shown, problems, hasNewProblems: hasNewProblems && problems.length > 0 };
}

async function showChanges(
  files: ContentFiles,
): Promise<{ changed: Set<Read>; files: readonly string[] }> {
  const wiki = await getWiki();
  const shown = currentWiki().files ?? NO_FILES;
  const unloaded = new Set(files.diagnostics.map(({ file }) => file));
  const different = listDifferent(shown, files).filter((file) => !unloaded.has(file));
  const toParse = { ...pickFiles(files, different), diagnostics: [] };
  const parsed = await parseInWorkers(toParse);
  appendToCache(listContents(toParse), parsedFiles());
  const broken = new Map<string, Diagnostic[]>();
  const report = (found: readonly Diagnostic[]) => {
    for (const one of found) broken.set(one.file, [...(broken.get(one.file) ?? []), one]);
  };
  report([...files.diagnostics, ...parsed.diagnostics]);
  // What changed may name what has problems: leave that out too, until the rest fits together.
  for (;;) {
    const good = different.filter((file) => !broken.has(file));
    const updated = updateWiki(
      wiki,
      listChanges(wiki, parsedOf(files, good)),
      process.env.SITE_URL,
    );
    if (updated.diagnostics.length === 0) {
      if (updated.wiki !== wiki) succeed(wiki, updated.wiki, updated.changed);
      const problems = [...broken.values()].flat();
      Object.assign(currentWiki(), {
        wiki: Promise.resolve(updated.wiki),
        files: withFiles(shown, files, good),
        problems,
      });
      const changed = updated.wiki === wiki ? [] : listChanged(updated.wiki);
      return { changed: new Set(changed), files: good };
    }
    // A file that is gone may be what others, which have not changed, still name.
    const gone = good.filter((file) => contentOf(files, file) === undefined);
    const isOwn = updated.diagnostics.some(({ file }) => good.includes(file));
    report(updated.diagnostics);
    if (!isOwn) for (const file of gone) broken.set(file, broken.get(file) ?? []);
    if (!isOwn && gone.length === 0) {
      currentWiki().problems = [...broken.values()].flat();
      return { changed: new Set(), files: [] };
    }
  }
}

const parsedOf = (files: ContentFiles, names: readonly string[]) =>
  new Map(
    names.map((file) => [
      file,
      contentOf(files, file) === undefined ? undefined : parsedFiles().get(file)?.parsed,
    ]),
  );

/** Content that one process shows, for others that have the same folder. */
export type ShownContent = {
  /** Files, parsed without problems; undefined if one is not shown. */
  files: readonly (readonly [file: string, parsed: ParsedFile | undefined])[];
  problems: readonly Diagnostic[];
};

/** What a process has to know that reads the content folder now, to show the same as this one. */
export function listOverrides(): ShownContent {
  const { files = NO_FILES, problems = [] } = currentWiki();
  const names = [...new Set(problems.map(({ file }) => file))];
  const shown = names.map((file) => {
    const content = contentOf(files, file);
    return [file, content === undefined ? undefined : parseFile(file, content)] as const;
  });
  return { files: shown, problems };
}

/** What it has to know when these files were changed in the wiki of this process. */
export const listShown = (files: readonly string[]): ShownContent => ({
  files: [...parsedOf(currentWiki().files ?? NO_FILES, files)],
  problems: currentWiki().problems ?? [],
});

/** Shows what another process shows: at first the content folder with its overrides, later what has changed since. */
export async function showSame({ files, problems }: ShownContent): Promise<void> {
  const current = currentWiki();
  current.problems = problems;
  const former = current.wiki && (await current.wiki);
  if (!former) current.wiki = Promise.resolve(await readShown(new Map(files)));
  else {
    const { wiki, changed } = updateWiki(former, listChanges(former, new Map(files)));
    if (wiki === former) return;
    succeed(former, wiki, changed);
    current.wiki = Promise.resolve(wiki);
  }
}

async function readShown(overrides: ReadonlyMap<string, ParsedFile | undefined>): Promise<Wiki> {
  const loaded = loadFiles();
  await parseUnchecked(loaded);
  contentPool().endIdle();
  const own = [...loaded.textByFile.keys(), ...loaded.bytesByFile.keys()];
  const parsed = [...new Set([...own, ...overrides.keys()])].flatMap((file) => {
    const one = overrides.has(file) ? overrides.get(file) : parsedFiles().get(file)?.parsed;
    return one && (one.diagnostics ?? []).length === 0 ? one : [];
  });
  return linkChecked(gatherParsed(parsed, []));
}

const NO_FILES: ContentFiles = { textByFile: new Map(), bytesByFile: new Map(), diagnostics: [] };
