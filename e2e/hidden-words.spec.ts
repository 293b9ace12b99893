import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { loadFiles, loadWiki } from "../lib/content/load";
import { listChanges } from "../lib/git/changes";
import { hasSeen, parseWatchProgress } from "../lib/spoilers/watch-progress";

/** Pages with no text from articles. */
const WITHOUT_ARTICLES = ["about.html", "404.html", "seen.html", "search.html", "special.html"];

/**
 * The help pages explain, in words that articles may happen to have in spoilers alone (“assistant”). That they have no hidden name is
 * tested with the guide.
 */
const HELP = /^help(?:\.html$|\/)/;

/** Headings that the wiki generates. */
const HEADINGS = "Appearances Chronology Episodes Misquotes Relations Releases";

/** Attributes that are read, by people or by programs. */
const READ = ["alt", "title", "aria-label", "content", "href", "id", "value"];

/** For each occurrence of a word, the seasons that a reader must have seen. */
type Places = readonly (readonly string[])[];

// Reading the content and every page takes long, so it is done once for all of these tests.
test.describe.configure({ mode: "default", timeout: 180_000 });

/** Words that appear in the content only in spoilers: if one of them is shown, a spoiler leaks. */
const listHiddenWords = once(async (): Promise<Map<string, Places>> => {
  const wiki = await loadWiki(loadFiles("content"));
  const hidden = new Map<string, Places>();
  const open = new Set<string>();
  const read = (text: string, reveals: readonly string[]) => {
    for (const word of text.toLowerCase().match(/[\p{L}\p{N}]{5,}/gu) ?? [])
      if (reveals.length === 0) open.add(word);
      else hidden.set(word, [...(hidden.get(word) ?? []), reveals]);
  };
  for (const { frontmatter, outline } of wiki.articles.values()) {
    readFields(frontmatter, [], read);
    for (const { text, reveals, heading } of outline.sections) {
      read(text, reveals);
      read(heading?.text ?? "", []);
    }
  }
  for (const { reveals, title, url, ...source } of wiki.sources.values()) {
    readFields({ reveals, title, url }, [], read);
    readFields(source, [], read);
  }
  for (const { title, alt, credit } of wiki.images.values()) read(`${title} ${alt} ${credit}`, []);
  for (const id of wiki.summaries.keys()) read(id, []);
  // A commit message is public; no spoiler can hide it.
  for (const { message } of (await listChanges("content", 1000)) ?? []) read(message, []);
  read(HEADINGS, []);
  for (const name of WITHOUT_ARTICLES)
    read(
      shownOn(readPage(name), () => false),
      [],
    );
  for (const word of open) hidden.delete(word);
  return hidden;
});

function once<T>(make: () => T): () => T {
  let made: { one: T } | undefined;
  return () => {
    made ??= { one: make() };
    return made.one;
  };
}

function readFields(
  value: unknown,
  around: readonly string[],
  read: (text: string, reveals: readonly string[]) => void,
): void {
  if (typeof value === "string") read(value, around);
  if (typeof value !== "object" || value === null) return;
  const own = (value as { reveals?: { season: string } }).reveals?.season;
  const reveals = own ? [...around, own] : around;
  // The description of a hidden quote is visible; only its words are hidden.
  const { description, ...fields } = value as { description?: unknown };
  readFields(description, [], (text) => read(text, []));
  for (const field of Object.values(fields)) readFields(field, reveals, read);
}

type Node = DefaultTreeAdapterTypes.Node;

type Page = {
  name: string;
  /** All text, each with the seasons of the spoilers around it; a spoiler's summary is outside of it. */
  words: { text: string; reveals: readonly string[] }[];
  idsInSpoilers: string[];
};

function readPage(name: string): Page {
  const page: Page = { name, words: [], idsInSpoilers: [] };
  const walk = (node: Node, around: readonly string[], isInside: boolean): void => {
    const say = (text: string) => page.words.push({ text: text.toLowerCase(), reveals: around });
    if (node.nodeName === "#text") say((node as DefaultTreeAdapterTypes.TextNode).value);
    const attributes = "attrs" in node ? node.attrs : [];
    for (const { name, value } of attributes) {
      if (READ.includes(name)) say(value);
      if (isInside && name === "id") page.idsInSpoilers.push(value);
    }
    const reveals = attributes.find(({ name }) => name === "data-reveals")?.value;
    for (const child of "childNodes" in node ? node.childNodes : []) {
      const isSpoiler = reveals !== undefined && child.nodeName !== "summary";
      walk(child, isSpoiler ? [...around, reveals] : around, isInside || reveals !== undefined);
    }
  };
  walk(parse(textOf(name)), [], false);
  return page;
}

