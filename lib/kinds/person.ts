import { z } from "zod";
import {
  articleFields,
  cited,
  listOf,
  reference,
  reveals,
  SENTENCE,
  seasonNumber,
  sources,
  text,
} from "./field-schemas";

export const teamSchema = z.strictObject({
  ...articleFields,
  roles: listOf(
    cited({
      role: text("The role, such as “showrunner”."),
      series: reference("The series", "series").optional(),
      seasons: listOf(seasonNumber).min(1).optional().describe("Which seasons; all if left out."),
      note: text("A short note.", SENTENCE).optional(),
    }),
  )
    .min(1, "A member of the team has at least one role.")
    .describe("What this person did, by series and season."),
});

export const castSchema = z.strictObject({
  ...articleFields,
  roles: listOf(
    z.strictObject({
      character: reference("The character", "heroes", "characters"),
      series: listOf(reference("A series", "series")).min(1).describe("In which series."),
      reveals,
      sources,
    }),
  )
    .min(1, "A member of the cast has at least one role.")
    .describe("Which characters this person plays, and where."),
});

export type TeamMember = z.infer<typeof teamSchema>;
export type CastMember = z.infer<typeof castSchema>;
