import { z } from "zod";
import { partialDate } from "./date-fields";
import { row } from "./fact-rows";
import { articleFields, cited, linked, listOf } from "./field-schemas";
import { defineKind } from "./kind";
import { SENTENCE, text } from "./text-fields";

export const productionSchema = z.strictObject({
  ...articleFields,
  series: listOf(linked("A series", "series"))
    .min(1, "A production article needs at least one series.")
    .describe("The series whose production this is about."),
  people: listOf(linked("A person", "team", "cast"))
    .default([])
    .describe("Who took part; the note says how."),
  chronology: listOf(
    cited({
      date: partialDate("When it happened, or when it began."),
      until: partialDate("When it ended, if it took more than a day.").optional(),
      event: text("What happened, in a sentence.", SENTENCE),
    }),
  )
    .default([])
    .describe("What happened when, oldest first."),
});

export type Production = z.infer<typeof productionSchema>;

export const production = defineKind({
  schema: productionSchema,
  names: {
    title: "Production",
    one: "Production",
    menu: "Production",
    added: "Article about the production",
  },
  otherWords: [],
  // A production article is about series and people.
  subjectType: undefined,
  party: undefined,
  needsText: true,
  facts: ({ series, people }) => [row("Series", ...series), row("People", ...people)],
  search: () => ({}),
  mutualFacts: () => [],
  borrowedLine: () => undefined,
});
