import { z } from "zod";
import {
  characterFacts,
  characterFields,
  characterMutualFacts,
  characterSearch,
  line,
} from "./character";
import { wholeReveals } from "./field-schemas";
import { defineKind } from "./kind";

export const characters = defineKind({
  schema: z.strictObject({
    ...characterFields,
    line: line.optional(),
    reveals: wholeReveals,
  }),
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
