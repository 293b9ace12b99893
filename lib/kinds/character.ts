import { z } from "zod";
import {
  articleFields,
  cited,
  fact,
  firstAppearance,
  linked,
  listOf,
  reference,
  reveals,
  SENTENCE,
  sources,
  text,
  wholeReveals,
} from "./field-schemas";
import { LINE_NAMES } from "./hero-line";
import { RELATION_ROLES } from "./relation-roles";

export const line = z
  .enum([...LINE_NAMES])
  .describe("The line of the map: gives the page its color and letter.");

const characterFields = {
  ...articleFields,
  real_name: fact("The name the character was born with, if it differs from the title.").optional(),
  played_by: listOf(
    z.strictObject({
      actor: reference("Who plays the character", "cast"),
      series: listOf(reference("A series", "series")).min(1).describe("In which series."),
      reveals,
      sources,
    }),
  )
    .default([])
    .describe("Who plays the character, and where."),
  occupation: fact("What the character does for a living.").optional(),
  powers: listOf(fact("One power")).default([]).describe("Superhuman abilities, one per line."),
  skills: listOf(fact("One skill")).default([]).describe("Learned abilities, one per line."),
  affiliations: listOf(linked("An organization", "organizations"))
    .default([])
    .describe("Organizations the character belongs to."),
  relations: listOf(
    cited({
      to: reference("The other character", "heroes", "characters"),
      role: z
        .enum(RELATION_ROLES)
        .describe(
          "What the character of this file is to the other one: “employee” in the file of the one who is employed.",
        ),
      note: text(
        "A short note; shown on both pages, so write names instead of “her”.",
        SENTENCE,
      ).optional(),
      reveals,
    }),
  )
    .default([])
    .describe(
      "This character's relations; shown on both pages, so writing it in one file is enough.",
    ),
  first_appearance: firstAppearance.optional(),
  comics_debut: z
    .strictObject({
      issue: text("The comic and its number, such as “Alias #1”."),
      year: z.number().int().min(1930).max(2100).describe("The year on the cover."),
      creators: listOf(text("A creator"))
        .default([])
        .describe("Writers and artists who made the character."),
      sources,
    })
    .optional()
    .describe("Where the character first appeared in print."),
};

export const heroSchema = z.strictObject({ ...characterFields, line });
export const characterSchema = z.strictObject({
  ...characterFields,
  line: line.optional(),
  reveals: wholeReveals,
});

export type Hero = z.infer<typeof heroSchema>;
export type Character = z.infer<typeof characterSchema>;
