import { firstAppearance, row } from "./fact-rows";
import { defineKind } from "./kind";
import { placeSchema } from "./setting";

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
    firstAppearance(first_appearance),
    row("Appears in", ...series),
  ],
  search: ({ type }) => ({ roles: [{ text: type }] }),
  mutualFacts: () => [],
  borrowedLine: () => undefined,
});
