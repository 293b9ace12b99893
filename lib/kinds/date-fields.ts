import { z } from "zod";
import { DATE_FORMS, type PartialDate, parseDay, parsePartialDate } from "../time/partial-date";
import { suggestDate } from "../time/suggest-date";
import { hinted } from "./text-fields";

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
