import { readdirSync } from "node:fs";
import path from "node:path";
import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { createElement, type FunctionComponent } from "react";
import { prerender } from "react-dom/static";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { type Canary, canaries, canaryWiki, FINDABLE } from "@/lib/content/canary-wiki";
import { wikiOf } from "@/lib/content/example";
import { replaceWiki } from "@/lib/content/get-wiki";
import { hasSeen, parseWatchProgress } from "@/lib/spoilers/watch-progress";
import { COMPLETED } from "@/lib/views/completion/completion";
import { LIST_LIMITS } from "@/lib/views/lists/list-limits";
import { listParamsByFile, routeOf } from "./stored-routes";

/**
 * Proves that spoilers stay hidden. Every page and handler below app/ renders a wiki in which everything that can
 * be a spoiler has a unique word: these words may only appear in closed spoilers. Files are listed from disk; a
 * file that this test cannot call fails it.
 */

const { wiki } = wikiOf(canaryWiki);
replaceWiki(wiki);
vi.mock("@/enhancements/manifest.json", () => ({
  default: { main: "/m.js", searchStyle: "/s.css" },
}));
vi.mock("@/lib/git/changes", () => ({
  listChanges: async () =>
    [...wiki.articles.keys()].map((article) => ({
      article,
      day: "2017-01-14",
      isNew: true,
      message: "Change it",
      author: "A fan",
      hash: NEWEST,
    })),
}));

/**
 * A history of three revisions for every article: as it is, in other words around those that are planted, and
 * before anything was marked as a spoiler. Reading from Git has its tests beside lib/git.
 */
vi.mock("@/lib/git/get-history", () => ({
  getHistory: async () =>
    new Map(
      [...wiki.articles.keys()].map((id) => [
        id,
        HASHES.map((hash) => ({
          hash,
          id,
          instant: "2017-01-14T12:00:00Z",
          author: "A fan",
          message: "Change it",
          happened: "changed",
          movedFrom: undefined,
          blob: `${hash} ${id}`,
        })),
      ]),
    ),
  getTexts: async (blobs: readonly string[]) => new Map(blobs.map((blob) => [blob, textAt(blob)])),
}));

const HASHES = ["a", "b", "c"].map((digit) => digit.repeat(40));
const [NEWEST = "", MIDDLE = "", OLDEST = ""] = HASHES;

function textAt(blob: string): string {
  const [hash, id] = blob.split(" ");
  const text = canaryWiki[`content/${id}.mdx`] ?? "";
  if (hash === NEWEST) return text;
  if (hash === MIDDLE) return text.replaceAll(FINDABLE, "sought");
  return text.replace(/(?:, |\n)reveals: [a-z-]+\/\d|<\/?Spoiler[^>]*>\n/g, "");
}

/** The parameters for handlers and live pages that have no list of addresses, by route. */
const PARAMS_BY_ROUTE: Record<string, { params?: object; search?: string }[]> = {
  "/search": [
    {},
    ...[FINDABLE, "planted", "plays", "played", "Jessica Jones", "wanted", "title"].map(ask),
  ],
  "/api/search": [FINDABLE, "planted", "plays", "Other", "title"].map(ask),
  "/api/complete": COMPLETED.flatMap((what) =>
    [FINDABLE, "planted", "plays", "Other", "title", ""].map((query) => ({
      search: `for=${what}&q=${encodeURIComponent(query)}`,
    })),
  ),
  "/api/v1/articles": [{ search: "limit=100" }],
  "/api/v1/articles/[kind]/[slug]": [...wiki.articles.keys()].map((id) => {
    const [kind, slug] = id.split("/");
    return { params: { kind, slug } };
  }),
  "/api/v1/quotes": [{ search: "limit=100" }],
  "/api/v1/releases": [{}],
  "/api/v1/search": [FINDABLE, "planted", "plays", "Other", "title"].map(ask),
  "/api/v1/sources": [{}],
  "/api/v1/openapi.json": [{}],
  "/api/v1/[...path]": [{ params: { path: ["nowhere"] } }],
  "/api/oembed": ["hidden-words", "a-word"].map((slug) => ({
    search: `url=${encodeURIComponent(`http://localhost:3000/quotes/${slug}`)}`,
  })),
  "/timeline/as-of": [{}, { search: "date=2017-02-30" }, { search: "date=1900-01-01" }],
  "/timeline/day": [{}],
  "/random": [{}],
  "/history/[kind]/[slug]": [...wiki.articles.keys()].flatMap((id) => {
    const [kind, slug] = id.split("/");
    const once = kind === "heroes" ? ["", "revision=no", `from=${MIDDLE}&to=${NEWEST}`] : [];
    return [
      ...once,
      `revision=${NEWEST}`,
      `revision=${OLDEST}`,
      `from=${OLDEST}&to=${kind === "quotes" ? NEWEST : MIDDLE}`,
    ].map((search) => ({ params: { kind, slug }, search }));
  }),
  "/showroom/[[...path]]": [{ params: { path: ["member"] } }],
  "/dev/content-changes": [{}],
};

