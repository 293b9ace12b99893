import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { smallWiki, wikiOf } from "../content/example";
import type { ArticleId } from "../kinds/article-id";
import { listIndexedPages } from "./indexed-pages";
import { partsOf, sitemapIndex, sitemapPart } from "./sitemap";
import { listFaults } from "./validate";

const schema = readFileSync(`${import.meta.dirname}/schemas/sitemap.xsd`, "utf8");
const pages = (count: number) => Array.from({ length: count }, (_, page) => ({ href: `/${page}` }));

test("a part lists absolute addresses, with the instant of the last change if known", () => {
  const part = sitemapPart([
    { href: "/heroes/a?b&c", modified: "2017-01-12T12:00:00-05:00" },
    { href: "/about" },
  ]);
  expect(listFaults(part, schema)).toEqual([]);
  expect(part).toContain(
    "<loc>http://localhost:3000/heroes/a?b&amp;c</loc>\n    <lastmod>2017-01-12T12:00:00-05:00</lastmod>",
  );
});

test("beyond 10,000 pages there is another part, and the list names it", () => {
  expect(partsOf(pages(10_000))).toHaveLength(1);
  const parts = partsOf(pages(20_001));
  expect(parts.map((part) => part.length)).toEqual([10_000, 10_000, 1]);
  const index = sitemapIndex(parts);
  expect(listFaults(index, schema)).toEqual([]);
  expect(index).toContain("/sitemaps/3.xml");
});

test("a list of parts is as new as the newest page, whatever zone it was written in", () => {
  const index = sitemapIndex([
    [
      { href: "/a", modified: "2017-01-13T00:30:00+05:00" },
      { href: "/b", modified: "2017-01-12T23:00:00-05:00" },
    ],
  ]);
  expect(index).toContain("<lastmod>2017-01-12T23:00:00-05:00</lastmod>");
});

test("an invalid sitemap is rejected: the schema works", () => {
  const part = sitemapPart(pages(1));
  expect(listFaults(part.replace(/<loc>[^<]*/, "<loc>/heroes"), schema)).toHaveLength(1);
  expect(listFaults(sitemapPart([...pages(1), ...pages(1)]), schema)).toHaveLength(1);
  expect(listFaults(sitemapPart([{ href: "/a", modified: "lately" }]), schema)).toHaveLength(1);
});

test("each page is listed once, articles with their day", () => {
  const { wiki } = wikiOf(smallWiki);
  const id = "heroes/jessica-jones" as ArticleId;
  const listed = listIndexedPages(wiki, new Map([[id, "2017-01-12T12:00:00Z"]]));
  expect(new Set(listed.map(({ href }) => href)).size).toBe(listed.length);
  expect(listed).toContainEqual({ href: `/${id}`, modified: "2017-01-12T12:00:00Z" });
  expect(listed).toContainEqual({ href: "/sources/report" });
  expect(listed).toContainEqual({ href: "/quotes/by/krysten-ritter" });
});
