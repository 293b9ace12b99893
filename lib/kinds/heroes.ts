import { heroSchema } from "./character";
import { characterFacts, characterMutualFacts, characterSearch } from "./character-kind";
import { defineKind } from "./kind";

export const heroes = defineKind({
  schema: heroSchema,
  names: { title: "Heroes", one: "Hero", menu: "Heroes" },
  otherWords: ["hero"],
  subjectType: "Person",
  party: "character",
  needsText: true,
  facts: characterFacts,
  search: characterSearch,
  mutualFacts: characterMutualFacts,
  borrowedLine: () => undefined,
});
