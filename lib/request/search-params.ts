import { z } from "zod";
import { hasSeen, parseWatchProgress, type WatchProgress } from "../spoilers/watch-progress";

/** Longer than any quotation that a reader would type. */
export const MAX_QUERY = 160;

export const querySchema = z
  .string("A search is asked once, as q=….")
  .transform((text) => text.normalize("NFC").trim())
  .refine((text) => text.length <= MAX_QUERY, `A search has ${MAX_QUERY} characters at most.`)
  .refine((text) => !/\p{Cc}/u.test(text), "A search holds no control characters.");

export type SearchParams =
  | { query: string; problem: undefined }
  | { query: undefined; problem: string };

/** What a reader typed, as it arrives in an address, or what is wrong with it in one sentence. */
export function parseSearchParams(value: unknown): SearchParams {
  const parsed = querySchema.safeParse(value);
  if (parsed.success) return { query: parsed.data, problem: undefined };
  return { query: undefined, problem: parsed.error.issues[0]?.message ?? "" };
}

/** Which page of the results is asked for, from 1; the first where that cannot be read. */
export const parsePageParam = (value: unknown): number =>
  z.coerce.number().int().min(1).max(99).catch(1).parse(value);

/**
 * What the reader has seen, as it arrives in an address (`?seen=dd2,jj1`); nothing where that cannot be
 * read, so that a slip covers rather than uncovers.
 */
export function parseSeenParam(value: unknown): WatchProgress {
  return (typeof value === "string" && parseWatchProgress(value)) || new Map();
}

/** Whether a reader of that horizon has seen a season, for the search. */
export const seenBy =
  (progress: WatchProgress) =>
  (season: string): boolean =>
    hasSeen(progress, season);
