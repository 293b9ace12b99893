import { expect, test } from "vitest";
import { isIndexed } from "./indexing";
import { pageMetadata } from "./page-metadata";
import { shorten } from "./shorten";

const description =
  "What this page is about, described in a sentence of more than seventy characters.";

test("a page for editors is left out of search engines, and has no canonical address", () => {
  expect(isIndexed("/special/all")).toBe(true);
  expect(pageMetadata({ title: "A", description, href: "/special/wanted" })).toEqual({
    title: "A",
    description,
    robots: { index: false },
  });
});

test("a description that is too long is cut after a word", () => {
  expect(shorten("one two, three", 14)).toBe("one two, three");
  expect(shorten("one two, three", 12)).toBe("one two…");
  const long = pageMetadata({ title: "A", description: "word ".repeat(50), href: "/a" });
  expect(long.description?.length).toBeLessThanOrEqual(160);
});

test("without an instant from Git, an article has no date", () => {
  const head = pageMetadata({
    title: "A",
    description,
    href: "/a",
    article: { modified: undefined },
  });
  expect(head.openGraph).toMatchObject({ type: "article", modifiedTime: undefined });
});
