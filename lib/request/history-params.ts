import { z } from "zod";

const hash = z
  .string("A revision is named once.")
  .regex(
    /^[0-9a-f]{7,64}$/i,
    "A revision is named by its number as Git gives it: seven or more of the digits and the letters a to f.",
  )
  .transform((text) => text.toLowerCase());

const asked = z
  .object({ revision: hash, from: hash, to: hash, before: hash })
  .partial()
  .refine(({ revision, from, to }) => !revision || !(from || to), {
    message: "A revision is shown, or compared with another: not both.",
  });

/** What a reader asks of an article's history, or what is wrong with that in one sentence. */
export type HistoryParams =
  | { show: "list"; before: string | undefined }
  | { show: "revision"; revision: string }
  | { show: "change"; from: string | undefined; to: string | undefined }
  | { show: "list"; problem: string; before?: undefined };

/**
 * Reads `?revision=…`, `?from=…&to=…` or nothing, as it arrives in an address.
 */
export function parseHistoryParams(query: unknown): HistoryParams {
  const parsed = asked.safeParse(query);
  if (!parsed.success) return { show: "list", problem: parsed.error.issues[0]?.message ?? "" };
  const { revision, from, to, before } = parsed.data;
  if (revision) return { show: "revision", revision };
  return from || to ? { show: "change", from, to } : { show: "list", before };
}
