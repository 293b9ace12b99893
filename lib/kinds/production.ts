import { z } from "zod";
import { articleFields, cited, linked, listOf, partialDate, SENTENCE, text } from "./field-schemas";

export const productionSchema = z.strictObject({
  ...articleFields,
  series: listOf(linked("A series", "series"))
    .min(1, "A part of the making belongs to a series.")
    .describe("The series whose making this tells of."),
  people: listOf(linked("A person", "team", "cast"))
    .default([])
    .describe("Who took part; the note says how."),
  chronology: listOf(
    cited({
      date: partialDate("When it happened, or when it began."),
      until: partialDate("When it ended, where it lasted.").optional(),
      event: text("What happened, in a sentence.", SENTENCE),
    }),
  )
    .default([])
    .describe("What happened when, oldest first."),
});

export type Production = z.infer<typeof productionSchema>;
