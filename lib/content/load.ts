import { lstatSync, readdirSync, readFileSync } from "node:fs";
import {
  type ArticleId,
  articleIdFromPath,
  type ImageId,
  type SourceId,
  sourceIdFromPath,
} from "../kinds/article-id";
import { processState } from "../state/process-state";
import { digestOf } from "./content-version";
import { decodeText } from "./decode-text";
import { ContentError, type Diagnostic } from "./diagnostic";
import { suggestedId } from "./invalid-path";
import {
  type Content,
  type ContentFiles,
  gatherParsed,
  listContents,
  type Parsed,
  type ParsedFile,
  parseFile,
} from "./parse-file";
import { DRAWING_TOO_LARGE, MAX_PICTURE_BYTES, MAX_SVG_BYTES } from "./picture";
import { suggestName } from "./suggest-name";
import { suggestPath } from "./suggest-path";
import { explainUnsupportedImage } from "./unsupported-image";
import { buildWiki, type Wiki, type WikiInput } from "./wiki";

export type { ContentFiles };

const IGNORED = /^\.|~$/;
/** The maximum size of a text file. */
export const MAX_BYTES = 64 * 1024;
export const TEXT_TOO_LARGE = {
  problem: "This file is larger than 64 kB.",
  fix: "Split the article in two.",
};
/** The settings of the wiki, which `lib/settings` reads. */
const SETTINGS = "wiki.yaml";
const PIXELS = /^content\/images\/.*\.(?:png|webp)$/;

/** The folder of the content: `CONTENT_DIR`, or `content` if that is unset or empty. */
export const contentFolder = () => process.env.CONTENT_DIR || "content";

/** The content folder and its subfolders, which hold all files. */
export function listFolders(folder = contentFolder()): string[] {
  const entries = readdirSync(/* turbopackIgnore: true */ folder, { withFileTypes: true });
  const kinds = entries.filter((entry) => entry.isDirectory() && !IGNORED.test(entry.name));
  return [folder, ...kinds.map(({ name }) => `${folder}/${name}`)];
}

/** Files as they were loaded; a file whose stamp is the same has not changed. */
export type LoadedFiles = ContentFiles & { identityByFile: ReadonlyMap<string, Identity> };

/** What tells whether a file has changed: its stamp, unless the file system may give the next change the same. */
type Identity = { stamp: string | undefined; digest: string };

/** What there is at a path: its content, or the reason why it is not content; nothing if it is to be ignored. */
type Loaded = { content?: Content; identity?: Identity; diagnostics: Diagnostic[] };

const NO_FILES: LoadedFiles = {
  textByFile: new Map(),
  bytesByFile: new Map(),
  identityByFile: new Map(),
  diagnostics: [],
};

/**
 * Reads all content files in a folder. Symbolic links and oversized files are errors, so nothing outside `content/` is
 * ever read. Synchronous, because `npm run dev` reads at every request, and there React tracks each promise, which
 * makes 350 files take seconds.
 * @param former what was loaded before: only files with another stamp are read again
 */
export function loadFiles(folder = contentFolder(), former = NO_FILES): LoadedFiles {
  const files: string[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const kind of readdirSync(/* turbopackIgnore: true */ folder).sort()) {
    if (IGNORED.test(kind) || kind === SETTINGS) continue;
    const inKind = `${folder}/${kind}`;
    if (lstatSync(/* turbopackIgnore: true */ inKind).isDirectory())
      for (const name of readdirSync(/* turbopackIgnore: true */ inKind).sort())
        files.push(`content/${kind}/${name}`);
    else
      diagnostics.push(
        rejection(
          `content/${kind}`,
          "This is not a folder of articles.",
          `Move it into the folder of its kind, such as ${suggestPath(`content/places/${kind}`) ?? "content/places"}.`,
        ),
      );
  }
  return gatherLoaded(files, (file) => loadFile(folder, file, former), diagnostics);
}

/**
 * Reads some files again. Files that are new or gone are in their places, as if all had been read.
 * @param names such as `content/heroes/jessica-jones.mdx`
 */
