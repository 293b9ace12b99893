import { z } from "zod";
import { KINDS } from "../kinds/article-id";
import { STATUSES } from "../kinds/quotes";
import { settings } from "../settings/settings";
import { MAX_PROGRESS_LENGTH, parseWatchProgress } from "../spoilers/watch-progress";
import { parseDay } from "../time/partial-date";

type ParameterHelp = {
  /** What to write instead of an invalid value. */
  fix: string;
  example: string;
  /** JSON Schema for the OpenAPI document, if the schema here reads another form. */
  shown?: Record<string, unknown>;
};

/** What the documentation says about a parameter, besides its schema. */
export const parameters = z.registry<ParameterHelp>();

/** The error message of a parameter's schema. */
const expected = (what: string) => ({ error: `Expected ${what}.` });

const CURSOR_LENGTH = 200;

export const limit = z
  .string()
  .regex(/^[1-9]\d{0,2}$/, expected("a whole number"))
  .transform(Number)
  .refine((number) => number <= 100, expected("100 at most"))
  .prefault("20")
  .describe("How many items a page has.")
  .register(parameters, {
    fix: "Write a number from 1 to 100.",
    example: "20",
    shown: { type: "integer", minimum: 1, maximum: 100, default: 20 },
  });

export const cursor = z
  .string()
  .regex(/^[\w-]+$/, expected("a cursor of an answer"))
  .max(CURSOR_LENGTH, expected("a cursor of an answer"))
  .optional()
  .describe("Where the page starts: next_cursor of the page before.")
  .register(parameters, { fix: "Leave it out for the first page.", example: "" });

export const seen = z
  .string()
  .transform((text, context) => {
    const progress = parseWatchProgress(text);
    if (progress) return progress;
    context.addIssue({ code: "custom", message: "Expected seasons of series." });
    return z.NEVER;
  })
  .prefault("")
  .describe(
    `What your reader has seen, as a series and the last season seen: ${settings.series.map(({ codes: [code], name }) => `${code} for ${name}`).join(", ")}. Without it, all spoilers are left out.`,
  )
  .register(parameters, {
    fix: "Write a series and its last season seen, joined by commas: dd2,jj1.",
    example: "dd2,jj1",
    shown: { type: "string", maxLength: MAX_PROGRESS_LENGTH },
  });

export const asOf = z
  .string()
  .transform((text, context) => {
    const day = parseDay(text);
    if (day) return day;
    context.addIssue({ code: "custom", message: "Expected a day that exists." });
    return z.NEVER;
  })
  .optional()
  .describe("A day: the answer has what was known on that day, and nothing later.")
  .register(parameters, {
    fix: "Write year, month and day: 2017-01-12.",
    example: "2017-01-12",
    shown: { type: "string", format: "date" },
  });

export const kind = z
  .enum(KINDS, expected(`one of ${KINDS.join(", ")}`))
  .optional()
  .describe("Only articles of this kind.")
  .register(parameters, { fix: "Write kind=heroes.", example: "heroes" });

const statuses = Object.keys(STATUSES) as [keyof typeof STATUSES];

export const status = z
  .enum(statuses, expected(`one of ${statuses.join(", ")}`))
  .optional()
  .describe("Whether the words are verified.")
  .register(parameters, { fix: "Write status=verified.", example: "verified" });

/** A parameter that names an article or a source; its existence is checked in the wiki, not here. */
export const named = (description: string, example: string) =>
  z
    .string()
    .regex(/^[a-z0-9/-]{1,120}$/, expected(`an id like ${example}`))
    .optional()
    .describe(description)
    .register(parameters, { fix: `Write an id as in answers: ${example}.`, example });
