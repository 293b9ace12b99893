import { createHash } from "node:crypto";
import { z } from "zod";
import { badParameters, ProblemError } from "./problem";

const cursorSchema = z.tuple([z.string(), z.string(), z.int().min(1)]);

type PageRequest = { limit: number; cursor?: string | undefined } & Record<string, unknown>;

/** A page of a list, and the cursor of the next one. */
export type PageOf<Item> = {
  items: Item[];
  total: number;
  next_cursor: string | null;
  version: string;
};

/**
 * The part of a list that was asked for. A cursor is good for one version of the content and one
 * set of filters, so that no item is missed or comes twice.
 * @param total how many there are, where `all` ends with this page
 * @throws ProblemError for a cursor of another version, or one that is not ours
 */
export function pageOf<Item>(
  all: readonly Item[],
  asked: PageRequest,
  version: string,
  total = all.length,
): PageOf<Item> {
  const { start, end } = rangeOf(asked, version);
  return {
    items: all.slice(start, end),
    total,
    next_cursor: end < total ? writeCursor([version, questionOf(asked), end]) : null,
    version,
  };
}

/** Where the page that was asked for starts and ends. */
export function rangeOf(asked: PageRequest, version: string): { start: number; end: number } {
  const { limit, cursor } = asked;
  const start = cursor === undefined ? 0 : readCursor(cursor, version, questionOf(asked));
  return { start, end: start + limit };
}

function readCursor(cursor: string, version: string, question: string): number {
  const [madeFor, askedFor, start] = parseCursor(cursor) ?? [];
  if (start === undefined || askedFor !== question)
    throw badParameters([
      {
        parameter: "cursor",
        detail: "This is no cursor of an answer to this request.",
        fix: "Leave it out for the first page, and take next_cursor with all other parameters unchanged.",
      },
    ]);
  if (madeFor !== version)
    throw new ProblemError(
      "outdated-cursor",
      "The content has changed since this cursor was made. Start again without cursor.",
    );
  return start;
}

const writeCursor = (parts: z.infer<typeof cursorSchema>) =>
  Buffer.from(JSON.stringify(parts)).toString("base64url");

function parseCursor(cursor: string): z.infer<typeof cursorSchema> | undefined {
  try {
    const text = Buffer.from(cursor, "base64url").toString();
    return cursorSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** Tells questions apart; the same for every page of an answer, whatever the order of the parameters. */
function questionOf({ limit: _limit, cursor: _cursor, ...filters }: PageRequest): string {
  const plain = Object.entries(filters)
    .map(([name, value]) => [name, value instanceof Map ? [...value] : value])
    .sort();
  return createHash("sha256").update(JSON.stringify(plain)).digest("base64url").slice(0, 8);
}
