import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { canaryWiki, FINDABLE } from "../content/canary-wiki";
import { seasonText, seriesText, wikiOf } from "../content/example";
import { replaceWiki } from "../content/get-wiki";
import { listArticles } from "../content/wiki";
import { clearWikiState } from "../state/process-state";
import { listQuoteFilters } from "../views/quotes/quote-filters";
import { answerOf, type Endpoint } from "./endpoint";
import { endpoints } from "./endpoints";
import type { QuoteItem } from "./quotes";

/** Of two series, one announced before it came out. */
const { wiki } = wikiOf({
  ...canaryWiki,
  "content/series/jessica-jones.mdx": seriesText(
    "Jessica Jones",
    `${seasonText(2, "2018-03-08")}announcements:
  - { as_of: 2016-01-17, season: 2, standing: undated, statement: It is coming, sources: [report] }
  - { as_of: 2017-07-21, season: 2, standing: expected, expected: 2018, statement: It comes in 2018, sources: [report] }
`,
  ),
});
/** Everything that hides something. */
const ALL = "jj2,hub1";

beforeAll(() => replaceWiki(wiki));
afterAll(clearWikiState);

const at = (path: string) => endpoints.find((one) => one.path === path) as Endpoint;

/** Every item of a list, page by page. */
async function listAll<Item>(path: string, query = ""): Promise<Item[]> {
  const items: Item[] = [];
  for (let cursor: string | null = ""; cursor !== null; ) {
    const params = new URLSearchParams(`limit=100&${query}`.replace(/&$/, ""));
    if (cursor) params.set("cursor", cursor);
    const page = (await answerOf(at(path), params)) as {
      items: Item[];
      next_cursor: string | null;
    };
    items.push(...page.items);
    cursor = page.next_cursor;
  }
  return items;
}

const getArticle = async (id: string, seen = "") => {
  const [kind = "", slug = ""] = id.split("/");
  return JSON.stringify(
    await answerOf(at("/articles/{kind}/{slug}"), new URLSearchParams(seen && { seen }), {
      kind,
      slug,
    }),
  );
};

/** Texts of spoilers, with the article of each and the seasons that it spoils. */
function listSpoilers(): { id: string; text: string; reveals: readonly string[] }[] {
  return [...wiki.articles.values()].flatMap(({ id, kind, frontmatter, outline }) => {
    const own = kind === "quotes" ? frontmatter.reveals : undefined;
    const words = own && kind === "quotes" ? (frontmatter.text ?? frontmatter.segments?.[0]) : "";
    return [
      ...outline.sections.filter(({ reveals, text }) => reveals.length > 0 && text.length > 40),
      ...(own && words ? [{ text: words, reveals: [own.season] }] : []),
    ].map(({ text, reveals }) => ({ id, text, reveals }));
  });
}

test("a request without seen= returns no spoiler", async () => {
  const spoilers = listSpoilers();
  expect(spoilers.length).toBeGreaterThan(1);
  // Others do not exist for such a request.
  const ids = [...wiki.summaries.values()].flatMap(({ id, reveals, kind }) =>
    reveals.length === 0 || kind === "quotes" ? [id] : [],
  );
  const answers = [
    ...(await Promise.all(ids.map((id) => getArticle(id)))),
    ...(
      await Promise.all(
        ["/articles", "/quotes", "/releases", "/sources"].map((path) => listAll(path)),
      )
    ).map((items) => JSON.stringify(items)),
  ];
  const everything = answers.join("\n");
  for (const { text } of spoilers)
    expect(everything).not.toContain(JSON.stringify(text).slice(1, -1));
  expect(everything).not.toContain('"reveals"');
});

test("a request that names the seasons returns every spoiler, with its seasons", async () => {
  for (const { id, text, reveals } of listSpoilers()) {
    const series = new Map(reveals.map((season) => season.split("/") as [string, string]));
    const answer = await getArticle(id, ALL);
    expect(answer, id).toContain(JSON.stringify(text).slice(1, -1));
    expect(JSON.parse(answer).hidden, id).toBe(0);
    for (const [slug, season] of series) expect(answer).toContain(`"${slug}/${season}"`);
  }
});

