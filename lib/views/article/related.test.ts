import { expect, test } from "vitest";
import { heroText, quoteText, seriesText, smallWiki, wikiOf } from "../../content/example";
import type { ArticleId } from "../../kinds/article-id";
import { recordReads } from "../../state/reads";
import { listRelated } from "./related";

const person = (title: string, body = "Words.<Uncited/>", fields = "") =>
  heroText(title, fields, body).replace(/line:.*\n/, "");

const cited = (text: string) => `${text}<Cite source="report"/>`;

const relatedIn = (files: Record<string, string>, id: string) => {
  const { wiki, diagnostics } = wikiOf({ ...smallWiki, ...files });
  expect(diagnostics).toEqual([]);
  return listRelated(wiki, id as ArticleId).map(({ href }) => href.split("/").at(-1));
};

/** Two rare places, and one that everybody links to. */
const places = {
  "content/characters/a.mdx": person("A", cited("[[Everywhere]] [[Rare]]")),
  "content/characters/b.mdx": person("B", cited("[[Everywhere]]")),
  "content/characters/c.mdx": person("C", cited("[[Everywhere]] [[Rare]]")),
  "content/characters/everywhere.mdx": person("Everywhere"),
  "content/characters/rare.mdx": person("Rare"),
};

test("sharing a rare link target counts more than sharing one that everybody links to", () => {
  expect(relatedIn(places, "characters/a").slice(0, 2).sort()).toEqual(["c", "rare"]);
  expect(relatedIn(places, "characters/a")).toContain("b");
});

test("appearing in the same series counts more than sharing one other target, unless it is a spoiler", () => {
  const appearance = (more = "") =>
    `first_appearance: { series: series/rare, season: 1, uncited: true${more} }\n`;
  const files = (more = "") => ({
    "content/series/rare.mdx": seriesText("Rare"),
    "content/characters/zone.mdx": person("Zone"),
    "content/characters/a.mdx": person("A", cited("[[Zone]]"), appearance()),
    "content/characters/b.mdx": person("B", cited("[[Zone]]")),
    "content/characters/c.mdx": person("C", cited("He is one."), appearance(more)),
  });
  const nearest = (more = "") =>
    relatedIn(files(more), "characters/a").filter((slug) => slug === "b" || slug === "c");
  expect(nearest()).toEqual(["c", "b"]);
  expect(nearest(', reveals: "jessica-jones/1"')).toEqual(["b"]);
});

test("among many articles of one series, the one that shares another target is the most related", () => {
  const appearance = "first_appearance: { series: series/rare, season: 1, uncited: true }\n";
  const others = Object.fromEntries(
    Array.from({ length: 200 }, (_, index) => [
      `content/characters/other-${index}.mdx`,
      person(`Other ${index}`, "Words.<Uncited/>", appearance),
    ]),
  );
  const files = {
    ...others,
    "content/series/rare.mdx": seriesText("Rare"),
    "content/characters/zone.mdx": person("Zone"),
    "content/characters/a.mdx": person("A", cited("[[Zone]]"), appearance),
    "content/characters/z.mdx": person("Z", cited("[[Zone]]"), appearance),
  };
  const related = relatedIn(files, "characters/a");
  expect(related.slice(0, 2).sort()).toEqual(["z", "zone"]);
  expect(related).toHaveLength(5);
});

test("a link in both directions counts more than a link in one", () => {
  const files = {
    "content/characters/a.mdx": person("A", cited("[[B]] [[C]]")),
    "content/characters/b.mdx": person("B"),
    "content/characters/c.mdx": person("C", cited("[[A]]")),
  };
  expect(relatedIn(files, "characters/a")).toEqual(["c", "b"]);
});

test("a quote about two articles relates them", () => {
  const quote = quoteText("Both of them.").replace(
    /subjects:.*/,
    "subjects: [characters/a, characters/b]",
  );
  const files = {
    "content/characters/a.mdx": person("A"),
    "content/characters/b.mdx": person("B"),
    "content/quotes/both.mdx": quote,
  };
  expect(relatedIn(files, "characters/a")).toEqual(["b"]);
  const hidden = quote.replace("status:", 'reveals: "jessica-jones/1"\nstatus:');
  expect(relatedIn({ ...files, "content/quotes/both.mdx": hidden }, "characters/a")).toEqual([]);
});

test("spoilers do not count", () => {
  const relation = (fields: string) => ({
    "content/characters/a.mdx": person(
      "A",
      undefined,
      `relations:\n  - { to: characters/b, role: killer, sources: [report]${fields} }\n`,
    ),
    "content/characters/b.mdx": person("B"),
  });
  expect(relatedIn(relation(""), "characters/a")).toEqual(["b"]);
  expect(relatedIn(relation(', reveals: "jessica-jones/1"'), "characters/a")).toEqual([]);
  const spoiler = person(
    "A",
    '<Spoiler after="jessica-jones/1">\n\n[[B]] did it.<Cite source="report"/>\n\n</Spoiler>',
  );
  expect(
    relatedIn({ ...relation(""), "content/characters/a.mdx": spoiler }, "characters/a"),
  ).toEqual([]);
});

test("what a field hides is not shown, from either side, though public texts link the two", () => {
  const reveals = ', reveals: "jessica-jones/1"';
  const files = (more = "", alsoFriends = "") => ({
    "content/characters/a.mdx": person(
      "A",
      cited("[[C]] and [[B]] are neighbors."),
      `relations:\n  - { to: characters/b, role: ally, sources: [report]${more} }\n${alsoFriends}`,
    ),
    "content/characters/b.mdx": person("B", cited("[[C]] lives near [[A]].")),
    "content/characters/c.mdx": person("C"),
  });
  expect(relatedIn(files(), "characters/a").sort()).toEqual(["b", "c"]);
  expect(relatedIn(files(reveals), "characters/a")).toEqual(["c"]);
  expect(relatedIn(files(reveals), "characters/b")).toEqual(["c"]);
  const friends = "  - { to: characters/b, role: friend, sources: [report] }\n";
  expect(relatedIn(files(reveals, friends), "characters/b")).toContain("a");
});

test("five at most, ties broken by id, and none for a quote", () => {
  const names = ["f", "e", "d", "c", "b", "g"];
  const files = Object.fromEntries(
    names.map((name) => [
      `content/characters/${name}.mdx`,
      person(name.toUpperCase(), cited("[[A]]")),
    ]),
  );
  const all = { ...files, "content/characters/a.mdx": person("A") };
  expect(relatedIn(all, "characters/a")).toEqual(["b", "c", "d", "e", "f"]);
  expect(relatedIn(smallWiki, "quotes/a-word")).toEqual([]);
});

test("the quotes about other articles, of which a hero may have thousands, are not read", () => {
  const { wiki } = wikiOf({
    ...smallWiki,
    ...places,
    "content/quotes/shared.mdx": quoteText("Two of them.").replace(
      "subjects: [heroes/jessica-jones]",
      "subjects: [characters/a, characters/c]",
    ),
  });
  const { reads } = recordReads(() => listRelated(wiki, "characters/a" as ArticleId));
  expect([...reads].filter((read) => read.startsWith("quotesBySubject"))).toEqual([
    "quotesBySubject=characters/a",
  ]);
});
