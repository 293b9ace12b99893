import { z } from "zod";
import { listDifferentBadCharacters } from "../mdx/find-bad-characters";
import type { Kind } from "./article-id";
import { hasOuterQuotationMarks } from "./outer-quotation-marks";

/** The maximum length of a name or title, which must fit on one line of a page and on a social picture. */
const NAME = 120;
/** A sentence or two. */
export const SENTENCE = 300;
/** Quoted words. */
export const WORDS = 2000;
export const ADDRESS = 2000;
/** An id, or a date. */
export const ID = 100;

export const tooLong = (most: number) => ({
  error: ({ input }: { input?: unknown }) =>
    `Expected at most ${most} characters; found ${String(input).length}.`,
});

/** A text between two lengths, in characters. */
export const textBetween = (least: number, most: number, description: string) =>
  z
    .string()
    .trim()
    .min(least, {
      error: ({ input }) =>
        `Expected ${least} to ${most} characters; found ${String(input).length}.`,
    })
    .max(most, tooLong(most))
    .superRefine(checkLine)
    .describe(description);

/** One line of text. */
export const text = (description: string, most = NAME) =>
  z
    .string()
    .trim()
    .min(1, "This is empty.")
    .max(most, tooLong(most))
    .superRefine(checkLine)
    .describe(description);

/** A visible character: not a space, a combining mark or an invisible character. */
const VISIBLE = /(?![\p{Default_Ignorable_Code_Point}\u2800])[\p{L}\p{N}\p{P}\p{S}]/u;

/** `--fix` deletes such characters only where they stand in the file themselves, and these have been deleted here. */
const ESCAPED = "Delete it: it is written as an escape here, such as \\u200B.";

/** Rejects text that YAML allows in quotation marks but a page cannot show. */
function checkLine(value: string, context: z.RefinementCtx): void {
  const problem = (message: string, fix: string) =>
    context.addIssue({ code: "custom", message, params: { fix } });
  const bad = listDifferentBadCharacters(value);
  if (value !== "" && !VISIBLE.test(value) && bad.every(({ deletable }) => deletable))
    problem("This text has no visible characters.", "Write letters, digits or symbols.");
  else if (bad.length > 0)
    for (const one of bad) problem(one.problem, one.deletable ? ESCAPED : one.fix);
  else if (/\n/.test(value))
    problem(
      "This text has more than one line.",
      "Write it on one line; in YAML, > joins lines to one unless an empty line separates them.",
    );
}

/** A title, or quoted words, without quotation marks around them: the page adds them. */
export const unmarked = (description: string, most = NAME) =>
  text(description, most).superRefine((value, context) => {
    if (hasOuterQuotationMarks(value))
      context.addIssue({
        code: "custom",
        message: "The whole text is in quotation marks; the page adds its own.",
        params: { fix: "Remove them. The double quotes of YAML around a text do not count." },
      });
  });

/**
 * Hints for editors in addition to the type: the folders whose ids a field accepts, a pattern, or that a number is the
 * position of its item in the list, which authors need not type.
 */
export type EditorHints = {
  ids?: readonly (Kind | "sources")[];
  pattern?: string;
  isPosition?: boolean;
};

/** Text with hints for editors; the transform after it reports errors in words. */
export const hinted = (hints: EditorHints) => z.string().max(ID, tooLong(ID)).meta(hints);
