import { z } from "zod";
import { isSlug, type SourceId } from "../../kinds/article-id";
import { day, partialDate } from "../../kinds/date-fields";
import { listOf, reveals, source } from "../../kinds/field-schemas";
import { ADDRESS, SENTENCE, text } from "../../kinds/text-fields";

export const SOURCE_KINDS = {
  interview: "Interview or report by those who were there",
  press: "Press report",
  recap: "Recap or review",
  encyclopedia: "Encyclopedia",
  "fan-wiki": "Fan wiki",
  dataset: "Data set",
} as const;

export type SourceKind = keyof typeof SOURCE_KINDS;

/** A former id of a source; not a reference, since no source has it now. */
const formerId = z
  .string()
  .max(100)
  .transform((value, context): SourceId => {
    if (isSlug(value)) return value as SourceId;
    context.addIssue({
      code: "custom",
      message: `Expected an id that this source had before; found “${value}”.`,
      params: { fix: "Write its old file name, without the extension." },
    });
    return z.NEVER;
  });

export const sourceSchema = z.strictObject({
  title: text("The title as printed; our own description of it if title_seen is false.", SENTENCE),
  title_seen: z.boolean().default(true).describe("false if the document's own title was not seen."),
  publisher: text("Who published it."),
  author: text("Who wrote it.").optional(),
  kind: z
    .enum(Object.keys(SOURCE_KINDS) as [SourceKind, ...SourceKind[]])
    .describe("What kind of document it is."),
  date: partialDate("When it was published, as precisely as known.").optional(),
  date_basis: text("How we know the date, if the document does not print it.", SENTENCE).optional(),
  not_before: day(
    "The first day it can have been published, if the date is only a month or a year.",
  ).optional(),
  url: z
    .url({
      protocol: /^https?$/,
      error: ({ input }) =>
        `Expected an address that begins with https://; found “${String(input).slice(0, 60)}”.`,
    })
    .max(ADDRESS, `Expected at most ${ADDRESS} characters.`)
    .optional()
    .describe("Its address, starting with https:// or http://."),
  language: text("Its language, if it is not English.").optional(),
  reports: listOf(source("A source"))
    .default([])
    .describe("Sources that it reports or quotes from."),
  founding: z
    .boolean()
    .default(false)
    .describe("true for the two articles the wiki was founded on."),
  note: text("What a reader should know about it.", 600).optional(),
  reveals: reveals.describe(
    "The season that its title or its address is a spoiler for, like daredevil/2; both are then hidden.",
  ),
  moved_from: listOf(formerId)
    .default([])
    .describe(
      "Former ids of this source, from before it was renamed; their addresses redirect here.",
    ),
});

export type SourceFields = z.infer<typeof sourceSchema>;
