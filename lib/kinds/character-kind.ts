import type { Hero } from "./character";
import { firstAppearance, otherNames, row } from "./fact-rows";
import type { FactRow, MutualFact, SearchFields, Titles } from "./kind";
import { linkedFacts, roleFacts } from "./mutual-facts";
import { relationOfRole } from "./relation-roles";

type Fields = Omit<Hero, "line">;

/** The infobox of heroes and characters. */
export const characterFacts = (frontmatter: Fields): FactRow[] => {
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
        behind: several || rest.reveals ? series : [],
        joint: " in ",
      })),
    ),
    row("Occupation", occupation),
    row("Powers", ...frontmatter.powers),
    row("Skills", ...frontmatter.skills),
    row("Affiliations", ...frontmatter.affiliations),
    firstAppearance(first_appearance),
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
  { played_by, real_name, occupation, powers, skills }: Fields,
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

export const characterMutualFacts = (frontmatter: Fields): MutualFact[] => [
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
