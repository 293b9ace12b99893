import { z } from "zod";
import { firstDay, formatDate, lastDay, parseDay, parsePartialDate } from "@/lib/time/partial-date";
import { line } from "./character";
import { day, partialDate } from "./date-fields";
import { row } from "./fact-rows";
import {
  articleFields,
  cited,
  EVEN_IF_INVALID,
  linked,
  listOf,
  position,
  reference,
  seasonNumber,
  sources,
} from "./field-schemas";
import { defineKind, type SearchPart } from "./kind";
import { plural } from "./plural";
import { SENTENCE, text, unmarked, WORDS } from "./text-fields";

const credit = cited({
  person: reference("A member of the team", "team").optional(),
  name: text("The name, for a person without an article").optional(),
}).superRefine((fact, context) => {
  const { person, name } = (fact ?? {}) as { person?: unknown; name?: unknown };
  if ((person === undefined) !== (name === undefined)) return;
  context.addIssue({
    code: "custom",
    path: ["person"],
    message: "A credit names one person.",
    params: {
      compares: ["person", "name"],
      fix: "Write person: team/…, or name: if the person has no article.",
    },
  });
}, EVEN_IF_INVALID);

const credits = (description: string) => listOf(credit).default([]).describe(description);

const episode = z.strictObject({
  number: position("Its number in the season."),
  title: unmarked("The title of the episode"),
  directed_by: credits("Who directed it."),
  written_by: credits("Who wrote it."),
});

const season = z.strictObject({
  number: position("The number of the season.", 20),
  episodes: listOf(episode, 50)
    .min(1, "A season that came out has episodes.")
    .describe("The episodes, in order; all came out on the day of the season."),
  episode_sources: sources,
  released: day("The day of the release."),
  showrunners: listOf(reference("A showrunner", "team"))
    .default([])
    .describe("Who ran this season."),
  note: text("A short note about the season.", SENTENCE).optional(),
  sources,
});

/**
 * The kinds of statements about a season. `expected`: a date or period; `undated`: it is coming; `available`: it is
 * out; `rumor`: somebody's guess; `canceled`: no more will come; `moved`: where it runs.
 */
export const STANDINGS = [
  "expected",
  "undated",
  "available",
  "rumor",
  "canceled",
  "moved",
] as const;

const announcement = z
  .strictObject({
    as_of: partialDate("When this was publicly known, as precisely as the sources say."),
    counts_from: day(
      "The first day it can have been known, if as_of only names a month or a year.",
    ).optional(),
    season: seasonNumber
      .optional()
      .describe("Which season; leave out if it is about the whole series."),
    standing: z
      .enum(STANDINGS)
      .describe(`What kind of statement this is: ${STANDINGS.join(", ")}.`),
    statement: text("What was said, in our own words and without hindsight.", SENTENCE),
    expected: partialDate("The date or period that was expected.").optional(),
    wording: text("The source's own words, exactly.", WORDS).optional(),
    sources,
  })
  .superRefine((value, context) => {
    const { as_of, counts_from, standing, expected } = (value ?? {}) as Record<string, unknown>;
    const dated = standing === "expected" || standing === "rumor";
    if (STANDINGS.some((one) => one === standing) && dated !== (expected !== undefined))
      context.addIssue({
        code: "custom",
        path: dated ? ["standing"] : ["expected"],
        message: dated
          ? `“${standing}” needs the date that was expected.`
          : `“${standing}” has no expected date.`,
        params: {
          compares: ["expected"],
          fix: dated ? "Add expected: with a date or period." : "Delete expected:.",
        },
      });
    const date = typeof as_of === "string" ? parsePartialDate(as_of) : undefined;
    const from = typeof counts_from === "string" ? parseDay(counts_from) : undefined;
    if (date && from && (from < firstDay(date) || from > lastDay(date)))
      context.addIssue({
        code: "custom",
        path: ["counts_from"],
        message: `Expected a day within ${date}; found ${from}.`,
        params: { fix: "Write a day within as_of, or change as_of." },
      });
  }, EVEN_IF_INVALID);

