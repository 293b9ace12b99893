import { z } from "zod";
import { getArticle, type Wiki } from "../content/wiki";
import { STANDINGS } from "../kinds/series";
import { buildAsOf, type SeasonAsOf } from "../releases/as-of";
import { listReleases, listStatements, type Statement } from "../releases/releases";
import { absoluteUrl } from "../request/origin";
import type { Day } from "../time/partial-date";
import { endpoint } from "./endpoint";
import { pageOf } from "./page-of";
import { asOf, cursor, limit } from "./parameters";
import { articleIdSchema, hrefSchema, pageSchemaOf, schemas, sourceIdSchema } from "./schemas";

const statementSchema = z
  .object({
    series: articleIdSchema,
    season: z.int().optional().describe("Left out if it is about the whole series."),
    standing: z.enum(STANDINGS),
    statement: z.string(),
    expected: z.string().optional().describe("The date or period that was expected (EDTF)."),
    wording: z.string().optional().describe("The wording of the source."),
    as_of: z.string().describe("When it was said, as precisely as known (EDTF)."),
    known_from: z.string().describe("The day from which it counts as known."),
    sources: z.array(sourceIdSchema),
  })
  .describe("A public statement about a series or a season.")
  .register(schemas, { id: "Statement" });

const releaseSchema = z
  .object({
    id: z.string().describe("Series and season, as seen= and reveals name them: daredevil/2."),
    series: articleIdSchema,
    season: z.int(),
    state: z.enum(["released", "expected", "undated"]),
    date: z
      .string()
      .optional()
      .describe(
        "The day of the release, or the expected date or period (EDTF) of an unreleased season.",
      ),
    episodes: z.array(z.string()).optional().describe("Titles in order, of a released season."),
    showrunners: z.array(articleIdSchema).optional(),
    sources: z.array(sourceIdSchema).optional(),
    statements: z.array(statementSchema).describe("Statements about it, newest first."),
    href: hrefSchema,
  })
  .describe("A season, released or upcoming.")
  .register(schemas, { id: "Release" });

const listSchema = pageSchemaOf(releaseSchema)
  .extend({
    as_of: z.string().optional().describe("The requested day."),
    statements: z
      .array(statementSchema)
      .describe("Statements about whole series, such as cancellations and moves, newest first."),
  })
  .register(schemas, { id: "ReleaseList" });

type Item = z.infer<typeof releaseSchema>;

/** A day after everything, for requests without as_of=. */
const LAST_DAY = "9999-12-31" as Day;

/** Every season with all statements about it, or what was known on a day. */
export const releases = endpoint({
  path: "/releases",
  name: "listReleases",
  summary: "Releases",
  description:
    "Every season in the order of release, with what was announced about it; with as_of=, what was known on that day and nothing later.",
  query: z.object({ as_of: asOf, limit, cursor }),
  example: "as_of=2017-01-12&limit=1",
  body: listSchema,
  answer: ({ wiki, query }) => {
    const { items, said } = knownOn(wiki, query.as_of);
    return {
      ...pageOf(items, query, wiki.version),
      ...(query.as_of && { as_of: query.as_of }),
      statements: said,
    };
  },
});

function knownOn(wiki: Wiki, day: Day | undefined) {
  const statements = listStatements(wiki);
  const { seasons, said } = buildAsOf(listReleases(wiki), statements, day ?? LAST_DAY);
  const statementsAbout = (one: SeasonAsOf) =>
    statements.filter(
      ({ series, season, knownFrom }) =>
        series === one.series && season === one.season && knownFrom <= (day ?? LAST_DAY),
    );
  return {
    items: seasons.map((one) => releaseItem(wiki, one, statementsAbout(one).reverse())),
    said: said.map(statementItem),
  };
}

function releaseItem(wiki: Wiki, one: SeasonAsOf, said: readonly Statement[]): Item {
  const { series, season, standing } = one;
  const slug = series.slice("series/".length);
  return {
    id: `${slug}/${season}`,
    series,
    season,
    state: standing.state,
    ...(standing.state === "released" && { date: standing.released, ...recordOf(wiki, one) }),
    ...(standing.state === "expected" && { date: standing.expected }),
    statements: said.map(statementItem),
    href: absoluteUrl(`/${series}#s${season}`),
  };
}

/** What the series’ article says about a released season. */
function recordOf(wiki: Wiki, { series, season }: SeasonAsOf) {
  const record = getArticle(wiki, series, "series")?.frontmatter.seasons[season - 1];
  if (!record) return {};
  return {
    episodes: record.episodes.map(({ title }) => title),
    showrunners: record.showrunners.map(({ article }) => article),
    sources: record.sources.map(({ source }) => source),
  };
}

function statementItem(one: Statement): z.infer<typeof statementSchema> {
  const { series, season, standing, statement, expected, wording, asOf, knownFrom, sources } = one;
  return {
    series,
    ...(season !== undefined && { season }),
    standing,
    statement,
    ...(expected && { expected }),
    ...(wording && { wording }),
    as_of: asOf,
    known_from: knownFrom,
    sources,
  };
}
