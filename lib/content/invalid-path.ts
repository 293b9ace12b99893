import { type ArticleId, articleIdFromPath } from "./article-id";
import type { Diagnostic } from "./diagnostic";
import { whyReserved } from "./reserved-names";
import { FOLDERS, folderFor, suggestPath } from "./suggest-path";

/** What is wrong with a name, and how it would be right. */
export type InvalidPath = Pick<Diagnostic, "problem" | "fix">;

/** A file that stands where none of its sort may; told apart: a name that would do, were it not taken. */
export function invalidPath(file: string, otherwise: InvalidPath): Diagnostic {
  const [, folder, name = "", ending] = /^content\/([^/]+)\/([^/.]+)(\.\w+)$/.exec(file) ?? [];
  const why = whyReserved(name, folder);
  const told = why
    ? {
        problem: `This file's name is reserved: ${why}.`,
        fix: `Add a word to it: ${name}-and-more${ending}.`,
      }
    : (wrongFolder(file) ?? { ...otherwise, ...proposal(file) });
  return { file, line: 1, column: 1, ...told };
}

function wrongFolder(file: string): InvalidPath | undefined {
  const [, folder = ""] = file.split("/");
  if (FOLDERS.includes(folder)) return undefined;
  return {
    problem: `“${folder}” is not a folder of the wiki.`,
    fix: proposal(file)?.fix ?? `Move the file into one of ${FOLDERS.join(", ")}.`,
  };
}

function proposal(file: string): { fix: string } | undefined {
  const path = suggestPath(file);
  return path === undefined || path === file ? undefined : { fix: `Call it ${path}.` };
}

/** Which article a file with a wrong name would be, so that `npm run dev` can say what is wrong at its address. */
export function suggestedId(file: string): ArticleId | undefined {
  const path = folderFor(file.split("/")[1] ?? "") && suggestPath(file);
  return path === undefined ? undefined : articleIdFromPath(path);
}
