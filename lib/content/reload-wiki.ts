import { listChanged, succeed } from "../state/derive";
import { noteRead, type Read, valueRead } from "../state/reads";
import { sameData } from "../state/same-data";
import { contentOf, isSame, listDifferent, pickFiles, withFiles } from "./content-files";
import { contentPool } from "./content-pool";
import { contentVersion } from "./content-version";
import { deletedButNamed } from "./deleted-file";
import type { Diagnostic } from "./diagnostic";
import { takeDraftParses } from "./draft-parses";
import { currentWiki, getWiki, parseUnchecked } from "./get-wiki";
import { type LoadedFiles, linkChecked, loadFiles, parsedFiles } from "./load";
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
  /** The problems of files that are not shown as they were saved. */
  problems: readonly Diagnostic[];
  /** What differs from before in the files. */
  changed: ReadonlySet<Read>;
  /**
   * Brings all that is derived from the wiki up to date, and returns what differs in it. In a wiki of 10,000 articles that
   * takes a tenth of a second. Pages of what was saved need not wait for it: a page brings up to date what it reads.
   */
  listDerived(): Promise<ReadonlySet<Read>>;
  /** The files whose new content is shown. */
  files: readonly string[];
  /** Whether the check was of this content. */
  isChecked: boolean;
};

/**
 * Reads the content again, and makes it the wiki of this process, in time that depends on what has changed. A file with
 * problems keeps what it had before, or is left out if it is new; if that does not help, all of the wiki stays as it was.
 * @param files the content, if it has been loaded already
 * @param check what a check of a whole folder has found, if one has ended
 */
export async function reloadWiki(
  files: LoadedFiles = loadFiles(),
  check?: ContentCheck,
): Promise<Reloaded> {
  const [former, formerWiki] = [currentWiki().problems ?? [], await getWiki()];
  const isChecked = check !== undefined && applyCheck(files, check);
  currentWiki().saved = files;
  const shown = await showChanges(files);
  const problems = currentWiki().problems ?? [];
  if (!sameData(former, problems)) shown.changed.add(PROBLEMS);
  const wiki = await getWiki();
  const listDerived = async () => (wiki === formerWiki ? new Set<Read>() : listChanged(wiki));
  return { ...shown, listDerived, problems, isChecked };
}

/** What a check of a whole content folder has found (`check-jobs.ts`). */
export type ContentCheck = { version: string; diagnostics: readonly Diagnostic[] };

/**
 * Problems between files, such as a leak, are found by a check of all of them, some time after a change is shown. Then the
 * files that have them, of those that changed since the last check without problems, are shown as they were at that time.
 * @returns false if the check was of other content
 */
function applyCheck(files: LoadedFiles, { version, diagnostics }: ContentCheck): boolean {
  if (contentVersion(files) !== version) return false;
  const current = currentWiki();
  const since = listDifferent(current.checked ?? NO_FILES, files);
  const named = new Set(diagnostics.map(({ file }) => file));
  const own = since.filter((file) => named.has(file));
  const held = diagnostics.length === 0 ? [] : own.length > 0 ? own : since;
  if (diagnostics.length === 0) current.checked = files;
  current.held = new Map(
    held.map((file) => [
      file,
      {
        content: contentOf(files, file),
        problems: own.length > 0 ? diagnostics.filter((one) => one.file === file) : diagnostics,
      },
    ]),
  );
  return true;
}

/** The files as they are to be shown: those that are held, and have not changed since, as they were. */
function withHeld(files: ContentFiles): { files: ContentFiles; problems: Diagnostic[] } {
  const { held = new Map(), checked = NO_FILES } = currentWiki();
  if (held.size === 0) return { files, problems: [] };
  const still = [...held].filter(([file, { content }]) => isSame(contentOf(files, file), content));
  return {
    files: withFiles(
      files,
      checked,
      still.map(([file]) => file),
    ),
    problems: [...new Set(still.flatMap(([, { problems }]) => problems))],
  };
}

