import { z } from "zod";
import { time } from "../database/time";

/** How many rows a page of a list of administrators has. */
export const PAGE_SIZE = 50;

/** A place in a list that is sorted by time and id, the newest first: the row before the next page. */
export type Place = { at: string; id: string };

const place = z.tuple([time, z.string().regex(/^[\w-]{1,100}$/)]);

/** A place as an address has it: `2026-11-30T12:00:00.000Z~id`. */
export const formatPlace = ({ at, id }: Place): string => `${at}~${id}`;

/** @returns undefined for anything else: then the list begins at its start */
export function parsePlace(text: unknown): Place | undefined {
  if (typeof text !== "string") return undefined;
  const { data } = place.safeParse(text.split("~"));
  return data && { at: data[0], id: data[1] };
}

/** The rows of a page, of one more than fit; and the place after which the next page begins. */
export function cutPage<Row>(
  rows: readonly Row[],
  placeOf: (row: Row) => Place,
): { rows: Row[]; next: string | undefined } {
  const shown = rows.slice(0, PAGE_SIZE);
  const last = shown.at(-1);
  return {
    rows: shown,
    next: rows.length > PAGE_SIZE && last ? formatPlace(placeOf(last)) : undefined,
  };
}
