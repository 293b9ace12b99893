import { z } from "zod";
import { firstAppearanceRow, otherNames, row } from "./fact-rows";
import {
  articleFields,
  cited,
  fact,
  firstAppearance,
  linked,
  listOf,
  reference,
  reveals,
  sources,
} from "./field-schemas";
import { LINE_NAMES } from "./hero-line";
import type { FactRow, MutualFact, SearchFields, Titles } from "./kind";
import { linkedFacts, roleFacts } from "./mutual-facts";
import { RELATION_ROLES, relationOfRole } from "./relation-roles";
import { SENTENCE, text } from "./text-fields";

export const line = z
  .enum([...LINE_NAMES])
  .describe("The line of the map: gives the page its color and letter.");

export const characterFields = {
  ...articleFields,
  real_name: fact("The name the character was born with, if it differs from the title.").optional(),
  played_by: listOf(
    z.strictObject({
      actor: reference("Who plays the character", "cast"),
      series: listOf(reference("A series", "series")).min(1).describe("In which series."),
      reveals,
      sources,
    }),
  )
    .default([])
    .describe("Who plays the character, and where."),
  occupation: fact("What the character does for a living.").optional(),
  powers: listOf(fact("One power")).default([]).describe("Superhuman abilities, one per line."),
  skills: listOf(fact("One skill")).default([]).describe("Learned abilities, one per line."),
  affiliations: listOf(linked("An organization", "organizations"))
    .default([])
    .describe("Organizations the character belongs to."),
  relations: listOf(
    cited({
      to: reference("The other character", "heroes", "characters"),
      role: z
        .enum(RELATION_ROLES)
        .describe(
          "What the character of this file is to the other one: “employee” in the file of the one who is employed.",
        ),
      note: text(
        "A short note; shown on both pages, so write names instead of “her”.",
        SENTENCE,
      ).optional(),
      reveals,
    }),
  )
    .default([])
    .describe(
      "This character's relations; shown on both pages, so writing it in one file is enough.",
    ),
  first_appearance: firstAppearance.optional(),
  comics_debut: z
    .strictObject({
      issue: text("The comic and its number, such as “Alias #1”."),
      year: z.number().int().min(1930).max(2100).describe("The year on the cover."),
      creators: listOf(text("A creator"))
        .default([])
        .describe("Writers and artists who made the character."),
      sources,
    })
    .optional()
    .describe("Where the character first appeared in print."),
};

const fields = z.strictObject(characterFields);

/** The fields that heroes and characters have in common. */
export type CharacterFields = z.infer<typeof fields>;

/** The infobox of heroes and characters. */
export const characterFacts = (frontmatter: CharacterFields): FactRow[] => {
  const { real_name, occupation, first_appearance, comics_debut, played_by } = frontmatter;
  // If only one actor plays the character, the appearances name the series.
  const several = new Set(played_by.map(({ actor }) => actor.article)).size > 1;
  return [
    row("Born as", real_name),
    otherNames(frontmatter),
    row(
      "Played by",
      ...played_by.map(({ actor, series, ...rest }) => ({
        ...rest,
        to: actor,
        context: several || rest.reveals ? series : [],
        joint: " in ",
      })),
    ),
    row("Occupation", occupation),
    row("Powers", ...frontmatter.powers),
    row("Skills", ...frontmatter.skills),
    row("Affiliations", ...frontmatter.affiliations),
    firstAppearanceRow(first_appearance),
    row(
      "Comics debut",
      comics_debut && {
        text: `${comics_debut.issue} (${comics_debut.year})`,
        note:
          comics_debut.creators.length > 0 ? `by ${comics_debut.creators.join(", ")}` : undefined,
        sources: comics_debut.sources,
      },
    ),
    { label: "Appearances", appearances: { played_by, first_appearance } },
  ];
};

export const characterSearch = (
  { played_by, real_name, occupation, powers, skills }: CharacterFields,
  { title }: Titles,
): SearchFields => ({
  roles: [
    ...played_by.map(({ actor, series, reveals }) => ({
      text: `played by ${title(actor.article)} in ${series.map(({ article }) => title(article)).join(", ")}`,
      reveals,
    })),
    ...[real_name, occupation, ...powers, ...skills].flatMap((fact) => fact ?? []),
  ],
});

export const characterMutualFacts = (frontmatter: CharacterFields): MutualFact[] => [
  // Two may be public friends and have another, hidden relation: each relation is a fact of its own.
  ...frontmatter.relations.map(({ to, role, reveals }, index) => ({
    field: "relations",
    index,
    to: to.article,
    where: `relation ${relationOfRole(role)}`,
    relation: { role },
    reveals,
  })),
  ...linkedFacts("affiliations", frontmatter.affiliations),
  ...roleFacts("played_by", frontmatter.played_by, ({ actor }) => actor),
];