export const seriesSchema = z
  .strictObject({
    ...articleFields,
    full_title: text("The title as published, such as “Marvel’s Daredevil”."),
    line,
    network: text("Where it was first shown."),
    created_by: listOf(linked("A creator", "team")).default([]).describe("Who created the series."),
    leads: listOf(reference("A character", "heroes", "characters"))
      .min(1)
      .describe("The title character, or the members of the team."),
    seasons: listOf(season, 20).min(1).describe("The seasons, in order."),
    announcements: listOf(announcement)
      .default([])
      .describe("What was publicly known about future seasons: as of when, and from which source."),
  })
  .superRefine((series, context) => {
    for (const [index, season] of listNumbered((series as { seasons?: unknown }).seasons)) {
      const path = ["seasons", index];
      if (isOutOfOrder(season, index))
        context.addIssue(outOfOrder("season", path, index + 1, season.number));
      for (const [position, episode] of listNumbered(season.episodes))
        if (isOutOfOrder(episode, position))
          context.addIssue(
            outOfOrder("episode", [...path, "episodes", position], position + 1, episode.number),
          );
    }
  }, EVEN_IF_INVALID);

/** A season or an episode, whose own problems are reported apart. */
type Numbered = { number?: unknown; episodes?: unknown };

const listNumbered = (list: unknown): [number, Numbered][] =>
  (Array.isArray(list) ? list : []).flatMap((one, index) =>
    typeof one === "object" && one !== null ? [[index, one]] : [],
  );

const isOutOfOrder = (one: Numbered, index: number): one is Numbered & { number: number } =>
  Number.isInteger(one.number) && one.number !== index + 1;

const outOfOrder = (what: string, path: PropertyKey[], wanted: number, found: number) => ({
  code: "custom" as const,
  path: [...path, "number"],
  message: `Expected ${what} ${wanted} here; found ${what} ${found}.`,
  params: { fix: `List the ${what}s from 1, in order, each once.` },
});

export type Series = z.infer<typeof seriesSchema>;
export type Episode = Series["seasons"][number]["episodes"][number];
export type Season = Series["seasons"][number];
export type Announcement = Series["announcements"][number];

const partsOf = (title: string, season: Season): SearchPart[] => {
  const name = `${title}, season ${season.number}`;
  const count = plural(season.episodes.length, "episode");
  return [
    {
      type: "season",
      anchor: `s${season.number}`,
      title: name,
      text: `${count}, released ${formatDate(season.released)}. ${season.note ?? ""}`.trim(),
    },
    ...season.episodes.map(
      (episode): SearchPart => ({
        type: "episode",
        anchor: `s${season.number}e${episode.number}`,
        title: episode.title,
        roles: [`${name}, episode ${episode.number}`],
      }),
    ),
  ];
};

export const series = defineKind({
  schema: seriesSchema,
  names: { title: "Series", one: "Series", menu: "Series" },
  otherWords: ["show", "shows"],
  subjectType: "TVSeries",
  party: undefined,
  needsText: true,
  facts: ({ full_title, network, leads, created_by, seasons }) => [
    row("Full title", { text: full_title }),
    row("Network", { text: network }),
    row("Stars", ...leads.map((to) => ({ to }))),
    row("Created by", ...created_by),
    row(
      "Seasons",
      ...seasons.map(({ number, released, episodes, showrunners, sources }) => ({
        text: `Season ${number}: ${formatDate(released)}`,
        note: plural(episodes.length, "episode"),
        sources,
        joint: ", run by ",
        context: showrunners,
      })),
    ),
  ],
  search: ({ title, full_title, created_by, seasons }, titles) => ({
    names: [full_title],
    roles: created_by.map(({ to, reveals }) => ({
      text: `created by ${titles.title(to.article)}`,
      reveals,
    })),
    parts: seasons.flatMap((season) => partsOf(title, season)),
  }),
  mutualFacts: () => [],
  borrowedLine: () => undefined,
});
