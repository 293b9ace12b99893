import { z } from "zod";
import { firstAppearanceRow, row } from "./fact-rows";
import { articleFields, firstAppearance, inSeries, linked, wholeReveals } from "./field-schemas";
import { defineKind } from "./kind";
import { text } from "./text-fields";

const placeSchema = z.strictObject({
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

export const places = defineKind({
  schema: placeSchema,
  names: { title: "Places", one: "Place", menu: "Places" },
  otherWords: ["locations"],
  subjectType: "Place",
  party: undefined,
  needsText: true,
  facts: ({ type, part_of, occupant, first_appearance, series }) => [
    row("Type", { text: type }),
    row("Location", part_of),
    row("Headquarters of", occupant),
    firstAppearanceRow(first_appearance),
    row("Appears in", ...series),
  ],
  search: ({ type }) => ({ roles: [{ text: type }] }),
  mutualFacts: () => [],
  borrowedLine: () => undefined,
});
