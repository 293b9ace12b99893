import { z } from "zod";
import { parseWatchProgress, type WatchProgress } from "../spoilers/watch-progress";

/** Longer than any quote that a reader would type. */
export const MAX_QUERY = 160;

export const querySchema = z
  .string("Give the search text once, as q=….")
  .transform((text) => text.normalize("NFC").trim())
  .refine((text) => text.length <= MAX_QUERY, `A search text has ${MAX_QUERY} characters at most.`)
  .refine((text) => !/\p{Cc}/u.test(text), "A search text must not contain control characters.");

export type SearchParams =
  | { query: string; problem: undefined }
  | { query: undefined; problem: string };

/** Parses the search text of an address: the text, or its problem in one sentence. */
export function parseSearchParams(value: unknown): SearchParams {
  const parsed = querySchema.safeParse(value);
  if (parsed.success) return { query: parsed.data, problem: undefined };
  return { query: undefined, problem: parsed.error.issues[0]?.message ?? "" };
}

/** The number of the requested page of results, from 1; the first if it is invalid. */
export const parsePageParam = (value: unknown): number =>
  z.coerce.number().int().min(1).max(99).catch(1).parse(value);

/**
 * The reader's watch progress in an address (`?seen=dd2,jj1`). If it is invalid, nothing counts as seen, so that a
 * typo hides spoilers instead of showing them.
 */
export function parseSeenParam(value: unknown): WatchProgress {
  return (typeof value === "string" && parseWatchProgress(value)) || new Map();
}
