import type { Edit } from "../edits";

/** A fix that is certain: an edit, and how to tell it to the author. */
export type TextFix = Edit & {
  /** The slip as it is written, with as much around it as it takes to see it. */
  was: string;
  is: string;
  /** What has to change with it, such as the tag that closes another. */
  also?: Edit;
  /** Whether it is only right where it takes a problem away; others must not add one. */
  mustHelp: boolean;
};

/** Finds what it can fix in one file. */
export type Fixer = (file: string, text: string) => TextFix[];

/** Puts `is` in the place of what is written from `start` on. */
export const replaced = (start: number, was: string, is: string, mustHelp: boolean): TextFix => ({
  start,
  end: start + was.length,
  text: is,
  was,
  is,
  mustHelp,
});

/** All edits that fixes are made of. */
export const editsOf = (fixes: readonly TextFix[]): Edit[] =>
  fixes.flatMap(({ start, end, text, also }) => [{ start, end, text }, ...(also ? [also] : [])]);
