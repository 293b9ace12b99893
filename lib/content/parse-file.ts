import { imageIdFromPath } from "../kinds/article-id";
import type { Article, Draft } from "./article";
import { type Diagnostic, sortDiagnostics } from "./diagnostic";
import { type ImageDraft, type ImageRecord, WRONG_IMAGE_NAME } from "./image";
import { invalidPath } from "./invalid-path";
import { parseTextFile } from "./parse-text-file";
import { type Picture, parsePicture } from "./picture";
import type { Source, SourceDraft } from "./source";

/** The files of a wiki, by path from the project root (`content/heroes/jessica-jones.mdx`). */
export type ContentFiles = {
  textByFile: ReadonlyMap<string, string>;
  /** Bitmap images. */
  bytesByFile: ReadonlyMap<string, Uint8Array>;
  diagnostics: Diagnostic[];
};

export type Content = string | Uint8Array;

/** The parsed files, each parsed on its own, and their problems. */
export type Parsed = {
  articles: Article[];
  drafts: Draft[];
  sources: Source[];
  sourceDrafts: SourceDraft[];
  images: ImageRecord[];
  imageDrafts: ImageDraft[];
  pictures: Picture[];
  diagnostics: Diagnostic[];
};

/** One parsed file, as plain data, so that it can come from another process. */
export type ParsedFile = Partial<Parsed>;

/** A file with more problems is not an article with mistakes, and printing each with its position would be too much. */
const MAX_DIAGNOSTICS = 200;

/** Parses one file on its own. Pure. Of very many problems, the first are reported, and how many more there are. */
export function parseFile(file: string, content: Content): ParsedFile {
  const { diagnostics = [], ...parsed } = parseWhole(file, content);
  if (diagnostics.length <= MAX_DIAGNOSTICS) return { ...parsed, diagnostics };
  const first = sortDiagnostics(diagnostics).slice(0, MAX_DIAGNOSTICS);
  const { line = 1, column = 1 } = first.at(-1) ?? {};
  const more = {
    file,
    line,
    column,
    problem: `This file has ${diagnostics.length - MAX_DIAGNOSTICS} more problems after this one.`,
    fix: "Fix those above first; many of these may be the same.",
  };
  return { ...parsed, diagnostics: [...first, more] };
}

function parseWhole(file: string, content: Content): ParsedFile {
  if (typeof content !== "string" || file.endsWith(".svg")) {
    if (!imageIdFromPath(file)) return { diagnostics: [invalidPath(file, WRONG_IMAGE_NAME)] };
    const { picture, diagnostics } = parsePicture(file, content);
    return { pictures: picture && [picture], diagnostics };
  }
  return parseTextFile(file, content);
}

export const listContents = ({ textByFile, bytesByFile }: ContentFiles) =>
  [...textByFile, ...bytesByFile] as [file: string, content: Content][];

/** Joins the parsed files, and adds the problems that were found before any was parsed. */
export function gatherParsed(files: readonly ParsedFile[], diagnostics: Diagnostic[]): Parsed {
  return {
    articles: files.flatMap(({ articles = [] }) => articles),
    drafts: files.flatMap(({ drafts = [] }) => drafts),
    sources: files.flatMap(({ sources = [] }) => sources),
    sourceDrafts: files.flatMap(({ sourceDrafts = [] }) => sourceDrafts),
    images: files.flatMap(({ images = [] }) => images),
    imageDrafts: files.flatMap(({ imageDrafts = [] }) => imageDrafts),
    pictures: files.flatMap(({ pictures = [] }) => pictures),
    diagnostics: [...diagnostics, ...files.flatMap((file) => file.diagnostics ?? [])],
  };
}
