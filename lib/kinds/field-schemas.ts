import { z } from "zod";
import { listDifferentBadCharacters } from "@/lib/mdx/find-bad-characters";
import { DATE_FORMS, type PartialDate, parseDay, parsePartialDate } from "@/lib/time/partial-date";
import { suggestDate } from "@/lib/time/suggest-date";
import {
  type ArticleId,
  isSlug,
  KINDS,
  type Kind,
  kindOf,
  parseArticleId,
  type SourceId,
} from "./article-id";
import { hasOuterQuotationMarks } from "./outer-quotation-marks";
import { whyReserved } from "./reserved-names";

/** A frontmatter field that names another article. */
export type Reference = { readonly article: ArticleId };

/** A frontmatter field that names a source. */
export type SourceReference = { readonly source: SourceId };

/** A season of a series, `daredevil/2`, that a reader must have seen before a fact is shown. */
export type SeasonReference = { readonly season: string };

/** The maximum length of a name or title, which must fit on one line of a page and on a social picture. */
const NAME = 120;
/** A sentence or two. */
export const SENTENCE = 300;
/** Quoted words. */
export const WORDS = 2000;
export const ADDRESS = 2000;
/** An id, or a date. */
const ID = 100;

const long = (most: number) => ({
  error: ({ input }: { input?: unknown }) =>
    `Expected at most ${most} characters; found ${String(input).length}.`,
});

/** A text between two lengths, in characters. */
export const textBetween = (least: number, most: number, description: string) =>
  z
    .string()
    .trim()
    .min(least, {
      error: ({ input }) =>
        `Expected ${least} to ${most} characters; found ${String(input).length}.`,
    })
    .max(most, long(most))
    .superRefine(checkLine)
    .describe(description);

/** One line of text. */
export const text = (description: string, most = NAME) =>
  z
    .string()
    .trim()
    .min(1, "This is empty.")
    .max(most, long(most))
    .superRefine(checkLine)
    .describe(description);

/** A visible character: not a space, a combining mark or an invisible character. */
const VISIBLE = /(?![\p{Default_Ignorable_Code_Point}\u2800])[\p{L}\p{N}\p{P}\p{S}]/u;

/** `--fix` deletes such characters only where they stand in the file themselves, and these have been deleted here. */
const ESCAPED = "Delete it: it is written as an escape here, such as \\u200B.";

/** Rejects text that YAML allows in quotation marks but a page cannot show. */
function checkLine(value: string, context: z.RefinementCtx): void {
  const problem = (message: string, fix: string) =>
    context.addIssue({ code: "custom", message, params: { fix } });
  const bad = listDifferentBadCharacters(value);
  if (value !== "" && !VISIBLE.test(value) && bad.every(({ deletable }) => deletable))
    problem("This text has no visible characters.", "Write letters, digits or symbols.");
  else if (bad.length > 0)
    for (const one of bad) problem(one.problem, one.deletable ? ESCAPED : one.fix);
  else if (/\n/.test(value))
    problem(
      "This text has more than one line.",
      "Write it on one line; in YAML, > joins lines to one unless an empty line separates them.",
    );
}

/** A list with a maximum length. Used instead of `z.array`, so that every list has one. */
export const listOf = <Item extends z.ZodType>(item: Item, most = 100) =>
  z.array(item).max(most, {
    error: ({ input }) =>
      `Expected at most ${most} items; found ${Array.isArray(input) ? input.length : "more"}.`,
  });

/** A title, or quoted words, without quotation marks around them: the page adds them. */
export const unmarked = (description: string, most = NAME) =>
  text(description, most).superRefine((value, context) => {
    if (hasOuterQuotationMarks(value))
      context.addIssue({
        code: "custom",
        message: "The whole text is in quotation marks; the page adds its own.",
        params: { fix: "Remove them. The double quotes of YAML around a text do not count." },
      });
  });

/**
 * Hints for editors in addition to the type: the folders whose ids a field accepts, a pattern, or that a number is the
 * position of its item in the list, which authors need not type.
 */
export type EditorHints = {
  ids?: readonly (Kind | "sources")[];
  pattern?: string;
  isPosition?: boolean;
};

/** Text with hints for editors; the transform after it reports errors in words. */
const hinted = (hints: EditorHints) => z.string().max(ID, long(ID)).meta(hints);

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
  .max(ID, long(ID))
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

/** The fix for an invalid date, if it is clear which date was meant. */
function dateFix(text: string, parse: (text: string) => unknown): string | undefined {
  const date = suggestDate(text);
  return date && parse(date) ? `Write ${date}.` : undefined;
}

/** What is wrong with a date that cannot be read: its form, where the date that is meant is clear, or the date itself. */
function dateProblem(value: string, noun: "date" | "day"): string {
  const found = `found “${value}”.`;
  if (!/^\d{4}\b/.test(value)) return `Expected a ${noun} in digits, year first; ${found}`;
  if (parsePartialDate(value)) return `Expected a day, with year, month and day; ${found}`;
  const meant = suggestDate(value);
  if (!meant) return `Expected a ${noun} that exists; ${found}`;
  const [, month, dayOfMonth] = /^\d{4}-(\d{1,2})(?:-(\d{1,2}))?$/.exec(value) ?? [];
  const short = [
    ...(month?.length === 1 ? ["the month"] : []),
    ...(dayOfMonth?.length === 1 ? ["the day"] : []),
  ];
  return short.length > 0
    ? `Expected two digits for ${short.join(" and ")}; ${found}`
    : `Expected a ${noun} in digits, with hyphens between them; ${found}`;
}

const PARTIAL_DATE = "^\\d{4}(-\\d{2}){0,2}$";

/** A date as precise as the source gives it. A year may be written without quotation marks. */
export const partialDate = (description: string) =>
  z
    .union([hinted({ pattern: PARTIAL_DATE }), z.number().int().transform(String)])
    .transform((value, context): PartialDate => {
      const date = parsePartialDate(value);
      if (date) return date;
      context.addIssue({
        code: "custom",
        message: dateProblem(value, "date"),
        params: { fix: dateFix(value, parsePartialDate) ?? `Write ${DATE_FORMS}.` },
      });
      return z.NEVER;
    })
    .describe(description);

export const day = (description: string) =>
  hinted({ pattern: "^\\d{4}-\\d{2}-\\d{2}$" })
    .transform((value, context) => {
      const date = parseDay(value);
      if (date) return date;
      context.addIssue({
        code: "custom",
        message: dateProblem(value, "day"),
        params: { fix: dateFix(value, parseDay) ?? "Write year, month and day: 2017-03-17." },
      });
      return z.NEVER;
    })
    .describe(description);

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