async function showChanges(
  saved: ContentFiles,
): Promise<{ changed: Set<Read>; files: readonly string[] }> {
  const { files, problems: heldProblems } = withHeld(saved);
  const wiki = await getWiki();
  const shown = currentWiki().files ?? NO_FILES;
  const unloaded = new Set(files.diagnostics.map(({ file }) => file));
  const different = listDifferent(shown, files).filter((file) => !unloaded.has(file));
  const isShowingAll = (good: readonly string[]) =>
    unloaded.size === 0 && good.length === different.length;
  const toParse = { ...pickFiles(files, different), diagnostics: [] };
  takeDraftParses(toParse, parsedFiles());
  const parsed = await parseInWorkers(toParse);
  // One process is ready for the next save; more of them were for a commit of many files.
  if (different.length > MANY) contentPool().endIdle();
  appendToCache(listContents(toParse), parsedFiles());
  const broken = new Map<string, readonly Diagnostic[]>();
  const report = (found: readonly Diagnostic[]) => {
    for (const one of found) broken.set(one.file, [...(broken.get(one.file) ?? []), one]);
  };
  report([...files.diagnostics, ...parsed.diagnostics]);
  const listProblems = () => [...heldProblems, ...[...broken.values()].flat()];
  // What changed may name what has problems: leave that out too, until the rest fits together.
  for (;;) {
    const good = different.filter((file) => !broken.has(file));
    const update = (names: readonly string[]) =>
      updateWiki(wiki, listChanges(wiki, parsedOf(files, names)), process.env.SITE_URL);
    const updated = update(good);
    if (updated.diagnostics.length === 0) {
      if (updated.wiki !== wiki) succeed(wiki, updated.wiki, updated.changed);
      const current = currentWiki();
      const next = isShowingAll(good) ? files : withFiles(shown, files, good);
      // The same files, read again, are as checked as they were.
      const wasChecked = current.files !== undefined && current.checked === current.files;
      const isChecked = wasChecked && different.length === 0;
      Object.assign(current, {
        wiki: Promise.resolve(updated.wiki),
        files: next,
        problems: listProblems(),
        ...(isChecked && { checked: next }),
      });
      return { changed: new Set(updated.changed), files: good };
    }
    // A file that is gone may be what others, which have not changed, still name.
    const gone = good.filter((file) => contentOf(files, file) === undefined);
    const isOwn = updated.diagnostics.some(({ file }) => good.includes(file));
    report(updated.diagnostics);
    if (!isOwn)
      for (const [file, problems] of listNamed(gone, updated.diagnostics, (file) =>
        update(good.filter((one) => one !== file)),
      ))
        broken.set(file, problems);
    if (!isOwn && gone.length === 0) {
      currentWiki().problems = listProblems();
      return { changed: new Set(), files: [] };
    }
  }
}

/** With more, it would take too long to find out which of them are named. */
const MANY_GONE = 20;

/**
 * The deleted files that others still name, with a problem for each that says so; all of them if there are many.
 * @param without what there would be if a file were kept
 */
function listNamed(
  gone: readonly string[],
  diagnostics: readonly Diagnostic[],
  without: (file: string) => { diagnostics: readonly Diagnostic[] },
): (readonly [file: string, problems: readonly Diagnostic[]])[] {
  const keyOf = ({ file, line, problem }: Diagnostic) => `${file}:${line} ${problem}`;
  const named = (gone.length > MANY_GONE ? [] : gone).flatMap((file) => {
    const left = new Set(without(file).diagnostics.map(keyOf));
    const naming = diagnostics.filter((one) => !left.has(keyOf(one))).map((one) => one.file);
    return naming.length > 0 ? [[file, [deletedButNamed(file, naming)]] as const] : [];
  });
  return named.length > 0 ? named : gone.map((file) => [file, []]);
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
  /** The version of the wiki with these files; without it, whatever else the folder has is right. */
  version?: string;
};

/** What a process has to know that reads the content folder now, to show the same as this one. */
export function listOverrides(): ShownContent {
  const { files = NO_FILES, saved = files, problems = [] } = currentWiki();
  // Not the files that problems name: what is held, or gone, may be a file without any.
  const shown = listDifferent(saved, files).map((file) => {
    const content = contentOf(files, file);
    return [file, content === undefined ? undefined : parseFile(file, content)] as const;
  });
  return { files: shown, problems };
}

/** What it has to know when these files were changed in the wiki of this process. */
export const listShown = (
  files: readonly string[],
  { version }: Wiki,
): ShownContent & { version: string } => ({
  files: [...parsedOf(currentWiki().files ?? NO_FILES, files)],
  problems: currentWiki().problems ?? [],
  version,
});

/**
 * Shows what another process shows: at first the content folder with its overrides, later what has changed since.
 * @returns false if it is not the same: a file may have been half saved when this process read it
 */
export async function showSame({ files, problems, version }: ShownContent): Promise<boolean> {
  const current = currentWiki();
  current.problems = problems;
  const former = current.wiki && (await current.wiki);
  const shown = former ? showNext(former, files) : await readShown(new Map(files));
  if (!shown) return false;
  current.wiki = Promise.resolve(shown);
  return version === undefined || shown.version === version;
}

/** Undefined if the files do not fit the rest. */
function showNext(former: Wiki, files: ShownContent["files"]): Wiki | undefined {
  const changes = listChanges(former, new Map(files));
  const { wiki, changed, diagnostics } = updateWiki(former, changes, process.env.SITE_URL);
  if (diagnostics.length > 0) return undefined;
  if (wiki !== former) succeed(former, wiki, changed);
  return wiki;
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

/** So many changed files are not one person’s edit. */
const MANY = 100;

const NO_FILES: ContentFiles = { textByFile: new Map(), bytesByFile: new Map(), diagnostics: [] };
