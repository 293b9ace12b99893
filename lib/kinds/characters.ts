import { characterSchema } from "./character";
import { characterFacts, characterMutualFacts, characterSearch } from "./character-kind";
import { defineKind } from "./kind";

export const characters = defineKind({
  schema: characterSchema,
  names: { title: "Characters", one: "Character", menu: "Characters" },
  otherWords: [],
  subjectType: "Person",
  party: "character",
  needsText: true,
  facts: characterFacts,
  search: characterSearch,
  mutualFacts: characterMutualFacts,
  borrowedLine: () => undefined,
});
