import { lstat, readdir, readFile } from "node:fs/promises";
import { type Article, parseArticle } from "./article";
import {
  type ArticleId,
  articleIdFromPath,
  type ImageId,
  imageIdFromPath,
  type SourceId,
  sourceIdFromPath,
} from "./article-id";
import { ContentError, type Diagnostic } from "./diagnostic";
import { type ImageRecord, parseImage, wrongName } from "./image";
import { MAX_PICTURE_BYTES, type Picture, parsePicture } from "./picture";
import { parseSource, type Source } from "./source";
import { buildWiki, type Wiki } from "./wiki";

/** The files of a wiki, by path from the top of the project (`content/heroes/jessica-jones.mdx`). */
export type ContentFiles = {
  textByFile: ReadonlyMap<string, string>;
  /** Pictures that are no text. */
  bytesByFile: ReadonlyMap<string, Uint8Array>;
  diagnostics: Diagnostic[];
};

const IGNORED = /^\.|~$/;
const MAX_BYTES = 64 * 1024;
const PIXELS = /^content\/images\/.*\.(?:png|webp)$/;

/** Where the content lies: `CONTENT_DIR`, or `content`. */
export const contentFolder = () => process.env.CONTENT_DIR ?? "content";

/**
 * Reads all content files below a folder. Links to elsewhere and oversized files are refused, so
 * that nothing outside `content/` is ever read.
 */
export async function loadFiles(folder = contentFolder()): Promise<ContentFiles> {
  const textByFile = new Map<string, string>();
  const bytesByFile = new Map<string, Uint8Array>();
  const diagnostics: Diagnostic[] = [];
  const refuse = (file: string, problem: string, mend: string) =>
    diagnostics.push({ file, line: 1, column: 1, problem, mend });
  for (const kind of (await readdir(/* turbopackIgnore: true */ folder)).sort()) {
    if (IGNORED.test(kind)) continue;
    const inKind = `${folder}/${kind}`;
    if (!(await lstat(/* turbopackIgnore: true */ inKind)).isDirectory()) {
      refuse(
        `content/${kind}`,
        "This is not a folder of articles.",
        "Move it into the folder of its kind.",
      );
      continue;
    }
    for (const name of (await readdir(/* turbopackIgnore: true */ inKind)).sort()) {
      if (IGNORED.test(name)) continue;
      const file = `content/${kind}/${name}`;
      const isPixels = PIXELS.test(file);
      const status = await lstat(/* turbopackIgnore: true */ `${inKind}/${name}`);
      if (!status.isFile())
        refuse(
          file,
          "This is not a plain file.",
          "Put the file itself here: no links, no folders.",
        );
      else if (isPixels && status.size > MAX_PICTURE_BYTES)
        refuse(file, "This picture is larger than 200 kB.", "Make it smaller, or save it as WebP.");
      else if (isPixels)
        bytesByFile.set(file, await readFile(/* turbopackIgnore: true */ `${inKind}/${name}`));
      else if (status.size > MAX_BYTES)
        refuse(file, "This file is larger than 64 kB.", "Split the article in two.");
      else
        textByFile.set(
          file,
          await readFile(/* turbopackIgnore: true */ `${inKind}/${name}`, "utf8"),
        );
    }
  }
  return { textByFile, bytesByFile, diagnostics };
}

type Parsed = {
  articles: Article[];
  sources: Source[];
  images: ImageRecord[];
  pictures: Picture[];
  diagnostics: Diagnostic[];
};

/** Parses every file by itself. Pure. */
export function parseFiles({ textByFile, bytesByFile, diagnostics }: ContentFiles): Parsed {
  const parsed: Parsed = {
    articles: [],
    sources: [],
    images: [],
    pictures: [],
    diagnostics: [...diagnostics],
  };
  for (const [file, content] of [...textByFile, ...bytesByFile])
    parsed.diagnostics.push(...parseInto(parsed, file, content));
  return parsed;
}

/** Adds what a file holds to its like, and returns what is wrong with it. */
function parseInto(parsed: Parsed, file: string, content: string | Uint8Array): Diagnostic[] {
  if (typeof content !== "string" || file.endsWith(".svg")) {
    if (!imageIdFromPath(file)) return [wrongName(file)];
    const { picture, diagnostics } = parsePicture(file, content);
    if (picture) parsed.pictures.push(picture);
    return diagnostics;
  }
  if (file.startsWith("content/images/")) {
    const { record, diagnostics } = parseImage(file, content);
    if (record) parsed.images.push(record);
    return diagnostics;
  }
  if (file.startsWith("content/sources/")) {
    const { source, diagnostics } = parseSource(file, content);
    if (source) parsed.sources.push(source);
    return diagnostics;
  }
  const { article, diagnostics } = parseArticle(file, content);
  if (article) parsed.articles.push(article);
  return diagnostics;
}

/** Which files cannot be read, as the wiki wants to know it. */
function brokenFiles(diagnostics: readonly Diagnostic[]) {
  const broken = new Map<ArticleId, Diagnostic[]>();
  const brokenSources = new Set<SourceId>();
  const brokenImages = new Set<ImageId>();
  for (const diagnostic of diagnostics) {
    const id = articleIdFromPath(diagnostic.file);
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
export function assembleWiki(files: ContentFiles): { wiki: Wiki; diagnostics: Diagnostic[] } {
  const parsed = parseFiles(files);
  const first = buildWiki({ ...parsed, ...brokenFiles(parsed.diagnostics) });
  const diagnostics = [...parsed.diagnostics, ...first.diagnostics];
  if (first.diagnostics.length === 0) return { wiki: first.wiki, diagnostics };
  return { wiki: buildWiki({ ...parsed, ...brokenFiles(diagnostics) }).wiki, diagnostics };
}

/**
 * Reads and builds the wiki.
 * @throws ContentError listing every problem of every file
 */
export async function loadWiki(folder?: string): Promise<Wiki> {
  const files = await loadFiles(folder);
  const { wiki, diagnostics } = assembleWiki(files);
  if (diagnostics.length > 0) throw new ContentError(diagnostics, files.textByFile);
  return wiki;
}
