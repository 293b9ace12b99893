import { type PartialDate, parsePartialDate } from "./partial-date";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const SEASONS: Readonly<Record<string, number>> = {
  spring: 21,
  summer: 22,
  fall: 23,
  autumn: 23,
  winter: 24,
};

/** Unambiguous date formats; in 3/4/2017, the month is not clear. */
const FORMS: readonly RegExp[] = [
  /^(?<year>\d{4})[-./ ](?<month>\d{1,2})(?:[-./ ](?<day>\d{1,2}))?$/,
  /^(?<name>[a-z]{3,9})\.?,? (?:(?<day>\d{1,2})(?:st|nd|rd|th)?,? )?(?<year>\d{4})$/,
  /^(?<day>\d{1,2})(?:st|nd|rd|th)?\.? (?<name>[a-z]{3,9})\.?,? (?<year>\d{4})$/,
  /^q(?<quarter>[1-4]) (?<year>\d{4})$/,
  /^(?<year>\d{4})[- ]?q(?<quarter>[1-4])$/,
];

const two = (number: number | string) => String(number).padStart(2, "0");

/** `2017-3-17`, `March 17, 2017`, `summer 2017` → the date that is meant; undefined if it is not certain. */
export function suggestDate(text: string): PartialDate | undefined {
  const wanted = text.trim().toLowerCase().replace(/\s+/g, " ");
  const groups = FORMS.map((form) => form.exec(wanted)?.groups).find(Boolean);
  if (!groups) return undefined;
  const { year, day, name = "", quarter } = groups;
  const part = quarter ? 32 + Number(quarter) : (SEASONS[name] ?? groups.month ?? monthOf(name));
  if (part === undefined) return undefined;
  return parsePartialDate([year, two(part), ...(day ? [two(day)] : [])].join("-"));
}

function monthOf(name: string): number | undefined {
  const index = MONTHS.findIndex((month) => name.startsWith(month));
  return index < 0 ? undefined : index + 1;
}
