import { z } from "zod";

/** Longer than any quotation that a reader would type. */
export const MAX_QUERY = 160;

const askedQuery = z
  .string("A search is asked once, as q=….")
  .transform((text) => text.normalize("NFC").trim())
  .refine((text) => text.length <= MAX_QUERY, `A search has ${MAX_QUERY} characters at most.`)
  .refine((text) => !/\p{Cc}/u.test(text), "A search holds no control characters.");

export type AskedSearch =
  | { query: string; problem: undefined }
  | { query: undefined; problem: string };

/** What a reader typed, as it arrives in an address, or what is wrong with it in one sentence. */
export function readAskedSearch(value: unknown): AskedSearch {
  const parsed = askedQuery.safeParse(value);
  if (parsed.success) return { query: parsed.data, problem: undefined };
  return { query: undefined, problem: parsed.error.issues[0]?.message ?? "" };
}