function ask(query: string) {
  return { search: `q=${encodeURIComponent(query)}` };
}

/** Files below app/ that show no content themselves. */
const WITHOUT_CONTENT =
  /(?:^|\/)(?:layout\.tsx|global-not-found\.tsx|fonts\.ts|stored-routes\.ts|.*\.test\.tsx?|.*\.(?:css|png|svg|woff2|ttf|txt))$/;

/** Pages and handlers of people, which show what people write about themselves. */
const OF_PEOPLE = /^(?:\((?:account|editing|preview)\)|api\/auth)\//;

const app = path.resolve(import.meta.dirname);
const files = readdirSync(app, { recursive: true, encoding: "utf8", withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => path.relative(app, path.join(entry.parentPath, entry.name)))
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => !WITHOUT_CONTENT.test(file) && !OF_PEOPLE.test(file));
const isPage = (file: string) => path.basename(file) === "page.tsx";
const isHandler = (file: string) => path.basename(file) === "route.ts";

type PageRequest = { params: object; search: string };
type Module = Record<string, unknown> & {
  default?: unknown;
  metadata?: unknown;
  generateMetadata?: (props: unknown) => Promise<unknown>;
};

/** Pages that there are only if lists are too long for one. */
const IN_PARTS = /\/(?:letter|page|links)\//;

/** Every request for a file. */
function listRequests(file: string): PageRequest[] {
  const route = routeOf(file);
  const known = PARAMS_BY_ROUTE[route];
  if (known) return known.map(({ params = {}, search = "" }) => ({ params, search }));
  const stored = listParamsByFile(wiki).get(file);
  // Lists are short here; canary-words-in-parts.test.ts has pages of long ones.
  if (!stored && IN_PARTS.test(route) && LIST_LIMITS.lines > 1) return [];
  if (!stored && (route.includes("[") || file.startsWith("(live)") || file.startsWith("api")))
    throw new Error(`This test does not know how to ask for ${file}: add it to PARAMS_BY_ROUTE.`);
  return (stored ?? [{}]).map((params) => ({ params, search: "" }));
}

/** `seen` are the seasons that the reader of this request has seen. */
type Answer = { what: string; text: string; seen?: string[] };
const pages: Answer[] = [];
const answers: Answer[] = [];

async function showPage(file: string): Promise<void> {
  const module: Module = await import(/* @vite-ignore */ `./${file}`);
  for (const { params, search } of listRequests(file)) {
    const props = {
      params: Promise.resolve(params),
      searchParams: Promise.resolve(Object.fromEntries(new URLSearchParams(search))),
    };
    const what = `${routeOf(file)} ${JSON.stringify(params)} ${search}`;
    const { prelude } = await prerender(
      createElement(module.default as FunctionComponent<object>, props),
    );
    pages.push({ what, text: await new Response(prelude).text() });
    const head = module.generateMetadata ? await module.generateMetadata(props) : module.metadata;
    answers.push({ what: `head of ${what}`, text: JSON.stringify(head ?? {}) });
  }
}

