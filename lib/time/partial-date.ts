/**
 * A date as precise as its source gives it, in the part of EDTF (ISO 8601-2) that the wiki uses:
 * a year `2017`, a month `2017-03`, a day `2017-03-17`, a season of the year `2017-22`
 * (21 spring, 22 summer, 23 fall, 24 winter) or a quarter `2015-36` (33 first … 36 fourth).
 */
export type PartialDate = string & { readonly __brand: "PartialDate" };

/** A calendar day, `YYYY-MM-DD`. Days compare as strings. */
export type Day = PartialDate & { readonly __precision: "day" };

export type DatePrecision = "year" | "season" | "quarter" | "month" | "day";

const SHAPE = /^(?<year>\d{4})(?:-(?<part>\d{2})(?:-(?<day>\d{2}))?)?$/;
const SEASONS = ["spring", "summer", "fall", "winter"];
const QUARTERS = ["first", "second", "third", "fourth"];
const MONTHS =
  "January February March April May June July August September October November December".split(
    " ",
  );

/** The accepted forms, for messages about invalid dates. */
export const DATE_FORMS =
  "a year 2017, a month 2017-03, a day 2017-03-17, a season 2017-22 (21 spring to 24 winter) or a quarter 2015-36 (33 first to 36 fourth)";

type Parts = { year: number; part: number | undefined; day: number | undefined };

function splitDate(text: string): Parts | undefined {
  const groups = SHAPE.exec(text)?.groups;
  if (!groups) return undefined;
  const number = (value: string | undefined) => (value === undefined ? undefined : Number(value));
  return { year: Number(groups.year), part: number(groups.part), day: number(groups.day) };
}

function precisionOfParts({ part, day }: Parts): DatePrecision | undefined {
  if (part === undefined) return "year";
  if (part >= 1 && part <= 12) return day === undefined ? "month" : "day";
  if (day !== undefined) return undefined;
  if (part >= 21 && part <= 24) return "season";
  return part >= 33 && part <= 36 ? "quarter" : undefined;
}

/** @returns the date, or undefined if the text is not a date or the day does not exist (`2017-02-29`). */
export function parsePartialDate(text: string): PartialDate | undefined {
  const parts = splitDate(text);
  const precision = parts && precisionOfParts(parts);
  if (!precision) return undefined;
  return precision === "day" && !isDay(text) ? undefined : (text as PartialDate);
}

/** `Date` turns February 30 into a day in March, or is invalid. */
function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** @returns the day, or undefined if the text is not `YYYY-MM-DD` or the day does not exist. */
export function parseDay(text: string): Day | undefined {
  const date = parsePartialDate(text);
  return date && precisionOf(date) === "day" ? (text as Day) : undefined;
}

function partsOf(date: PartialDate): Parts & { precision: DatePrecision } {
  const parts = splitDate(date);
  const precision = parts && precisionOfParts(parts);
  if (!parts || !precision) throw new Error(`Not a date: ${date}`);
  return { ...parts, precision };
}

export function precisionOf(date: PartialDate): DatePrecision {
  return partsOf(date).precision;
}

/**
 * EDTF does not say which months a season includes. The wiki uses northern seasons, as the press does: summer is June
 * to August. Winter is only December, so that no season extends into the next year.
 */
const SEASON_MONTHS: Record<number, [number, number]> = {
  21: [3, 5],
  22: [6, 8],
  23: [9, 11],
  24: [12, 12],
};

/** The first and the last month that a date can mean. */
function monthsOf({ precision, part = 0 }: ReturnType<typeof partsOf>): [number, number] {
  switch (precision) {
    case "year":
      return [1, 12];
    case "season":
      return SEASON_MONTHS[part] ?? [1, 12];
    case "quarter":
      return [(part - 33) * 3 + 1, (part - 33) * 3 + 3];
    default:
      return [part, part];
  }
}

