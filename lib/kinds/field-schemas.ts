import { z } from "zod";
import {
  type ArticleId,
  isSlug,
  KINDS,
  type Kind,
  kindOf,
  parseArticleId,
  type SourceId,
} from "./article-id";
import { whyReserved } from "./reserved-names";
import {
  type EditorHints,
  hinted,
  ID,
  SENTENCE,
  text,
  textBetween,
  tooLong,
  unmarked,
} from "./text-fields";

/** A frontmatter field that names another article. */
export type Reference = { readonly article: ArticleId };

/** A frontmatter field that names a source. */
export type SourceReference = { readonly source: SourceId };

/** A season of a series, `daredevil/2`, that a reader must have seen before a fact is shown. */
export type SeasonReference = { readonly season: string };

/** A list with a maximum length. Used instead of `z.array`, so that every list has one. */
export const listOf = <Item extends z.ZodType>(item: Item, most = 100) =>
  z.array(item).max(most, {
    error: ({ input }) =>
      `Expected at most ${most} items; found ${Array.isArray(input) ? input.length : "more"}.`,
  });

/** The id of an article of one of these kinds, such as `cast/krysten-ritter`. */
export function reference(description: string, ...kinds: Kind[]) {
  const wanted = kinds.length > 0 ? kinds : KINDS;
  return hinted({ ids: wanted })
    .transform((value, context): Reference => {
      const id = parseArticleId(value);
      if (id && wanted.includes(kindOf(id))) return { article: id };
      context.addIssue({
        code: "custom",
        message: `Expected the id of an article in ${wanted.join(", ")}; found “${value}”.`,
        params: {
          fix: `Write it as ${wanted[0]}/its-file-name, without the extension .mdx.`,
          meant: { name: value, folders: wanted },
        },
      });
      return z.NEVER;
    })
    .describe(description);
}

/** The name of a file under content/sources. */
export const source = (description: string) =>
  hinted({ ids: ["sources"] })
    .transform((value, context): SourceReference => {
      if (isSlug(value)) return { source: value as SourceId };
      context.addIssue({
        code: "custom",
        message: `Expected the id of a source; found “${value}”.`,
        params: {
          fix: "Write the name of a file in content/sources, without its extension.",
          meant: { name: value, folders: ["sources"] },
        },
      });
      return z.NEVER;
    })
    .describe(description);

/** The sources of a fact, which every fact needs. */
export const sources = listOf(source("A source"))
  .min(1, "A fact needs at least one source.")
  .describe("Where this was read: names of files in content/sources.");

/** The season that reveals a fact, as in `<Spoiler after="…">`. */
export const reveals = z
  .string()
  .max(ID, tooLong(ID))
  .regex(
    /^[a-z0-9]+(?:-[a-z0-9]+)*\/[1-9]\d?$/,
    "Expected a series and a season, like daredevil/2.",
  )
  .transform((season): SeasonReference => ({ season }))
  .optional()
  .describe(
    "The season that reveals this, like daredevil/2; the fact is then a spoiler and hidden.",
  );

const citation = {
  sources: listOf(source("A source"))
    .default([])
    .describe("Where this was read: names of files in content/sources."),
  uncited: z
    .literal(true)
    .optional()
    .describe(
      "true if no source has been found yet; shown as “citation needed”. Replaces sources.",
    ),
};

/**
 * The options of a comparison between fields: it is made even if another field is invalid, so all problems are reported
 * at once. Its issue names the fields in `params.compares`; it is not reported if one of them may be misspelled.
 */
export const EVEN_IF_INVALID = { when: () => true };

