import { MAX_BYTES } from "../content/load";

/** The longest text of a draft, in bytes: it may be longer than an article for a while. */
export const MAX_DRAFT = 2 * MAX_BYTES;

/** How many drafts somebody has at once. */
export const MOST_DRAFTS = 50;

/** How many of the drafts that somebody has deleted or replaced are kept. */
export const MOST_ENDED = 50;

/** How long these are kept, in milliseconds. */
export const KEPT_ENDED = 30 * 24 * 3_600_000;

/**
 * How long it is known which open page published its text, in milliseconds: longer than a browser keeps a text
 * (`editor/drafts/choose-removed.ts`), so that it never offers one that was published.
 */
export const KEPT_PUBLISHED = 120 * 24 * 3_600_000;
