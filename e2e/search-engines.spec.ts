import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { type BuiltPage, folder, listBuiltPages } from "./built-pages";
import { listStrangers } from "./schema-org";

// One worker reads all pages once.
test.describe.configure({ mode: "default" });

let pages: BuiltPage[] = [];
test.beforeAll(() => {
  pages = listBuiltPages();
});

const isListed = ({ meta }: BuiltPage) => !meta.get("robots")?.includes("noindex");

function listTwice(values: readonly string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

test("every page has a title and a description of 70 to 160 characters that no other has", () => {
  expect(pages.length).toBeGreaterThan(400);
  const descriptions = pages.map(({ meta }) => meta.get("description") ?? "");
  expect(listTwice(pages.map(({ title }) => title))).toEqual([]);
  expect(listTwice(descriptions)).toEqual([]);
  expect(pages.filter(({ title }) => !title.includes("Midland Circle"))).toEqual([]);
  expect(descriptions.filter(({ length }) => length < 70 || length > 160)).toEqual([]);
});

test("every page that search engines list names its own address, the same everywhere", () => {
  const home = pages.find(({ path }) => path === "/")?.canonical ?? "";
  const wrong = pages.filter(isListed).flatMap(({ path, canonical, meta }) => {
    const own = new URL(path, home).href;
    const addresses = [canonical, meta.get("og:url")].map(
      (address) => new URL(String(address)).href,
    );
    return addresses.every((address) => address === own) ? [] : `${path}: ${addresses.join(", ")}`;
  });
  expect(wrong).toEqual([]);
  const unlisted = pages.filter((page) => !isListed(page));
  expect(
    unlisted.map(({ path }) => path).filter((path) => !/^\/(special|seen)/.test(path)),
  ).toEqual([]);
  expect(unlisted.filter(({ canonical, graph }) => canonical || graph)).toEqual([]);
});

test("an article says when it changed last, in its head and in its graph alike", () => {
  const dated = pages.filter(({ meta }) => meta.has("article:modified_time"));
  expect(dated.filter(({ meta }) => meta.get("og:type") !== "article")).toEqual([]);
  const wrong = dated.filter(
    ({ meta, graph }) => valuesOf(graph, "dateModified")[0] !== meta.get("article:modified_time"),
  );
  expect(wrong.map(({ path }) => path)).toEqual([]);
});

test("each page that search engines list has a picture of 1200 by 630 under 60 kB, and an article its own", () => {
  const addressOf = ({ meta }: BuiltPage) => new URL(meta.get("og:image") ?? "").pathname;
  const listed = pages.filter(isListed);
  const articles = listed.filter(({ meta }) => meta.get("og:type") === "article");
  expect(articles.filter((page) => addressOf(page) !== `/social${page.path}.png`)).toEqual([]);
  const drawn = readdirSync(`${folder}/social`, { recursive: true, encoding: "utf8" });
  const files = drawn.filter((name) => name.endsWith(".png")).map((name) => `/social/${name}`);
  expect([...new Set(listed.map(addressOf))].sort()).toEqual(files.sort());
  const unfit = files.filter((file) => {
    const png = readFileSync(folder + file);
    const size = `${png.readUInt32BE(16)} × ${png.readUInt32BE(20)}`;
    return png.toString("latin1", 1, 4) !== "PNG" || size !== "1200 × 630" || png.length > 60_000;
  });
  expect(unfit).toEqual([]);
});

test("the graph of every page is in the words of schema.org, each where it belongs", async () => {
  expect(await listStrangers({ "@context": "https://schema.org", "@type": "Hero" })).toEqual([
    "Hero is no class",
  ]);
  const misplaced = {
    "@context": "https://schema.org",
    "@type": "Place",
    actor: "A",
    name: { "@type": "Place" },
  };
  expect(await listStrangers(misplaced)).toHaveLength(3);
  const listed = pages.filter(isListed);
  expect(listed.filter(({ graph }) => !graph).map(({ path }) => path)).toEqual([]);
  const strangers = await Promise.all(
    listed.map(async ({ path, graph }) =>
      (await listStrangers(graph ?? {})).map((stranger) => `${path}: ${stranger}`),
    ),
  );
  expect(strangers.flat()).toEqual([]);
});

test("each thing has one address everywhere, and one type", () => {
  const typeById = new Map<string, string>();
  const wrong: string[] = [];
  for (const { graph, path } of pages)
    walk(graph, (key, value, node) => {
      if (key !== "@id" || !node["@type"]) return;
      const type = String(node["@type"]);
      if (!/^https?:\/\/[^#]+#[\w-]+$/.test(value)) wrong.push(`${path}: ${value}`);
      if ((typeById.get(value) ?? type) !== type) wrong.push(`${path}: ${value} is a ${type} too`);
      typeById.set(value, type);
    });
  expect(wrong).toEqual([]);
  expect(typeById.size).toBeGreaterThan(500);
});

/** Properties that are not facts about a subject. */
const TECHNICAL = [
  "@context",
  "@id",
  "@type",
  "url",
  "image",
  "license",
  "inLanguage",
  "target",
  "query-input",
  "position",
];

test("every fact in a graph is on its page, outside of spoilers", () => {
  const missing = pages.flatMap(({ path, graph, shown }) => {
    const text = shown.toLowerCase();
    const lost: string[] = [];
    walk(graph, (key, value) => {
      if (TECHNICAL.includes(key) || text.includes(value.toLowerCase().replace(/\s+/g, " ")))
        return;
      lost.push(`${path}: ${key} ${value}`);
    });
    return lost;
  });
  expect(missing).toEqual([]);
});

type Node = Record<string, unknown>;

/** Every string and number below a node, with the name that it stands at and the node that holds it. */
function walk(node: unknown, see: (key: string, value: string, node: Node) => void): void {
  if (typeof node !== "object" || node === null) return;
  for (const [key, value] of Object.entries(node))
    for (const one of Array.isArray(value) ? value : [value])
      if (typeof one === "object") walk(one, see);
      else see(key, String(one), node as Node);
}

function valuesOf(graph: unknown, name: string): string[] {
  const values: string[] = [];
  walk(graph, (key, value) => key === name && values.push(value));
  return values;
}
