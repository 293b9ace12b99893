import { type PartialDate, precisionOf } from "../../time/partial-date";

/** A date that ISO 8601 knows: seasons and quarters of a year are left out. */
export const isoDate = (date: PartialDate | undefined): string | undefined =>
  date && ["year", "month", "day"].includes(precisionOf(date)) ? date : undefined;