async function callHandler(file: string): Promise<void> {
  const module: Module = await import(/* @vite-ignore */ `./${file}`);
  const methods = Object.keys(module).filter((name) => /^[A-Z]+$/.test(name));
  // The others answer with the same, or with nothing.
  expect(methods, `${file}: this test calls GET alone`).toContain("GET");
  const get = module.GET as (request: Request, context: object) => Promise<Response>;
  for (const { params, search } of listRequests(file)) {
    const request = new Request(`http://localhost${routeOf(file)}?${search}`);
    const response = await get(request, { params: Promise.resolve(params) });
    const headers = JSON.stringify([...response.headers]);
    const what = `${routeOf(file)} ${JSON.stringify(params)} ${search}`;
    const text = await response.text();
    // A part of the search index says for which seasons it is, and only readers who have seen them fetch it.
    const isPart = routeOf(file) === "/search-index/[part]";
    const seen: string[] = isPart ? JSON.parse(text).reveals : [];
    answers.push({ what, text: withoutQuery(text) + headers, seen });
  }
}

/** A response repeats the query. */
const withoutQuery = (text: string) => text.replace(/"query":"[^"]*"/, "");

type Node = DefaultTreeAdapterTypes.Node;

/** All text and all attributes of a page, except inside closed spoilers. */
function shownOn(html: string, isOpen: (season: string) => boolean): string {
  const shown: string[] = [];
  const walk = (node: Node): void => {
    if (node.nodeName === "#text") shown.push((node as DefaultTreeAdapterTypes.TextNode).value);
    const attributes = "attrs" in node ? node.attrs : [];
    for (const { value } of attributes) shown.push(value);
    const season = attributes.find(({ name }) => name === "data-reveals")?.value;
    const closed = season !== undefined && !isOpen(season);
    const children = "childNodes" in node ? node.childNodes : [];
    for (const child of children) if (!closed || child.nodeName === "summary") walk(child);
  };
  walk(parse(html));
  return shown.join("\n");
}

/** Elements with an id inside closed spoilers, to which an address can point. */
function idsInSpoilers(html: string): string[] {
  const ids: string[] = [];
  const walk = (node: Node, isInside: boolean): void => {
    const attributes = "attrs" in node ? node.attrs : [];
    const attribute = (name: string) => attributes.find((one) => one.name === name)?.value;
    const id = attribute("id");
    if (isInside && id !== undefined) ids.push(id);
    const isSpoiler = isInside || attribute("data-reveals") !== undefined;
    for (const child of "childNodes" in node ? node.childNodes : []) walk(child, isSpoiler);
  };
  walk(parse(html), false);
  return ids;
}

/** Closed blocks of one season next to each other with nothing between them, by location. */
function repeatedBlocks(html: string): string[] {
  const found: string[] = [];
  /** Of a block of facts: the paragraphs of a text are what its author made them. */
  const seasonOf = (node: Node) => {
    const attribute = (name: string) =>
      "attrs" in node ? node.attrs.find((one) => one.name === name)?.value : undefined;
    return attribute("class") === "fact-spoiler" ? attribute("data-reveals") : undefined;
  };
  /** What a list item or a value holds alone counts as the item. */
  const blockOf = (node: Node): string | undefined => {
    const children = "childNodes" in node ? node.childNodes : [];
    return (
      seasonOf(node) ?? (children[0] && children.length === 1 ? blockOf(children[0]) : undefined)
    );
  };
  const walk = (node: Node): void => {
    const children = "childNodes" in node ? node.childNodes : [];
    for (const [index, child] of children.entries()) {
      const before = children[index - 1];
      const season = blockOf(child);
      if (season && before && blockOf(before) === season)
        found.push(`${season} in ${node.nodeName}`);
      walk(child);
    }
  };
  walk(parse(html));
  return found;
}

const own = canaries.filter(({ reveals }) => reveals.includes("own"));
const hidden = canaries.filter((one) => !own.includes(one));

/** The search page echoes the query. */
const withoutEcho = (text: string) =>
  text.replaceAll("“planted”", "").replaceAll("\nplanted\n", "\n");

