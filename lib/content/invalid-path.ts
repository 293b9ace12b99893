import { type ArticleId, articleIdFromPath } from "../kinds/article-id";
import { whyReserved } from "../kinds/reserved-names";
import type { Diagnostic } from "./diagnostic";
import { FOLDERS, folderFor, isFolder, suggestPath } from "./suggest-path";

/** What is wrong with a file name, and its fix. */
export type InvalidPath = Pick<Diagnostic, "problem" | "fix">;

/** Reports a file with a wrong folder or name; a reserved name has a message of its own. */
export function invalidPath(file: string, otherwise: InvalidPath): Diagnostic {
  const [, folder, name = "", ending] = /^content\/([^/]+)\/([^/.]+)(\.\w+)$/.exec(file) ?? [];
  const why = whyReserved(name, folder);
  const explanation = why
    ? {
        problem: `This file's name is reserved: ${why}.`,
        fix: `Add a word to it: ${name}-and-more${ending}.`,
      }
    : (wrongFolder(file) ?? { ...otherwise, ...suggestion(file) });
  return { file, line: 1, column: 1, ...explanation };
}

function wrongFolder(file: string): InvalidPath | undefined {
  const [, folder = ""] = file.split("/");
  if (isFolder(folder)) return undefined;
  return {
    problem: `“${folder}” is not a folder of the wiki.`,
    fix: suggestion(file)?.fix ?? `Move the file into one of ${FOLDERS.join(", ")}.`,
  };
}

function suggestion(file: string): { fix: string } | undefined {
  const path = suggestPath(file);
  return path === undefined || path === file ? undefined : { fix: `Call it ${path}.` };
}

/** The id that a file with a wrong name was meant to have, so that `npm run dev` can show the problem at its address. */
export function suggestedId(file: string): ArticleId | undefined {
  const path = folderFor(file.split("/")[1] ?? "") && suggestPath(file);
  return path === undefined ? undefined : articleIdFromPath(path);
}
