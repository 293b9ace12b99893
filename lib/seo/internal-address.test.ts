import { readdirSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { heroText, imageText, smallWiki, svgText, wikiOf } from "../content/example";
import { internalAddressProblem } from "../content/internal-address";
import type { ArticleId } from "../kinds/article-id";
import { listIndexedPages } from "./indexed-pages";
import { listMovedAddresses } from "./moved-addresses";

const { wiki, diagnostics } = wikiOf({
  ...smallWiki,
  "content/heroes/jessica-jones.mdx": heroText(
    "Jessica Jones",
    "aliases: [The Detective’s Door]\nmoved_from: [characters/jess]\n",
    'Words.<Uncited/>\n\n<Figure image="door"/>',
  ),
  "content/images/door.yaml": imageText(),
  "content/images/door.svg": svgText(),
});
const own = "heroes/jessica-jones" as ArticleId;
const problemOf = (url: string, siteUrl?: string) =>
  internalAddressProblem(url, own, { ...wiki, siteUrl, hasSource: (id) => wiki.sources.has(id) });

test("every indexed page and every redirect is one", () => {
  expect(diagnostics).toEqual([]);
  const hrefs = [
    ...listIndexedPages(wiki).map(({ href }) => href),
    ...listMovedAddresses(wiki).map(({ from }) => `/${from}`),
  ];
  expect(hrefs.length).toBeGreaterThan(20);
  expect(hrefs.filter((href) => problemOf(href))).toEqual([]);
});

/** Values for the route parameters, by route. */
const SAMPLES: Readonly<Record<string, string>> = {
  "/[kind]": "/heroes",
  "/[kind]/[slug]": "/heroes/jessica-jones",
  "/api/v1/articles/[kind]/[slug]": "/api/v1/articles/heroes/jessica-jones",
  "/connections/[hero]": "/connections/jessica-jones",
  "/embed/quotes/[slug]": "/embed/quotes/a-word",
  "/feeds/[file]": "/feeds/changes.atom",
  "/history/[kind]/[slug]": "/history/heroes/jessica-jones",
  "/images/[file]": "/images/door.svg",
  "/quotes/[slug]": "/quotes/a-word",
  "/quotes/[slug]/[value]": "/quotes/by/krysten-ritter",
  "/sources/[slug]": "/sources/report",
  "/timeline/[date]": "/timeline/2017-01-12",
};

/** Routes that readers never visit: targets of rewrites, APIs, and routes of the development server. */
const NOT_FOR_LINKS =
  /^\/(?:api\/v1\/\[\.\.\.path|dev|markdown|moved|previews|search-index|showroom|sitemaps|social|speculation-rules|timeline\/day)\b/;

test("every route of the app is one", () => {
  const app = path.resolve(import.meta.dirname, "../../app");
  const routes = ["(reading)", "(live)", "(embed)", "api"].flatMap((group) =>
    readdirSync(path.join(app, group), { recursive: true, encoding: "utf8" })
      .map((file) => file.split(path.sep).join("/"))
      .map((file) => (group === "api" ? `api/${file}` : file))
      .filter((file) => /(?:^|\/)(?:page\.tsx|route\.ts)$/.test(file))
      .map((file) => `/${file.replace(/\/?(?:page\.tsx|route\.ts)$/, "")}`),
  );
  expect(routes.length).toBeGreaterThan(30);
  const linked = routes.filter((route) => !NOT_FOR_LINKS.test(route));
  expect(linked.filter((route) => problemOf(SAMPLES[route] ?? route))).toEqual([]);
});

test.each([
  ["an article", "/heroes/luk-cage"],
  ["an article in the API", "/api/v1/articles/heroes/luk-cage"],
  ["an endpoint of the API", "/api/v1/nope"],
  ["a quotation in a frame", "/embed/quotes/nothing"],
  ["a page in a frame", "/embed/x"],
  ["a day of the timeline", "/timeline/1800-13-45"],
  ["a kind", "/villains"],
  ["a special page", "/special/al"],
  ["a page of quotes", "/quotes/by/nobody"],
  ["a source", "/sources/reprot"],
  ["a picture", "/images/window.svg"],
  ["a place on an article", "/heroes/jessica-jones#nowhere"],
  ["a place on its own page", "#nowhere"],
  ["a place among the images", "/special/images#window"],
  ["an episode", "/series/jessica-jones#s9e1"],
])("%s that is not there is an error", (_, url) => {
  expect(problemOf(url)?.[0]).toMatch(/^There is no (?:page|place) /);
});

test("addresses of the wiki's own site are checked where it is known, those of others never", () => {
  const site = "https://wiki.example.org";
  expect(problemOf(`${site}/heroes/luk-cage`, site)?.[0]).toContain("no page /heroes/luk-cage");
  expect(problemOf(`${site}/heroes/jessica-jones`, `${site}/`)).toBeUndefined();
  expect(problemOf(site, site)).toBeUndefined();
  expect(problemOf(`${site}.example.com/heroes/luk-cage`, site)).toBeUndefined();
  expect(problemOf("https://example.com/heroes/luk-cage", site)).toBeUndefined();
});
