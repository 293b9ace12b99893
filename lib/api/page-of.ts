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
 * The requested page of a list. A cursor is good for one version of the content and one
 * set of filters, so that no item is missed or repeated.
 * @param total how many items there are, if `all` ends with this page
 * @throws ProblemError for a cursor of another version or another request
 */
export function pageOf<Item>(
  all: readonly Item[],
  request: PageRequest,
  version: string,
  total = all.length,
): PageOf<Item> {
  const { start, end } = rangeOf(request, version);
  return {
    items: all.slice(start, end),
    total,
    next_cursor: end < total ? writeCursor([version, hashOf(request), end]) : null,
    version,
  };
}

/** Where the requested page starts and ends. */
export function rangeOf(request: PageRequest, version: string): { start: number; end: number } {
  const { limit, cursor } = request;
  const start = cursor === undefined ? 0 : readCursor(cursor, version, hashOf(request));
  return { start, end: start + limit };
}

function readCursor(cursor: string, version: string, hash: string): number {
  const [cursorVersion, cursorHash, start] = parseCursor(cursor) ?? [];
  if (start === undefined || cursorHash !== hash)
    throw badParameters([
      {
        parameter: "cursor",
        detail: "This cursor is not from an answer to this request.",
        fix: "Leave it out for the first page, and take next_cursor with all other parameters unchanged.",
      },
    ]);
  if (cursorVersion !== version)
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

/** Identifies a request; the same for every page of it, in any order of the parameters. */
function hashOf({ limit: _limit, cursor: _cursor, ...filters }: PageRequest): string {
  const plain = Object.entries(filters)
    .map(([name, value]) => [name, value instanceof Map ? [...value] : value])
    .sort();
  return createHash("sha256").update(JSON.stringify(plain)).digest("base64url").slice(0, 8);
}