const wordsIn = (text: string, words: readonly Canary[]) =>
  words.filter(({ word }) => text.includes(word));

function leaksOf(seen: string): string[] {
  const progress = parseWatchProgress(seen) ?? new Map();
  const isOpen = (season: string) => hasSeen(progress, season);
  const secret = hidden.filter(({ reveals }) => !reveals.every(isOpen));
  return pages.flatMap(({ what, text }) =>
    wordsIn(withoutEcho(shownOn(text, isOpen)), secret).map(({ place }) => `${what}: ${place}`),
  );
}

beforeAll(async () => {
  for (const file of files.filter(isPage)) await showPage(file);
  for (const file of files.filter(isHandler)) await callHandler(file);
}, 60_000);

describe("a wiki in which everything that can be hidden has a word of its own", () => {
  test("is rendered by every page and every handler", () => {
    expect(files.filter((file) => !isPage(file) && !isHandler(file))).toEqual([]);
    expect(pages.length).toBeGreaterThan(50);
    expect(answers.length).toBeGreaterThan(pages.length);
    expect(hidden.length).toBeGreaterThan(50);
  });

  test("shows every word to a reader who opens all spoilers", () => {
    const all = pages.map(({ text }) => text).join("\n");
    const missing = hidden.filter(({ word }) => !all.includes(word));
    expect(missing.map(({ place }) => place)).toEqual([]);
  });

  test.each([
    ["nothing", ""],
    ["the first of two seasons", "jj1"],
    ["the second alone", "hub1"],
  ])("shows no word that is still hidden from a reader who has seen %s", (_, seen) => {
    expect(leaksOf(seen)).toEqual([]);
  });

  test("has no address that points inside a spoiler, which browsers would open", () => {
    // A reader with the address of an article that is hidden as a whole, or of a revision, requested exactly that.
    const isWhole = /"slug":"whole-|^\/history/;
    const found = pages
      .filter(({ what }) => !isWhole.test(what))
      .flatMap(({ what, text }) => idsInSpoilers(text).map((id) => `${what}: #${id}`));
    expect(found).toEqual([]);
  });

  test("has one closed block for each season in a field, since the number of blocks would be a spoiler", () => {
    // Between two revisions a block says whether something in it has changed.
    const fields = pages.filter(({ what }) => !what.includes(" from="));
    const found = fields.flatMap(({ what, text }) =>
      repeatedBlocks(text).map((block) => `${what}: ${block}`),
    );
    expect(found).toEqual([]);
  });

  test("gives none of them to programs: heads of pages, previews, indexes, responses", () => {
    const leaks = answers.flatMap(({ what, text, seen = [] }) =>
      wordsIn(text, hidden)
        .filter(({ reveals }) => !reveals.every((season) => seen.includes(season)))
        .map(({ place }) => `${what}: ${place}`),
    );
    expect(leaks).toEqual([]);
  });

  const open = (kind: string, slug: string) => {
    const what = `/[kind]/[slug] ${JSON.stringify({ kind, slug })}`;
    const page = pages.find((one) => one.what.startsWith(what));
    expect(page, what).toBeDefined();
    return shownOn(page?.text ?? "", () => false);
  };

  test("hides who plays a part, on both sides", () => {
    expect(own).toHaveLength(2);
    for (const [kind, slug] of [
      ["heroes", "jessica-jones"],
      ["characters", "other"],
    ] as const) {
      const text = open(kind, slug);
      expect(text).toContain("Krysten Ritter");
      expect(wordsIn(text, own).map(({ place }) => place)).toEqual([]);
    }
    expect(open("cast", "hero-actor")).not.toContain("/heroes/jessica-jones");
    expect(open("cast", "character-actor")).not.toContain("/characters/other");
  });

  test.each([
    ["characters", "other"],
    ["cast", "character-actor"],
    ["places", "spot"],
    ["organizations", "band"],
    ["production", "making"],
  ])("hides in which series there is %s/%s", (kind, slug) => {
    expect(open(kind, slug)).not.toContain("/series/hub");
  });
});
