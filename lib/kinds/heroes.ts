import { heroSchema } from "./character";
import { characterFacts, characterMutualFacts, characterSearch } from "./character-kind";
import { defineKind } from "./kind";

export const heroes = defineKind({
  schema: heroSchema,
  names: {
    title: "Heroes",
    one: "Hero",
    menu: "Heroes",
    description:
      "The four heroes of The Defenders, each with their own line: Daredevil, Jessica Jones, Luke Cage and Iron Fist.",
  },
  otherWords: ["hero"],
  subjectType: "Person",
  party: "character",
  needsText: true,
  facts: characterFacts,
  search: characterSearch,
  mutualFacts: characterMutualFacts,
  borrowedLine: () => undefined,
});