export function reloadFiles(
  former: LoadedFiles,
  names: ReadonlySet<string>,
  folder = contentFolder(),
): LoadedFiles {
  const read = gatherLoaded([...names].sort(), (file) => loadFile(folder, file, NO_FILES));
  const replace = <T>(before: ReadonlyMap<string, T>, now: ReadonlyMap<string, T>) => {
    if (now.size === 0 && ![...names].some((file) => before.has(file))) return before;
    const map = new Map(before);
    for (const file of names) if (!now.has(file)) map.delete(file);
    for (const [file, value] of now) map.set(file, value);
    const isAdded = [...now.keys()].some((file) => !before.has(file));
    return isAdded ? new Map([...map].sort(([a], [b]) => (a < b ? -1 : 1))) : map;
  };
  return {
    textByFile: replace(former.textByFile, read.textByFile),
    bytesByFile: replace(former.bytesByFile, read.bytesByFile),
    identityByFile: replace(former.identityByFile, read.identityByFile),
    diagnostics: [
      ...former.diagnostics.filter(({ file }) => !names.has(file)),
      ...read.diagnostics,
    ],
  };
}

function gatherLoaded(
  files: readonly string[],
  load: (file: string) => Loaded,
  diagnostics: Diagnostic[] = [],
): LoadedFiles {
  const textByFile = new Map<string, string>();
  const bytesByFile = new Map<string, Uint8Array>();
  const identityByFile = new Map<string, Identity>();
  for (const file of files) {
    const { content, identity, diagnostics: problems } = load(file);
    if (typeof content === "string") textByFile.set(file, content);
    else if (content) bytesByFile.set(file, content);
    if (content !== undefined && identity) identityByFile.set(file, identity);
    diagnostics.push(...problems);
  }
  return { textByFile, bytesByFile, identityByFile, diagnostics };
}

const rejection = (file: string, problem: string, fix: string): Diagnostic => ({
  file,
  line: 1,
  column: 1,
  problem,
  fix,
});

/** What a file with this stamp was when it was loaded; undefined if it has changed. */
function formerOf(former: LoadedFiles, file: string, stamp: string) {
  const identity = former.identityByFile.get(file);
  const content = former.textByFile.get(file) ?? former.bytesByFile.get(file);
  if (identity?.stamp !== stamp || content === undefined) return undefined;
  return { content, identity, diagnostics: [] };
}

/** A file system may give two changes within this time the same stamp, in milliseconds. */
const STAMP_PRECISION = 50;

function loadFile(folder: string, file: string, former: LoadedFiles): Loaded {
  const reject = (problem: string, fix: string) => ({
    diagnostics: [rejection(file, problem, fix)],
  });
  const [kind = "", name = ""] = file.split("/").slice(1);
  if (IGNORED.test(name)) return { diagnostics: [] };
  const isPixels = PIXELS.test(file);
  const path = `${folder}/${kind}/${name}`;
  const status = lstatSync(/* turbopackIgnore: true */ path, { throwIfNoEntry: false });
  // Some editors save by deleting a file and writing a new one.
  if (!status) return { diagnostics: [] };
  const stamp = `${status.ctimeMs} ${status.size} ${status.ino}`;
  const known = formerOf(former, file, stamp);
  if (known) return known;
  if (status.isDirectory())
    return reject(
      "This is a folder, but the folders of content contain only files.",
      `Move its files into content/${kind}, and delete it.`,
    );
  if (!status.isFile())
    return reject("This is not a regular file.", "Put the file itself here, not a link to it.");
  const unsupported = explainUnsupportedImage(file);
  if (unsupported) return reject(unsupported.problem, unsupported.fix);
  if (isPixels && status.size > MAX_PICTURE_BYTES)
    return reject("This image is larger than 200 kB.", "Make it smaller, or save it as WebP.");
  if (file.endsWith(".svg") && status.size > MAX_SVG_BYTES)
    return reject(DRAWING_TOO_LARGE.problem, DRAWING_TOO_LARGE.fix);
  if (!isPixels && status.size > MAX_BYTES)
    return reject(TEXT_TOO_LARGE.problem, TEXT_TOO_LARGE.fix);
  const bytes = readFileSync(/* turbopackIgnore: true */ path);
  const isSettled = Math.abs(Date.now() - status.ctimeMs) > STAMP_PRECISION;
  const identity = { stamp: isSettled ? stamp : undefined, digest: digestOf(bytes) };
  if (isPixels) return { content: bytes, identity, diagnostics: [] };
  const { text, notText } = decodeText(bytes);
  return notText
    ? { diagnostics: [{ file, ...notText }] }
    : { content: text, identity, diagnostics: [] };
}

