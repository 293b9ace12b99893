import * as z from "zod/mini";

const keptText = z.object({
  /** The open page that typed it: each has its own, so that no tab overwrites the text of another. */
  id: z.string(),
  /** `heroes/luke-cage`, or `new/heroes`. */
  article: z.string(),
  /** The blob that the text is based on. */
  base: z.string(),
  /** The person who was signed in; empty for nobody. */
  account: z.string(),
  text: z.string(),
  /** What the form had beside it; a text that was kept before these were has none. */
  fields: z._default(z.record(z.string(), z.string()), {}),
  summary: z.string(),
  /** When it was typed, in milliseconds. */
  at: z.number(),
  /** The revision of the draft in the account that the page had seen; 0 for none. */
  revision: z.number(),
  /** Whether the account has exactly this text. */
  isSaved: z.boolean(),
  /** When somebody discarded it; until it is removed, that can be undone. */
  discardedAt: z.nullable(z.number()),
});

/** A text as the browser keeps it. */
export type KeptText = z.output<typeof keptText>;

/** What the store has; undefined for what an older or newer version of this program has put there. */
export const parseKeptText = (value: unknown): KeptText | undefined =>
  keptText.safeParse(value).data;
