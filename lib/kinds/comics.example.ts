import { z } from "zod";
import { articleFields, linked, listOf, reveals } from "./field-schemas";
import { defineKind } from "./kind";
import { text } from "./text-fields";

/** An example of a new kind, which a test adds to the others. */
export const comics = defineKind({
  schema: z.strictObject({
    ...articleFields,
    issue: text("The issue, such as “Alias #1”."),
    year: z.number().int().min(1930).max(2100).describe("The year on the cover."),
    writers: listOf(linked("A writer", "team", "cast"))
      .default([])
      .describe("Who wrote it."),
    reveals,
  }),
  names: { title: "Comics", one: "Comic", menu: "Comics" },
  otherWords: ["comic", "issues"],
  subjectType: "CreativeWork",
  party: undefined,
  needsText: true,
  facts: ({ issue, year, writers }) => [
    { label: "Issue", values: [{ text: `${issue} (${year})` }] },
    { label: "Written by", values: writers },
  ],
  search: ({ issue }) => ({ roles: [{ text: issue }] }),
  mutualFacts: () => [],
  borrowedLine: () => undefined,
});