/** The last result for each file, so only changed files are parsed again. */
export type ParseCache = Map<string, { content: Content; parsed: ParsedFile }>;

/** What this process has parsed. */
export const parsedFiles = processState("parsedFiles", (): ParseCache => new Map());

/**
 * Parses every file on its own, in this process. Pure: the cache only saves parsing the same content of a file twice.
 */
export function parseFiles(files: ContentFiles, cache = parsedFiles()): Parsed {
  const parsed = listContents(files).map(([file, content]) => parseCached(file, content, cache));
  return gatherParsed(parsed, files.diagnostics);
}

function parseCached(file: string, content: Content, cache: ParseCache): ParsedFile {
  const last = cache.get(file);
  if (last && sameContent(last.content, content)) return last.parsed;
  const parsed = parseFile(file, content);
  cache.set(file, { content, parsed });
  return parsed;
}

export const sameContent = (a: Content, b: Content) =>
  typeof a === "string" || typeof b === "string" ? a === b : Buffer.compare(a, b) === 0;

/** The files that cannot be read, as `buildWiki` expects them. */
function brokenFiles(diagnostics: readonly Diagnostic[], { articles, drafts }: Parsed) {
  const taken = new Set([...articles, ...drafts].map(({ id }) => id));
  const broken = new Map<ArticleId, Diagnostic[]>();
  const brokenSources = new Set<SourceId>();
  const brokenImages = { records: new Set<ImageId>(), pictures: new Set<ImageId>() };
  for (const diagnostic of diagnostics) {
    const own = articleIdFromPath(diagnostic.file);
    const suggested = own ? undefined : suggestedId(diagnostic.file);
    const id = own ?? (suggested && !taken.has(suggested) ? suggested : undefined);
    if (id) broken.set(id, [...(broken.get(id) ?? []), diagnostic]);
    const sourceId = sourceIdFromPath(diagnostic.file);
    if (sourceId) brokenSources.add(sourceId);
    // Also a picture in another format, which is reported as that.
    const [, image, ending] = /^content\/images\/([^/]+)\.([^./]+)$/.exec(diagnostic.file) ?? [];
    if (image) brokenImages[ending === "yaml" ? "records" : "pictures"].add(image as ImageId);
  }
  return { broken, brokenSources, brokenImages };
}

/**
 * Builds the wiki and collects every problem of each file and between files. Even with problems the wiki works: an
 * article with problems becomes a stub that shows them.
 */
export function linkWiki(
  parsed: Parsed,
  addedAt?: WikiInput["addedAt"],
): { wiki: Wiki; diagnostics: Diagnostic[] } {
  const input = { ...parsed, siteUrl: process.env.SITE_URL, ...(addedAt && { addedAt }) };
  const first = buildWiki({ ...input, ...brokenFiles(parsed.diagnostics, parsed) });
  const diagnostics = [
    ...parsed.diagnostics.map((one) => suggestName(one, first.wiki)),
    ...first.diagnostics,
  ];
  if (diagnostics.length === 0) return { wiki: first.wiki, diagnostics };
  const unreadable = diagnostics.filter(({ fixedByRename }) => !fixedByRename);
  return { wiki: buildWiki({ ...input, ...brokenFiles(unreadable, parsed) }).wiki, diagnostics };
}

/**
 * Builds the wiki of content that has been checked before, without checking it again. What cannot be read, or names what
 * is missing, is left out.
 */
export const linkChecked = (parsed: Parsed): Wiki =>
  buildWiki({ ...parsed, siteUrl: process.env.SITE_URL, isChecked: true }).wiki;

/** Parses all files in this process and builds the wiki. */
export const assembleWiki = (
  files: ContentFiles,
  cache?: ParseCache,
  addedAt?: WikiInput["addedAt"],
) => linkWiki(parseFiles(files, cache), addedAt);

/**
 * Builds the wiki from files.
 * @param parse how the files are parsed: by default in this process without limits, for files that have been checked,
 *   as in a build; otherwise `parseInWorkers`
 * @throws ContentError listing every problem of every file
 */
export async function loadWiki(
  files: ContentFiles,
  parse: (files: ContentFiles) => Parsed | Promise<Parsed> = parseFiles,
): Promise<Wiki> {
  const { wiki, diagnostics } = linkWiki(await parse(files));
  if (diagnostics.length > 0) throw new ContentError(diagnostics, files.textByFile);
  return wiki;
}
