import { z } from "zod";
import { otherNames, row } from "./fact-rows";
import { articleFields, listOf, reference, reveals, sources } from "./field-schemas";
import { defineKind } from "./kind";
import { roleFacts } from "./mutual-facts";

const castSchema = z.strictObject({
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

export const cast = defineKind({
  schema: castSchema,
  names: { title: "Cast", one: "Cast", menu: "Cast", added: "Article about an actor" },
  otherWords: ["actor", "actors"],
  subjectType: "Person",
  party: undefined,
  needsText: true,
  facts: (frontmatter) => [
    otherNames(frontmatter),
    row(
      "Plays",
      ...frontmatter.roles.map(({ character, series, ...rest }) => ({
        ...rest,
        to: character,
        context: series,
        joint: " in ",
      })),
    ),
  ],
  search: ({ roles }, { title, allNames }) => ({
    roles: roles.map(({ character, series, reveals }) => ({
      text: `plays ${allNames(character.article)} in ${series.map(({ article }) => title(article)).join(", ")}`,
      reveals,
    })),
  }),
  mutualFacts: ({ roles }) => roleFacts("roles", roles, ({ character }) => character),
  /** An actor has the line of the first character that is no spoiler. */
  borrowedLine: ({ roles }, lineOf) => {
    const first = roles.find(({ reveals }) => !reveals);
    return first && lineOf(first.character.article);
  },
});
