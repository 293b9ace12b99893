import { lstatSync, readdirSync, readFileSync } from "node:fs";
import {
  type ArticleId,
  articleIdFromPath,
  type ImageId,
  imageIdFromPath,
  type SourceId,
  sourceIdFromPath,
} from "./article-id";
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
import { explainForeignPicture } from "./unsupported-image";
import { buildWiki, type Wiki, type WikiInput } from "./wiki";

export type { ContentFiles };

const IGNORED = /^\.|~$/;
/** Of a text. */
export const MAX_BYTES = 64 * 1024;
const PIXELS = /^content\/images\/.*\.(?:png|webp)$/;

/** Where the content lies: `CONTENT_DIR`, or `content` where that is unset or empty. */
export const contentFolder = () => process.env.CONTENT_DIR || "content";

/** The content folder and the folders of its kinds, which hold all files. */
export function listFolders(folder = contentFolder()): string[] {
  const entries = readdirSync(/* turbopackIgnore: true */ folder, { withFileTypes: true });
  const kinds = entries.filter((entry) => entry.isDirectory() && !IGNORED.test(entry.name));
  return [folder, ...kinds.map(({ name }) => `${folder}/${name}`)];
}

/**
 * Reads all content files below a folder. Links to elsewhere and oversized files are refused, so
 * that nothing outside `content/` is ever read. At one go: `npm run dev` looks at every request, and
 * there React follows each promise, which makes 350 files a matter of seconds.
 */
export function loadFiles(folder = contentFolder()): ContentFiles {
  const textByFile = new Map<string, string>();
  const bytesByFile = new Map<string, Uint8Array>();
  const diagnostics: Diagnostic[] = [];
  const refuse = (file: string, problem: string, fix: string) =>
    diagnostics.push({ file, line: 1, column: 1, problem, fix });
  for (const kind of readdirSync(/* turbopackIgnore: true */ folder).sort()) {
    if (IGNORED.test(kind)) continue;
    const inKind = `${folder}/${kind}`;
    if (!lstatSync(/* turbopackIgnore: true */ inKind).isDirectory()) {
      refuse(
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
      const foreign = explainForeignPicture(file);
      const status = lstatSync(/* turbopackIgnore: true */ `${inKind}/${name}`, {
        throwIfNoEntry: false,
      });
      // Some editors save by taking a file away and putting another in its place.
      if (!status) continue;
      if (!status.isFile())
        refuse(
          file,
          "This is not a plain file.",
          "Put the file itself here: no links, no folders.",
        );
      else if (foreign) refuse(file, foreign.problem, foreign.fix);
      else if (isPixels && status.size > MAX_PICTURE_BYTES)
        refuse(file, "This picture is larger than 200 kB.", "Make it smaller, or save it as WebP.");
      else if (isPixels)
        bytesByFile.set(file, readFileSync(/* turbopackIgnore: true */ `${inKind}/${name}`));
      else if (file.endsWith(".svg") && status.size > MAX_SVG_BYTES)
        refuse(file, DRAWING_TOO_LARGE.problem, DRAWING_TOO_LARGE.fix);
      else if (status.size > MAX_BYTES)
        refuse(file, "This file is larger than 64 kB.", "Split the article in two.");
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

/** Files as they were parsed last, so that a saved file is the only one parsed again. */
export type ParseCache = Map<string, { content: Content; parsed: ParsedFile }>;

/** A file that this process has read before, and that says the same, is not parsed again. */
const ownCache: ParseCache = new Map();

/** Parses every file by itself, in this process. Pure but for the cache, which it brings up to date. */
export function parseFiles(files: ContentFiles, cache = ownCache): Parsed {
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

/** Which files cannot be read, as the wiki wants to know it. */
function brokenFiles(diagnostics: readonly Diagnostic[], { articles, drafts }: Parsed) {
  const taken = new Set([...articles, ...drafts].map(({ id }) => id));
  const broken = new Map<ArticleId, Diagnostic[]>();
  const brokenSources = new Set<SourceId>();
  const brokenImages = new Set<ImageId>();
  for (const diagnostic of diagnostics) {
    const own = articleIdFromPath(diagnostic.file);
    const proposed = own ? undefined : suggestedId(diagnostic.file);
    const id = own ?? (proposed && !taken.has(proposed) ? proposed : undefined);
    if (id) broken.set(id, [...(broken.get(id) ?? []), diagnostic]);
    const sourceId = sourceIdFromPath(diagnostic.file);
    if (sourceId) brokenSources.add(sourceId);
    const imageId = imageIdFromPath(diagnostic.file);
    if (imageId) brokenImages.add(imageId);
  }
  return { broken, brokenSources, brokenImages };
}

/**
 * Builds the wiki and collects every problem: of each file, and of what the files say of each
 * other. With problems, the wiki holds all the same: an article that has any is a stub that tells it.
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

/** Parses all files in this process and ties them together. */
export const assembleWiki = (
  files: ContentFiles,
  cache?: ParseCache,
  addedAt?: WikiInput["addedAt"],
) => linkWiki(parseFiles(files, cache), addedAt);

/**
 * Reads and builds the wiki.
 * @param parse how the files are parsed: in this process and without a limit of time where they have been checked,
 *   as a build's are, which begins with that; else `parseInWorkers`
 * @throws ContentError listing every problem of every file
 */
export async function loadWiki(
  folder?: string,
  parse: (files: ContentFiles) => Parsed | Promise<Parsed> = parseFiles,
): Promise<Wiki> {
  const files = loadFiles(folder);
  const { wiki, diagnostics } = linkWiki(await parse(files));
  if (diagnostics.length > 0) throw new ContentError(diagnostics, files.textByFile);
  return wiki;
}
