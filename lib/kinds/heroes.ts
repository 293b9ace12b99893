import { z } from "zod";
import {
  characterFacts,
  characterFields,
  characterMutualFacts,
  characterSearch,
  line,
} from "./character";

import { defineKind } from "./kind";

export const heroes = defineKind({
  schema: z.strictObject({ ...characterFields, line }),
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
