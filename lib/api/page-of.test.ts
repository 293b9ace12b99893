import { expect, test } from "vitest";
import { pageOf } from "./page-of";
import type { ProblemError } from "./problem";

const all = Array.from({ length: 7 }, (_, index) => index);

test("every item is on one page, in order, and the last page has no cursor", () => {
  const items: number[] = [];
  let cursor: string | null | undefined;
  for (let pages = 0; cursor !== null && pages < 9; pages++) {
    const page = pageOf(all, { limit: 3, ...(cursor && { cursor }) }, "v1");
    expect(page.total).toBe(7);
    items.push(...page.items);
    cursor = page.next_cursor;
  }
  expect(items).toEqual(all);
});

test("the size of a page may change between requests, and no empty page follows the last item", () => {
  const { next_cursor } = pageOf(all, { limit: 3 }, "v1");
  const last = pageOf(all, { limit: 4, cursor: next_cursor ?? "" }, "v1");
  expect(last.items).toEqual([3, 4, 5, 6]);
  expect(last.next_cursor).toBeNull();
});

function problemOf(request: Parameters<typeof pageOf>[1], version: string) {
  try {
    pageOf(all, request, version);
  } catch (error) {
    return (error as ProblemError).problem;
  }
  return undefined;
}

test("a cursor is good for its own version and its own filters", () => {
  const seen = new Map([["daredevil", 2]]);
  const { next_cursor } = pageOf(all, { limit: 2, kind: "heroes", seen }, "v1");
  const cursor = next_cursor ?? "";
  expect(problemOf({ limit: 2, seen, kind: "heroes", cursor }, "v1")).toBeUndefined();
  expect(problemOf({ limit: 2, kind: "heroes", seen, cursor }, "v2")?.status).toBe(410);
  for (const filters of [
    { kind: "cast", seen },
    { kind: "heroes" },
    { kind: "heroes", seen: new Map() },
  ])
    expect(problemOf({ limit: 2, ...filters, cursor }, "v1")?.errors?.[0]?.parameter).toBe(
      "cursor",
    );
});

test("a cursor past the end returns an empty last page", () => {
  const { next_cursor } = pageOf(all, { limit: 6 }, "v1");
  const page = pageOf(all.slice(0, 3), { limit: 6, cursor: next_cursor ?? "" }, "v1");
  expect([page.items, page.next_cursor]).toEqual([[], null]);
});