test("an item says how much it leaves out, in a list as on its own", async () => {
  const items = await listAll<{ id: string; hidden: number; hidden_by: string[] }>("/articles");
  expect(items.filter(({ hidden }) => hidden > 0).length).toBeGreaterThan(5);
  for (const { id, hidden, hidden_by } of items) {
    const one = JSON.parse(await getArticle(id));
    expect([one.hidden, one.hidden_by], id).toEqual([hidden, hidden_by]);
    expect(hidden > 0, id).toBe(hidden_by.length > 0);
  }
});

test("a spoiler quote is listed without words and misquotations", async () => {
  const hidden = (await listAll<QuoteItem>("/quotes")).filter((one) => one.hidden > 0);
  const marked = listArticles(wiki, "quotes").filter(({ frontmatter }) => frontmatter.reveals);
  expect(hidden.map(({ id }) => id)).toEqual(marked.map(({ id }) => id));
  for (const one of hidden) {
    expect(one.words ?? one.segments).toBeUndefined();
    expect(one.misquotations).toEqual([]);
    expect(one.title).toMatch(/\(spoiler\)$/);
  }
});

test("a search counts only what its caller may find", async () => {
  const found = async (seen: string) =>
    (await answerOf(at("/search"), new URLSearchParams(`q=${FINDABLE}${seen}`))) as {
      total: number;
      items: { reveals?: string[] }[];
    };
  const [before, after] = [await found(""), await found(`&seen=${ALL}`)];
  expect(before.items.some(({ reveals }) => reveals)).toBe(false);
  expect(after.items.some(({ reveals }) => reveals)).toBe(true);
  expect(after.total).toBeGreaterThan(before.total);
});

describe("quotes by filter", () => {
  const PARAMETERS = { by: "speaker", about: "subject", series: "series", from: "source" };

  test("are those of the wiki’s own pages of the same filter", async () => {
    const filters = listQuoteFilters(wiki);
    expect(filters.length).toBeGreaterThan(3);
    for (const { facet, slug, quotes } of filters) {
      const kinds = { by: ["cast", "team"], series: ["series"], from: [] as string[] };
      const id =
        facet === "from"
          ? slug
          : [...wiki.summaries.keys()].find(
              (one) =>
                one.endsWith(`/${slug}`) &&
                (facet === "about"
                  ? wiki.quotesBySubject.has(one) && !one.startsWith("series/")
                  : kinds[facet].includes(one.split("/")[0] ?? "")),
            );
      const found = await listAll<QuoteItem>("/quotes", `${PARAMETERS[facet]}=${id}`);
      expect(found.map((one) => one.id).sort(), `${facet}/${slug}`).toEqual([...quotes].sort());
    }
  });

  test("match all filters in the request", async () => {
    const some = await listAll<QuoteItem>("/quotes", "speaker=cast/krysten-ritter&status=sourced");
    expect(some.length).toBeGreaterThan(0);
    for (const one of some)
      expect([one.speaker, one.status]).toEqual(["cast/krysten-ritter", "sourced"]);
  });
});

test("what was known on a day has nothing from later days", async () => {
  type Item = { state: string; date?: string; statements: { known_from: string }[] };
  const items = await listAll<Item>("/releases", "as_of=2016-08-01");
  const states = new Set(items.map(({ state }) => state));
  expect([...states].sort()).toEqual(["released", "undated"]);
  for (const { state, date = "", statements } of items) {
    if (state === "released") expect(date <= "2016-08-01").toBe(true);
    for (const { known_from } of statements) expect(known_from <= "2016-08-01").toBe(true);
  }
  expect(await listAll("/releases", "as_of=1999-01-01")).toEqual([]);
  expect((await listAll<Item>("/releases")).map(({ state }) => state)).toEqual([
    "released",
    "released",
    "released",
  ]);
});
