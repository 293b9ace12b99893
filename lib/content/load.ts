import { lstatSync, readdirSync, readFileSync } from "node:fs";
import {
  type ArticleId,
  articleIdFromPath,
  type ImageId,
  type SourceId,
  sourceIdFromPath,
} from "../kinds/article-id";
import { processState } from "../state/process-state";
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

/**
 * Reads all content files in a folder. Symbolic links and oversized files are errors, so nothing outside `content/` is
 * ever read. Synchronous, because `npm run dev` reads at every request, and there React tracks each promise, which
 * makes 350 files take seconds.
 */
export function loadFiles(folder = contentFolder()): ContentFiles {
  const textByFile = new Map<string, string>();
  const bytesByFile = new Map<string, Uint8Array>();
  const diagnostics: Diagnostic[] = [];
  const reject = (file: string, problem: string, fix: string) =>
    diagnostics.push({ file, line: 1, column: 1, problem, fix });
  for (const kind of readdirSync(/* turbopackIgnore: true */ folder).sort()) {
    if (IGNORED.test(kind) || kind === SETTINGS) continue;
    const inKind = `${folder}/${kind}`;
    if (!lstatSync(/* turbopackIgnore: true */ inKind).isDirectory()) {
      reject(
        `content/${kind}`,
        "This is not a folder of articles.",
        `Move it into the folder of its kind, such as ${suggestPath(`content/places/${kind}`) ?? "content/places"}.`,
      );
      continue;
    }
    for (const name of readdirSync(/* turbopackIgnore: true */ inKind).sort()) {
      if (IGNORED.test(name)) continue;
      const file = `content/${kind}/${name}`;
      const isPixels = PIXELS.test(file);
      const unsupported = explainUnsupportedImage(file);
      const status = lstatSync(/* turbopackIgnore: true */ `${inKind}/${name}`, {
        throwIfNoEntry: false,
      });
      // Some editors save by deleting a file and writing a new one.
      if (!status) continue;
      if (status.isDirectory())
        reject(
          file,
          "This is a folder, but the folders of content contain only files.",
          `Move its files into content/${kind}, and delete it.`,
        );
      else if (!status.isFile())
        reject(file, "This is not a regular file.", "Put the file itself here, not a link to it.");
      else if (unsupported) reject(file, unsupported.problem, unsupported.fix);
      else if (isPixels && status.size > MAX_PICTURE_BYTES)
        reject(file, "This image is larger than 200 kB.", "Make it smaller, or save it as WebP.");
      else if (isPixels)
        bytesByFile.set(file, readFileSync(/* turbopackIgnore: true */ `${inKind}/${name}`));
      else if (file.endsWith(".svg") && status.size > MAX_SVG_BYTES)
        reject(file, DRAWING_TOO_LARGE.problem, DRAWING_TOO_LARGE.fix);
      else if (status.size > MAX_BYTES)
        reject(file, "This file is larger than 64 kB.", "Split the article in two.");
      else {
        const bytes = readFileSync(/* turbopackIgnore: true */ `${inKind}/${name}`);
        const { text, notText } = decodeText(bytes);
        if (notText) diagnostics.push({ file, ...notText });
        else textByFile.set(file, text);
      }
    }
  }
  return { textByFile, bytesByFile, diagnostics };
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
