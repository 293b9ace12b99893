import { z } from "zod";
import { KINDS } from "../content/article-id";
import { STATUSES } from "../content/schema/quote";
import { MAX_PROGRESS_LENGTH, parseWatchProgress } from "../spoilers/watch-progress";
import { parseDay } from "../time/partial-date";

type About = {
  /** What to write instead of a value that is refused. */
  fix: string;
  example: string;
  /** JSON Schema for the OpenAPI document, where ours reads another form. */
  shown?: Record<string, unknown>;
};

/** What is said of a parameter besides its schema. */
export const parameters = z.registry<About>();

/** What the schema of a parameter would not read, in our words. */
const wanted = (what: string) => ({ error: `Wanted ${what}.` });

const CURSOR_LENGTH = 200;

export const limit = z
  .string()
  .regex(/^[1-9]\d{0,2}$/, wanted("a whole number"))
  .transform(Number)
  .refine((number) => number <= 100, wanted("100 at most"))
  .prefault("20")
  .describe("How many items a page has.")
  .register(parameters, {
    fix: "Write a number from 1 to 100.",
    example: "20",
    shown: { type: "integer", minimum: 1, maximum: 100, default: 20 },
  });

export const cursor = z
  .string()
  .regex(/^[\w-]+$/, wanted("a cursor of an answer"))
  .max(CURSOR_LENGTH, wanted("a cursor of an answer"))
  .optional()
  .describe("Where the page starts: next_cursor of the page before.")
  .register(parameters, { fix: "Leave it out for the first page.", example: "" });

export const seen = z
  .string()
  .transform((text, context) => {
    const progress = parseWatchProgress(text);
    if (progress) return progress;
    context.addIssue({ code: "custom", message: "Wanted seasons of series." });
    return z.NEVER;
  })
  .prefault("")
  .describe(
    "What your reader has seen, each series with its last season: dd for Daredevil, jj for Jessica Jones, lc for Luke Cage, if for Iron Fist, def for The Defenders, pun for The Punisher. Without it nothing is answered that a season gives away.",
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
    context.addIssue({ code: "custom", message: "Wanted a day that exists." });
    return z.NEVER;
  })
  .optional()
  .describe("A day: what was known on it, and nothing that became known later.")
  .register(parameters, {
    fix: "Write year, month and day: 2017-01-12.",
    example: "2017-01-12",
    shown: { type: "string", format: "date" },
  });

export const kind = z
  .enum(KINDS, wanted(`one of ${KINDS.join(", ")}`))
  .optional()
  .describe("Articles of this kind alone.")
  .register(parameters, { fix: "Write kind=heroes.", example: "heroes" });

const statuses = Object.keys(STATUSES) as [keyof typeof STATUSES];

export const status = z
  .enum(statuses, wanted(`one of ${statuses.join(", ")}`))
  .optional()
  .describe("How far the words are settled.")
  .register(parameters, { fix: "Write status=verified.", example: "verified" });

/** A parameter that names an article or a source; whether there is one is the wiki's question. */
export const named = (description: string, example: string) =>
  z
    .string()
    .regex(/^[a-z0-9/-]{1,120}$/, wanted(`an id like ${example}`))
    .optional()
    .describe(description)
    .register(parameters, { fix: `Write an id as answers have it: ${example}.`, example });
