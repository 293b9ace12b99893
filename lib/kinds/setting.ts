import { z } from "zod";
import {
  articleFields,
  firstAppearance,
  linked,
  listOf,
  text,
  wholeReveals,
} from "./field-schemas";

const inSeries = listOf(linked("A series", "series"))
  .default([])
  .describe("The series it is part of.");

export const placeSchema = z.strictObject({
  ...articleFields,
  type: text("What it is, such as “fictional building”."),
  part_of: linked("The larger place", "places").optional().describe("The place it is part of."),
  occupant: linked("An organization", "organizations")
    .optional()
    .describe("The organization that has its headquarters here."),
  series: inSeries,
  first_appearance: firstAppearance.optional(),
  reveals: wholeReveals,
});

export const organizationSchema = z.strictObject({
  ...articleFields,
  type: text("What it is, such as “team” or “law firm”."),
  leaders: listOf(linked("A leader", "heroes", "characters"))
    .default([])
    .describe("Who leads it."),
  members: listOf(linked("A member", "heroes", "characters"))
    .default([])
    .describe("Who belongs to it."),
  series: inSeries,
  reveals: wholeReveals,
});

export type Place = z.infer<typeof placeSchema>;
export type Organization = z.infer<typeof organizationSchema>;
