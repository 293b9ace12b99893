import { readFileSync } from "node:fs";
import { parseAtomFeed } from "feedsmith";
import { expect, test } from "vitest";
import { z } from "zod";
import { heroText, quoteText, smallWiki, wikiOf } from "../content/example";
import { type Change, readChanges } from "../git/changes";
import type { ArticleId } from "../kinds/article-id";
import type { Day } from "../time/partial-date";
import { buildChangesFeed } from "./changes-feed";
import { atomFeed, jsonFeed } from "./feed";
import { buildQuotesFeed } from "./quotes-feed";
import { listFaults } from "./validate";

const schema = readFileSync(`${import.meta.dirname}/schemas/atom.rng`, "utf8");

const { wiki } = wikiOf({
  ...smallWiki,
  "content/heroes/luke-cage.mdx": heroText("Luke & <Cage>"),
  "content/quotes/a-secret.mdx": quoteText(
    "Kilgrave falls in the end.",
    'reveals: "jessica-jones/1"\n',
  ),
});

const change = (article: string, message: string, isNew = false): Change => ({
  article: article as ArticleId,
  day: "2017-01-12" as Day,
  isNew,
  message,
  author: "A fan",
  hash: "a".repeat(40),
});

const changes = buildChangesFeed(
  wiki,
  [
    change("heroes/luke-cage", "Say <more> & better", true),
    change("cast/krysten-ritter", "Cite"),
    change("cast/nobody", "Gone"),
  ],
  new Map([["heroes/luke-cage" as ArticleId, "2017-01-12T18:00:00-05:00"]]),
);
const quotes = buildQuotesFeed(wiki, {
  added: new Map([["quotes/a-secret" as ArticleId, "2018-03-01T00:00:00Z"]]),
  modified: new Map(),
});
const empty = buildChangesFeed(wiki, undefined);

/** What version 1.1 of JSON Feed (jsonfeed.org) demands. */
const jsonFeedSchema = z.looseObject({
  version: z.literal("https://jsonfeed.org/version/1.1"),
  title: z.string().min(1),
  home_page_url: z.url(),
  feed_url: z.url(),
  icon: z.url(),
  authors: z.array(z.looseObject({ name: z.string(), url: z.url() })).min(1),
  items: z.array(
    z.looseObject({
      id: z.string().min(1),
      url: z.url(),
      title: z.string().min(1),
      content_text: z.string().min(1),
      date_modified: z.iso.datetime({ offset: true }),
      date_published: z.iso.datetime({ offset: true }).optional(),
    }),
  ),
});

for (const [name, feed] of Object.entries({ changes, quotes, empty })) {
  test(`the feed of ${name} is valid as Atom, with a unique id for each entry`, () => {
    const atom = atomFeed(feed);
    expect(listFaults(atom, schema)).toEqual([]);
    const { id, authors, links, entries = [] } = parseAtomFeed(atom);
    const ids = [id, ...entries.map((entry) => entry.id)];
    expect(new Set(ids).size).toBe(feed.items.length + 1);
    expect(authors).toHaveLength(1);
    expect(links?.map(({ rel }) => rel)).toEqual(["self", "alternate"]);
  });

  test(`the feed of ${name} is valid as JSON Feed and says the same`, () => {
    const { items } = jsonFeedSchema.parse(JSON.parse(jsonFeed(feed)));
    expect(items.map(({ title, url }) => [title, new URL(url).pathname])).toEqual(
      feed.items.map(({ title, href }) => [title, href]),
    );
  });
}

test("an invalid feed is rejected: the schemas work", () => {
  const atom = atomFeed(changes);
  expect(listFaults(atom.replace(/<updated>[^<]*/, "<updated>soon"), schema)).toHaveLength(1);
  expect(listFaults(atom.replace(/<id>[^<]*<\/id>/, ""), schema)).toHaveLength(1);
});

test("changes have their instant, if Git knows it, and a deleted article is left out", () => {
  expect(changes.items.map(({ title, updated }) => [title, updated])).toEqual([
    ["New: Luke & <Cage>", "2017-01-12T18:00:00-05:00"],
    ["Krysten Ritter", "2017-01-12T00:00:00Z"],
  ]);
});

test("a wiki without history says so and lists nothing", () => {
  expect(empty.items).toEqual([]);
  expect(empty.description).toContain("without its history");
});

test("quotes are in the order they were added; a spoiler quote has no words", () => {
  const [secret, open] = quotes.items;
  expect(secret?.title).toBe("Krysten Ritter, January 2017 (spoiler)");
  expect(secret?.text).toContain("(Spoiler: Jessica Jones season 1.)");
  expect(JSON.stringify(secret)).not.toContain("Kilgrave");
  expect(open?.text).toBe("“This is a word.”\n\n— Krysten Ritter, actor, January 2017, A paper");
});

test("a feed built twice is the same", () => {
  expect(atomFeed(changes)).toBe(atomFeed(changes));
  expect(atomFeed(empty)).toContain("<updated>1970-01-01T00:00:00.000Z</updated>");
});

test("a feed stays well-formed and valid, whatever a commit message and a name contain", () => {
  const every = [0, 1, 8, 11, 12, 14, 27, 127, 0x85, 0x202e, 0x2028, 0xd800, 0xdfff, 0xfffe, 0xffff]
    .map((code) => String.fromCharCode(code))
    .join("x")
    .replaceAll("\0", "");
  const fields = [
    "a".repeat(40),
    "2017-01-12T12:00:00Z",
    `A${every}`,
    "a@example.org",
    `Say${every}it <b> & "c"`,
  ];
  const file = [`:100644 100644 ${"1".repeat(40)} ${"2".repeat(40)} M`, "heroes/luke-cage.mdx"];
  const hostile = readChanges([...fields, ...file, ""].join("\0"));
  expect(hostile).toHaveLength(1);
  const atom = atomFeed(buildChangesFeed(wiki, hostile));
  expect(listFaults(atom, schema)).toEqual([]);
  expect(parseAtomFeed(atom).entries?.[0]?.content?.value).toContain("it <b> & ");
});
