import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import ICAL from "ical.js";
import { PROGRAM_FILE_CACHE, PROGRAM_FILES } from "../lib/seo/program-files";
import { subscriptions } from "../lib/seo/subscriptions";
import { listFaults } from "../lib/seo/validate";
import { countClicks, readExport } from "./exported-pages";
import { startStaticHost } from "./static-host";

const folder = process.env.EXPORT_DIR ?? "out";
const read = (name: string) => readFileSync(`${folder}/${name}`, "utf8");
const schema = (name: string) => readFileSync(`lib/seo/schemas/${name}`, "utf8");
const pathOf = (address: string) => new URL(address).pathname;
const locations = (xml: string) => [...xml.matchAll(/<loc>([^<]*)/g)].map(([, loc = ""]) => loc);

/** The addresses of all parts of the sitemap. */
const inSitemap = () =>
  locations(read("sitemap.xml")).flatMap((part) => locations(read(pathOf(part).slice(1))));

test("the sitemap is valid, and robots.txt names it", () => {
  const parts = locations(read("sitemap.xml")).map((part) => pathOf(part).slice(1));
  for (const name of ["sitemap.xml", ...parts])
    expect(listFaults(read(name), schema("sitemap.xsd")), name).toEqual([]);
  const sitemap = /^Sitemap: (.*)$/m.exec(read("robots.txt"))?.[1] ?? "";
  expect(pathOf(sitemap)).toBe("/sitemap.xml");
  expect(read("robots.txt")).not.toContain("Disallow");
});

test("the sitemap has exactly the pages that a search engine finds by links in four clicks", () => {
  const pages = readExport(folder);
  const clicks = countClicks(pages);
  const found = [...pages.values()]
    .filter(({ path, canonical }) => clicks.has(path) && canonical && pathOf(canonical) === path)
    .filter(({ isIndexed }) => isIndexed)
    .map(({ path }) => path);
  expect(found.length).toBeGreaterThan(300);
  expect(inSitemap().map(pathOf).sort()).toEqual(found.sort());
  expect(found.filter((path) => (clicks.get(path) ?? 0) > 4)).toEqual([]);
});

test("articles say in the sitemap when they changed last", () => {
  const part = read("sitemaps/1.xml");
  expect(part).toMatch(/jessica-jones<\/loc>\s*<lastmod>\d{4}-\d\d-\d\dT/);
});

test("feeds and calendar are valid as built, and not empty", () => {
  for (const name of ["feeds/changes.atom", "feeds/quotes.atom"]) {
    expect(listFaults(read(name), schema("atom.rng")), name).toEqual([]);
    const { items } = JSON.parse(read(name.replace("atom", "json")));
    expect(items.length, name).toBe(read(name).split("<entry>").length - 1);
    expect(items.length, name).toBeGreaterThan(20);
  }
  const events = new ICAL.Component(ICAL.parse(read("releases.ics"))).getAllSubcomponents("vevent");
  expect(events.length).toBeGreaterThan(12);
  expect(new Set(events.map((event) => event.getFirstPropertyValue("uid"))).size).toBe(
    events.length,
  );
});

test("llms.txt has the proposed form, and all its links work", () => {
  const text = read("llms.txt");
  expect(text).toMatch(/^# Midland Circle\n\n> .+\n/);
  const links = [...text.matchAll(/\]\((https?:[^)]*)\)/g)].map(([, url = ""]) => pathOf(url));
  expect(links.length).toBeGreaterThan(150);
  expect(links.filter((path) => !existsSync(`${folder}${path}`))).toEqual([]);
});

test("every article is available as Markdown beside its page, and the page links to it", () => {
  const pages = readExport(folder);
  const texts = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".md"),
  );
  expect(texts.length).toBeGreaterThan(140);
  for (const name of texts) {
    const href = `/${name}`;
    const page = pages.get(href.replace(/\.md$/, ""));
    expect(page?.html, name).toContain(`<link rel="alternate" type="text/markdown" href="${href}"`);
    // None of the authors' markup is left.
    expect(read(name), name).not.toMatch(/\[\[|<\/?[A-Z]/);
  }
});

test("pages with the same content link feeds and calendar, for readers and for programs", () => {
  const pages = readExport(folder);
  for (const [path, names] of [
    ["/", ["changes", "quotes"]],
    ["/quotes", ["quotes"]],
    ["/timeline", ["releases"]],
    ["/special/changes", ["changes"]],
  ] as const) {
    const [head = "", body = ""] = (pages.get(path)?.html ?? "").split("<body");
    for (const { href, type } of names.flatMap((name) => subscriptions[name])) {
      expect(head, path).toMatch(
        new RegExp(`<link rel="alternate" type="${type.replace("+", "\\+")}"[^>]*${href}"`),
      );
      expect(body, path).toContain(`href="${href}"`);
    }
  }
});

test("only the page about the wiki links the manifest, which browsers would fetch on a first visit", () => {
  const linking = [...readExport(folder).values()].filter(({ html }) =>
    html.includes('rel="manifest"'),
  );
  expect(linking.map(({ path }) => path)).toEqual(["/about"]);
  const { icons } = JSON.parse(read("manifest.webmanifest"));
  for (const { src, sizes, type } of icons) {
    const icon = readFileSync(`${folder}${src}`);
    if (type === "image/png")
      expect(`${icon.readUInt32BE(16)}x${icon.readUInt32BE(20)}`).toBe(sizes);
  }
});

/** One address for each pattern of the table. */
const examples = Object.entries(PROGRAM_FILES).map(([pattern, type]) => ({
  type,
  path: pattern.replace("/*.md", "/heroes/jessica-jones.md").replace("*", "1.xml"),
}));

test("server and static export send the same text, type and cache lifetime", async ({
  request,
}) => {
  const host = await startStaticHost(folder);
  for (const { path, type } of examples) {
    const answers = [await request.get(path), await request.get(host.address + path)];
    for (const answer of answers) {
      expect(answer.status(), path).toBe(200);
      expect(answer.headers()["content-type"], path).toBe(type);
      expect(answer.headers()["cache-control"], path).toBe(PROGRAM_FILE_CACHE);
      expect(answer.headers()["content-security-policy"], path).toContain("default-src 'none'");
    }
    expect(await answers[0]?.text()).toBe(await answers[1]?.text());
  }
  host.stop();
});
