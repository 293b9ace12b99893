import { expect, test } from "vitest";
import { heroText, imageText, smallWiki, svgText, wikiOf } from "../content/example";
import { live } from "../site";
import { listStoredAddresses } from "./stored-addresses";

const { wiki, diagnostics } = wikiOf({
  ...smallWiki,
  "content/heroes/luke-cage.mdx": heroText(
    "Luke Cage",
    "moved_from: [heroes/power-man]\n",
    'Words.<Cite source="report"/>\n\n<Spoiler after="jessica-jones/1">\nMore.<Cite source="report"/>\n</Spoiler>',
  ),
  "content/heroes/iron-fist.mdx": heroText("Iron Fist", "strength: 7\n"),
  "content/images/door.yaml": imageText(),
  "content/images/door.svg": svgText(),
});
const stored = listStoredAddresses(wiki);

test.each([
  "/",
  "/404",
  "/about",
  "/heroes",
  "/heroes/luke-cage",
  "/heroes/luke-cage.md",
  "/previews/heroes/luke-cage.json",
  "/social/heroes/luke-cage.png",
  "/connections/luke-cage",
  "/embed/quotes/a-word",
  "/quotes/by/krysten-ritter",
  "/sources/report",
  "/images/door.svg",
  "/timeline/2015-11-20",
  "/search-index.json",
  "/search-index/jessica-jones-1.json",
  "/feeds/changes.atom",
  "/sitemap.xml",
  "/sitemaps/1.xml",
  "/special/uncited",
  "/special/error",
])("%s is stored", (address) => {
  expect(stored.has(address)).toBe(true);
});

test.each([
  ["another name", "/heroes/power-man"],
  ["another spelling", "/Heroes/luke-cage"],
  ["a missing article", "/heroes/nobody"],
  ["a card of what is no quote", "/embed/heroes/luke-cage"],
  ["a day without news", "/timeline/2015-11-21"],
  ["a picture that is not there", "/images/window.svg"],
  ["an internal form of an address", "/markdown/heroes/luke-cage"],
])("%s is not stored", (_, address) => {
  expect(stored.has(address)).toBe(false);
});

test("an article with errors has a page that says so, and no Markdown", () => {
  expect(diagnostics.map(({ file }) => file)).toEqual(["content/heroes/iron-fist.mdx"]);
  expect(stored.has("/heroes/iron-fist")).toBe(true);
  expect(stored.has("/heroes/iron-fist.md")).toBe(false);
});

test("no live address is stored, unless it is a day with a page", () => {
  const names = live.map(({ from }) => from).filter((from) => !from.includes(":"));
  expect(names).toContain("/search");
  expect(names.filter((address) => stored.has(address))).toEqual([]);
});

test("the addresses of one wiki are listed once", () => {
  expect(listStoredAddresses(wiki)).toBe(stored);
});
