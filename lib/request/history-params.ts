import { z } from "zod";

const hash = z
  .string("Name the revision only once.")
  .regex(
    /^[0-9a-f]{7,64}$/i,
    "A revision is a Git hash: seven or more digits and letters from a to f.",
  )
  .transform((text) => text.toLowerCase());

const paramsSchema = z
  .object({ revision: hash, from: hash, to: hash, before: hash })
  .partial()
  .refine(({ revision, from, to }) => !revision || !(from || to), {
    message: "Use either revision, or from and to, not both.",
  });

/** What a request for an article's history shows, or its problem in one sentence. */
export type HistoryParams =
  | { show: "list"; before: string | undefined }
  | { show: "revision"; revision: string }
  | { show: "change"; from: string | undefined; to: string | undefined }
  | { show: "list"; problem: string; before?: undefined };

/**
 * Parses the query `?revision=…`, `?from=…&to=…`, `?before=…` or an empty one.
 */
export function parseHistoryParams(query: unknown): HistoryParams {
  const parsed = paramsSchema.safeParse(query);
  if (!parsed.success) return { show: "list", problem: parsed.error.issues[0]?.message ?? "" };
  const { revision, from, to, before } = parsed.data;
  if (revision) return { show: "revision", revision };
  return from || to ? { show: "change", from, to } : { show: "list", before };
}