/** Lists are sorted by it: a parser of all of EDTF takes a hundred times as long. */
function boundsOf(date: PartialDate): { first: Day; last: Day } {
  const parts = partsOf(date);
  if (parts.precision === "day") return { first: date as Day, last: date as Day };
  const [from, until] = monthsOf(parts);
  const year = date.slice(0, 4);
  const day = (month: number, of: number) => `${year}-${twoDigits(month)}-${twoDigits(of)}` as Day;
  return { first: day(from, 1), last: day(until, daysInMonth(parts.year, until)) };
}

const twoDigits = (number: number) => String(number).padStart(2, "0");

/** `Date` would read the years 0 to 99 as those of the last century; leap years repeat after 400 years. */
const daysInMonth = (year: number, month: number) =>
  new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();

/** The first day that the date can mean: `2017-03` → `2017-03-01`. */
export const firstDay = (date: PartialDate): Day => boundsOf(date).first;

/** The last day that the date can mean: `2017-03` → `2017-03-31`. */
export const lastDay = (date: PartialDate): Day => boundsOf(date).last;

/**
 * Orders dates of any precision by their first day; of two with the same first day, the longer one comes first: `2017`,
 * `2017-01`, `2017-01-01`, `2017-22` (June), `2017-11`. EDTF numbers seasons from 21 and quarters from 33, so comparing
 * the texts would put both after December.
 */
export const compareDates = (a: PartialDate, b: PartialDate): number =>
  compareDays(firstDay(a), firstDay(b)) || daysIn(b) - daysIn(a);

/**
 * Orders dates by their last day; of two with the same last day, the shorter one comes first: `2017-03`, `2017-08`,
 * `2017-22` (August), `2017-11`, `2017`.
 */
export const compareDatesByEnd = (a: PartialDate, b: PartialDate): number =>
  compareDays(lastDay(a), lastDay(b)) || daysIn(a) - daysIn(b);

const compareDays = (a: Day, b: Day): number => (a < b ? -1 : a > b ? 1 : 0);

/** The number of days that the date can mean; 1 for a day. */
export function daysIn(date: PartialDate): number {
  const { first, last } = boundsOf(date);
  return Math.round((Date.parse(last) - Date.parse(first)) / 86_400_000) + 1;
}

/** For readers: `2017-03-17` → "March 17, 2017", `2017-22` → "summer 2017", `2015-36` → "the fourth quarter of 2015". */
export function formatDate(date: PartialDate): string {
  const { precision, year, part = 0, day } = partsOf(date);
  switch (precision) {
    case "year":
      return String(year);
    case "month":
      return `${MONTHS[part - 1]} ${year}`;
    case "day":
      return `${MONTHS[part - 1]} ${day}, ${year}`;
    case "season":
      return `${SEASONS[part - 21]} ${year}`;
    case "quarter":
      return `the ${QUARTERS[part - 33]} quarter of ${year}`;
  }
}

/** The day of an instant in UTC: `2026-11-30T23:59:00.000Z` → “November 30, 2026”. */
export function formatDayOf(instant: string): string {
  const text = instant.slice(0, 10);
  const day = parseDay(text);
  return day ? formatDate(day) : text;
}

/** For readers, with a preposition: "on March 17, 2017", "in March 2017", "in summer 2017". */
export function formatDateInText(date: PartialDate): string {
  return `${precisionOf(date) === "day" ? "on" : "in"} ${formatDate(date)}`;
}

/** For maps and tables with little room: "Mar 17, 2017", "Mar 2017", "summer 2017", "Q4 2015". */
export function formatShortDate(date: PartialDate): string {
  const { precision, year, part = 0, day } = partsOf(date);
  if (precision === "quarter") return `Q${part - 32} ${year}`;
  const month = MONTHS[part - 1]?.slice(0, 3);
  if (precision === "month") return `${month} ${year}`;
  return precision === "day" ? `${month} ${day}, ${year}` : formatDate(date);
}

/** The date in ISO 8601, as HTML needs it; undefined for seasons and quarters, which it does not have. */
export function isoDate(date: PartialDate | undefined): PartialDate | undefined {
  return date && !["season", "quarter"].includes(precisionOf(date)) ? date : undefined;
}
