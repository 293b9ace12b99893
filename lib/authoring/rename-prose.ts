import type { ContentFiles } from "../content/load";
import type { Subject } from "./rename-subject";

/** A line of a file, with its text. */
export type Line = { file: string; line: number; text: string };

const MAX_LINE = 160;

/** Lines of texts that still contain the old title. */
export function findProse({ textByFile }: ContentFiles, subject: Subject): Line[] {
  const { oldTitle, newTitle } = subject;
  if (!oldTitle || !newTitle || oldTitle === newTitle || !subject.article) return [];
  const straighten = (text: string) => text.replace(/[’‘]/g, "'");
  const [old, fresh] = [straighten(oldTitle), straighten(newTitle)];
  const pattern = wordsAlone(old);
  return [...textByFile].flatMap(([file, text]) =>
    text.split("\n").flatMap((line, index) => {
      if (!pattern.test(straighten(line).replaceAll(fresh, ""))) return [];
      return [{ file, line: index + 1, text: line.trim().slice(0, MAX_LINE) }];
    }),
  );
}

/** Matches whole words only. */
const wordsAlone = (words: string) =>
  new RegExp(
    `(?<![\\p{L}\\p{N}])${words.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")}(?![\\p{L}\\p{N}])`,
    "u",
  );