const readPages = once(() =>
  readdirSync("out", { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".html") && !HELP.test(name))
    .map(readPage),
);

/** The visible text of a page and all its attributes; of closed spoilers only the summary. */
const shownOn = ({ words }: Page, isOpen: (reveals: string) => boolean): string =>
  words
    .filter(({ reveals }) => reveals.every(isOpen))
    .map(({ text }) => text)
    .join("\n");

const textOf = (name: string) => readFileSync(`out/${name}`, "utf8");

/** The words of a list that appear in a text as whole words. */
const findWords = (words: ReadonlySet<string>, text: string): string[] => [
  ...new Set(text.match(/[\p{L}\p{N}]+/gu)?.filter((word) => words.has(word))),
];

function leaksOf(words: Map<string, Places>, seen: string): string[] {
  const progress = parseWatchProgress(seen) ?? new Map();
  const isOpen = (reveals: string) => hasSeen(progress, reveals);
  const hidden = new Set(
    [...words]
      .filter(([, places]) => !places.some((reveals) => reveals.every(isOpen)))
      .map(([word]) => word),
  );
  return readPages().flatMap((page) =>
    findWords(hidden, shownOn(page, isOpen)).map((word) => `${page.name}: ${word}`),
  );
}

for (const [seen, reader] of [
  ["", "who is new"],
  ["dd2,jj1", "who has seen Daredevil to season 2 and Jessica Jones 1"],
  ["dd2,jj1,lc1,if1", "who has seen everything before The Defenders"],
] as const)
  test(`a reader ${reader} sees no word, on any page, that only later seasons reveal`, async () => {
    const words = await listHiddenWords();
    expect(words.size).toBeGreaterThan(100);
    expect(leaksOf(words, seen)).toEqual([]);
  });

test("no address points inside a spoiler on any page, which browsers would open", () => {
  const found = readPages().flatMap(({ name, idsInSpoilers }) =>
    idsInSpoilers.map((id) => `${name}#${id}`),
  );
  expect(found).toEqual([]);
});

test("the search itself works: the words are on the pages, inside their spoilers", async () => {
  const words = await listHiddenWords();
  const everything = readPages()
    .map((page) => shownOn(page, () => true))
    .join("\n");
  const [word = ""] = [...words.keys()].sort((a, b) => b.length - a.length);
  expect(findWords(new Set([word]), everything)).toEqual([word]);
});

/** Files of the static export for programs: feeds, the calendar, the articles as Markdown and their list. */
const programFiles = () =>
  readdirSync("out", { recursive: true, encoding: "utf8" }).filter((name) =>
    /\.(?:md|atom|ics|txt|webmanifest)$|^(?:feeds|sitemaps)\/[^.]*\.(?:json|xml)$/.test(name),
  );

/** The index of the search as to the wiki itself. */
function withoutHelp(text: string): string {
  const { help, ...wiki } = JSON.parse(text);
  expect(help.entries.length).toBeGreaterThan(10);
  return JSON.stringify(wiki);
}

test("no public response to programs has such a word", async ({ request }) => {
  const words = await listHiddenWords();
  expect(programFiles().length).toBeGreaterThan(150);
  const previews = readdirSync("out/previews", { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".json"))
    .map((name) => `/previews/${name}`);
  const answers = await Promise.all(
    [
      "/search-index.json",
      "/opensearch.xml",
      "/api/v1/articles?limit=100",
      "/api/v1/quotes?limit=100",
      "/api/v1/openapi.json",
      "/api/oembed?url=http://localhost:3000/quotes/ritter-after-the-defenders",
      ...previews,
    ].map(async (path) => {
      const answer = await request.get(path);
      expect(answer.status(), path).toBe(200);
      const text = await answer.text();
      return (path === "/search-index.json" ? withoutHelp(text) : text).toLowerCase();
    }),
  );
  const files = programFiles().map((name) => textOf(name).toLowerCase());
  expect(findWords(new Set(words.keys()), [...answers, ...files].join("\n"))).toEqual([]);
  const [word = ""] = [...words.keys()].sort((a, b) => b.length - a.length);
  const found = await request.get(`/api/search?q=${encodeURIComponent(word)}`);
  const { found: hits } = (await found.json()) as { found: { excerpt: unknown }[] };
  expect(JSON.stringify(hits).toLowerCase()).not.toContain(word);
});
