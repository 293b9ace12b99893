import { otherNames, row } from "./fact-rows";
import { defineKind } from "./kind";
import { onlyLine } from "./only-line";
import { teamSchema } from "./person";

export const team = defineKind({
  schema: teamSchema,
  names: { title: "Showrunner team", one: "Showrunner team", menu: "Team" },
  otherWords: ["people", "staff"],
  subjectType: "Person",
  party: undefined,
  needsText: true,
  facts: (frontmatter) => [
    otherNames(frontmatter),
    row(
      "Parts",
      ...frontmatter.roles.map(({ role, series, seasons, note, sources, uncited }) => ({
        text: role,
        note: [seasons && seasonsText(seasons), note].filter(Boolean).join("; ") || undefined,
        sources,
        uncited,
        joint: " of ",
        behind: series ? [series] : [],
      })),
    ),
  ],
  search: ({ roles }, { title }) => ({
    roles: roles.map(({ role, series, seasons }) => ({
      text: [role, series && title(series.article), seasons && `season ${seasons.join(", ")}`]
        .filter(Boolean)
        .join(", "),
    })),
  }),
  mutualFacts: () => [],
  /** A showrunner has the line of their only series. */
  borrowedLine: ({ roles }, lineOf) =>
    onlyLine(roles.flatMap(({ series }) => (series ? [lineOf(series.article)] : []))),
});

const seasonsText = (seasons: readonly number[]): string =>
  `season${seasons.length > 1 ? "s" : ""} ${seasons.join(", ")}`;
