import type { Edit } from "../edits";

/** A safe fix: an edit, and how it is shown to the author. */
export type TextFix = Edit & {
  /** The text with the mistake, with enough context to recognize it. */
  was: string;
  is: string;
  /** A second edit that belongs to it, such as the closing tag. */
  also?: Edit;
  /** Whether the fix is only correct if it removes a problem; other fixes only must not add one. */
  mustHelp: boolean;
};

/** Finds what it can fix in one file. */
export type Fixer = (file: string, text: string) => TextFix[];

/** A fix that replaces `was`, which starts at `start`, with `is`. */
export const replaced = (start: number, was: string, is: string, mustHelp: boolean): TextFix => ({
  start,
  end: start + was.length,
  text: is,
  was,
  is,
  mustHelp,
});

/** All edits of these fixes. */
export const editsOf = (fixes: readonly TextFix[]): Edit[] =>
  fixes.flatMap(({ start, end, text, also }) => [{ start, end, text }, ...(also ? [also] : [])]);