/** A fact with its citation: sources, or `uncited: true`. */
export function cited<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.strictObject({ ...shape, ...citation }).superRefine((fact, context) => {
    const { sources, uncited } = (fact ?? {}) as { sources?: unknown; uncited?: unknown };
    if (!Array.isArray(sources) || (uncited !== undefined && uncited !== true)) return;
    if (sources.length > 0 !== (uncited === true)) return;
    context.addIssue({
      code: "custom",
      path: ["sources"],
      message: uncited
        ? "A fact with a source needs no citation."
        : "A fact needs at least one source.",
      params: {
        compares: ["sources", "uncited"],
        fix: uncited
          ? "Delete uncited: or the sources."
          : "Name a file of content/sources, or write uncited: true if no source has been found yet.",
      },
    });
  }, EVEN_IF_INVALID);
}

/** The number of an item that is its position in the list: 1, 2, 3. */
export const position = (description: string, most?: number) =>
  (most === undefined ? z.number().int().min(1) : z.number().int().min(1).max(most))
    .meta({ isPosition: true } satisfies EditorHints)
    .describe(description);

export const seasonNumber = z.number().int().min(1).max(20).describe("The number of the season.");

/** Another name of the article, or of the subject of one of its sections. */
export type Alias = {
  name: string;
  section?: string | undefined;
  reveals?: SeasonReference | undefined;
};

const alias = z
  .union([
    text("Another name").transform((name): Alias => ({ name })),
    z.strictObject({
      name: text("The name, or that of the section's subject"),
      section: text("The section's heading, as written; links by this name go there").optional(),
      reveals,
    }),
  ])
  .describe(
    "A name, { name: …, section: … } if it links to a section, or { name: …, reveals: … } if a season reveals it.",
  );

/** The former ids of an article, whose addresses redirect to it. Not references, since no article has them now. */
export const movedFrom = listOf(
  hinted({ pattern: "^[a-z]+/[a-z0-9]+(-[a-z0-9]+)*$" }).transform((value, context): ArticleId => {
    const id = parseArticleId(value);
    if (id) return id;
    const [kind, slug = ""] = value.split("/");
    const why = whyReserved(slug, kind);
    context.addIssue({
      code: "custom",
      message: why
        ? `The name “${slug}” is reserved: ${why}.`
        : `Expected an id that this article had before; found “${value}”.`,
      params: {
        fix: why
          ? "Delete the line: no article can have had this name."
          : "Write it as kind/its-old-file-name, without the extension .mdx.",
      },
    });
    return z.NEVER;
  }),
)
  .default([])
  .describe(
    "Former ids of this article, from before it was renamed; their addresses redirect here.",
  );

/** The fields of every kind of article. */
export const articleFields = {
  title: unmarked("The name that the article goes by, as on its masthead."),
  qualifier: text(
    "What distinguishes this article from another of the same title, such as “series”; shown in parentheses if both could be meant.",
  ).optional(),
  aliases: listOf(alias)
    .default([])
    .describe(
      "Other names of this article, which also link here; each may belong to only one article.",
    ),
  moved_from: movedFrom,
  description: textBetween(
    70,
    170,
    "One sentence of 70 to 170 characters that makes sense in a list of search results.",
  ),
};

/** The season that reveals that a character, place or organization exists. */
export const wholeReveals = reveals.describe(
  "The season that reveals that this exists at all; the article is then hidden everywhere.",
);

/** A short text with its sources, such as one power of a hero. */
export const fact = (description: string) =>
  cited({ text: text(description, SENTENCE), reveals }).describe(description);

/** A related article, with its citation. */
export const linked = (description: string, ...kinds: Kind[]) =>
  cited({
    to: reference(description, ...kinds),
    note: text("A short note, shown in parentheses.", SENTENCE).optional(),
    reveals,
  });

export const firstAppearance = cited({
  series: reference("The series", "series"),
  season: seasonNumber,
  episode: z
    .strictObject({
      number: z.number().int().min(1).describe("The episode's number in the season."),
      title: text("The episode's title"),
    })
    .optional()
    .describe("Only if a source names the episode."),
  note: text("A short note about it.", SENTENCE).optional(),
  reveals,
}).describe("Where the subject is first seen.");

/** The series in which a place or organization appears. */
export const inSeries = listOf(linked("A series", "series"))
  .default([])
  .describe("The series it is part of.");
