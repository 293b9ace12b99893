import { readdirSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { internalAddressProblem } from "../content/addresses/internal-address";
import { heroText, imageText, smallWiki, svgText, wikiOf } from "../content/example";
import { readKnowledgeDays } from "../content/knowledge-days";
import type { ArticleId, ImageId, SourceId } from "../kinds/article-id";
import { buildTimeline } from "../views/releases/timeline-view";
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
const other = "heroes/another" as ArticleId;
const known = {
  ...wiki,
  readable: { articles: wiki.articles, sources: [...wiki.sources.values()] },
  hasSource: (id: SourceId) => wiki.sources.has(id),
  hasImage: (id: ImageId) => wiki.images.has(id),
};
const problemOf = (url: string, siteUrl?: string, from = other) =>
  internalAddressProblem(url, from, { ...known, siteUrl });

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
  "/help/[page]": "/help/first-steps",
  "/history/[kind]/[slug]": "/history/heroes/jessica-jones",
  "/images/[file]": "/images/door.svg",
  "/quotes/[slug]": "/quotes/a-word",
  "/quotes/[slug]/[value]": "/quotes/by/krysten-ritter",
  "/sources/[slug]": "/sources/report",
  "/timeline/[date]": "/timeline/2015-11-20",
};

/** Routes that readers never visit: targets of rewrites, APIs, and routes of the development server. */
const NOT_FOR_LINKS =
  /^\/(?:api\/auth|api\/complete|api\/v1\/\[\.\.\.path|dev|markdown|moved|previews|search-index|showroom|sitemaps|social|speculation-rules|timeline\/day)\b/;

/** Pages of long lists, which come and go with the number of articles: texts link to the list itself. */
const IN_PARTS = /\/(?:letter|page|links)\//;

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
  const linked = routes
    .filter((route) => !NOT_FOR_LINKS.test(route) && !IN_PARTS.test(route))
    .map((route) => route.replace("/[[...part]]", ""));
  expect(linked.filter((route) => problemOf(SAMPLES[route] ?? route))).toEqual([]);
});

test.each([
  ["an article", "/heroes/luk-cage"],
  ["an article in the API", "/api/v1/articles/heroes/luk-cage"],
  ["an endpoint of the API", "/api/v1/nope"],
  ["a quote in a frame", "/embed/quotes/nothing"],
  ["a page in a frame", "/embed/x"],
  ["a day of the timeline", "/timeline/1800-13-45"],
  ["a kind", "/villains"],
  ["a special page", "/special/al"],
  ["a page of quotes", "/quotes/by/nobody"],
  ["a source", "/sources/reprot"],
  ["a picture", "/images/window.svg"],
  ["a place on an article", "/heroes/jessica-jones#nowhere"],
  ["a place among the images", "/special/images#window"],
  ["an episode", "/series/jessica-jones#s9e1"],
  ["a picture in another format", "/images/door.png"],
  ["a picture without its ending", "/images/door"],
  ["a shared picture", "/social/heroes/luke-cage.png"],
  ["a shared picture in another format", "/social/heroes/jessica-jones.svg"],
  ["a preview", "/previews/heroes/luke-cage.json"],
  ["a part of the sitemap", "/sitemaps/2.xml"],
  ["a person of the team", "/showroom/nobody"],
  ["a feed", "/feeds/changes.rss"],
  ["a part of the search index", "/search-index/jessica-jones-9.json"],
  ["another index", "/search-index.xml"],
  ["the history of an article", "/history/heroes/luke-cage"],
])("%s that is not there is an error", (_, url) => {
  expect(problemOf(url)?.[0]).toMatch(/^There is no (?:page|anchor) /);
});

test("a place that is not on the own page is an error", () => {
  expect(problemOf("#nowhere", undefined, own)?.[0]).toMatch(/^There is no anchor /);
});

test.each([
  "/images/door.svg",
  "/social/site.png",
  "/social/heroes/jessica-jones.png",
  "/social/quotes/a-word.png",
  "/previews/series/jessica-jones.json",
  "/sitemaps/1.xml",
  "/showroom",
  "/embed/quotes/a-word",
  "/feeds/quotes.json",
  "/search-index/jessica-jones-1.json",
  "/heroes/jessica-jones.md",
  "/timeline",
  "/timeline/2015-11-20",
  "/search?q=dd%202",
  "/?seen=jj1#content",
  "/heroes/jessica-jones?seen=jj1#facts",
  "/heroes/jessica-jones#ref:1",
  "/heroes/jessica-jones#cite:1:1",
  "/heroes/jessica-jones#quote:a-word",
])("%s is there", (url) => {
  expect(problemOf(url)).toBeUndefined();
});

test.each([
  ["/images/dor.svg", "Did you mean “/images/door.svg”?"],
  ["/social/heroes/jesica-jones.png", "Did you mean “/social/heroes/jessica-jones.png”?"],
  ["/previews/heroes/jesica-jones.json", "Did you mean “/previews/heroes/jessica-jones.json”?"],
  ["/embed/quotes/a-wrod", "Did you mean “/embed/quotes/a-word”?"],
  ["/connections/jesica-jones", "Did you mean “/connections/jessica-jones”?"],
  ["/images/window.svg", "such as /images/door.svg."],
  ["/feeds/news.atom", "Write one of /feeds/changes.atom, /feeds/changes.json, /feeds/quotes.atom"],
  ["/sitemaps/pages.xml", "such as /sitemaps/1.xml."],
  ["/timeline/yesterday", "Write /timeline, or the page of a day on which something became known"],
])("%s is answered with what there is", (url, answer) => {
  expect(problemOf(url)?.join(" ")).toContain(answer);
});

test("a day without a page, which only a server could redirect, is answered with the page that holds then", () => {
  expect(problemOf("/timeline/2017-01-13")).toEqual([
    "There is no page /timeline/2017-01-13 in this wiki.",
    "Write /timeline/2015-11-20: nothing new became known between that day and 2017-01-13.",
  ]);
  expect(problemOf("/timeline/2014-01-01")?.[1]).toContain(
    "first day of the timeline is /timeline/2015-11-20",
  );
});

test("the days of the timeline are the pages that it has", () => {
  const { days } = buildTimeline(wiki);
  expect(days.filter((day) => problemOf(`/timeline/${day}`))).toEqual([]);
  expect(days).toEqual(readKnowledgeDays(wiki.articles, [...wiki.sources.values()]));
});

test("addresses of the wiki's own site are checked where it is known, those of others never", () => {
  const site = "https://wiki.example.org";
  expect(problemOf(`${site}/heroes/luk-cage`, site)?.[0]).toContain("no page /heroes/luk-cage");
  expect(problemOf(`${site}/heroes/jessica-jones`, `${site}/`)).toBeUndefined();
  expect(problemOf(site, site)).toBeUndefined();
  expect(problemOf(`${site}.example.com/heroes/luk-cage`, site)).toBeUndefined();
  expect(problemOf("https://example.com/heroes/luk-cage", site)).toBeUndefined();
});
