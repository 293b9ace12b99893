import { z } from "zod";

/** A point in time as every table has it: ISO 8601 in UTC with milliseconds, so that texts sort as times do. */
export const time = z.iso.datetime({ precision: 3 });
export type Time = string;

/** Now, or so many milliseconds from now, as the tables have it. */
export const timeFromNow = (milliseconds = 0): Time =>
  new Date(Date.now() + milliseconds).toISOString();
