import { z } from "zod";
import { otherNames, row } from "./fact-rows";
import { articleFields, cited, listOf, reference, seasonNumber } from "./field-schemas";
import { defineKind } from "./kind";
import { onlyLine } from "./only-line";
import { SENTENCE, text } from "./text-fields";

const teamSchema = z.strictObject({
  ...articleFields,
  roles: listOf(
    cited({
      role: text("The role, such as “showrunner”."),
      series: reference("The series", "series").optional(),
      seasons: listOf(seasonNumber).min(1).optional().describe("Which seasons; all if left out."),
      note: text("A short note.", SENTENCE).optional(),
    }),
  )
    .min(1, "A member of the team has at least one role.")
    .describe("What this person did, by series and season."),
});

export type TeamMember = z.infer<typeof teamSchema>;

export const team = defineKind({
  schema: teamSchema,
  names: {
    title: "Showrunner team",
    one: "Showrunner team",
    menu: "Team",
    added: "Article about a showrunner",
  },
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
        context: series ? [series] : [],
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
