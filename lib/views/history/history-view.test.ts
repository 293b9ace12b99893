import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { heroText, smallWiki, wikiOf } from "../../content/example";
import { contentFolder } from "../../content/load";
import { noteGitProblem } from "../../git/git-problem";
import type { Revision } from "../../git/history";
import type { ArticleId } from "../../kinds/article-id";
import { LruCache } from "../../state/lru-cache";
import { clearState, processState } from "../../state/process-state";
import type { DiffPart } from "./change-view";
import { buildHistory } from "./history-view";

const id = "heroes/jessica-jones" as ArticleId;
const spoiler = (text: string) => `<Spoiler after="jessica-jones/1">\n\n${text}\n\n</Spoiler>`;
const many = Array.from({ length: 9 }, (_, at) => `Sentence number ${at}.<Uncited/>\n`).join("\n");

/** Newest first, by the first letter of their hashes. */
const texts: Record<string, string> = {
  a: heroText(
    "Jessica Jones",
    "",
    `${many}\nShe is back.<Uncited/>\n\n${spoiler("He dies today.<Uncited/>")}`,
  ),
  b: heroText(
    "Jessica Jones",
    "",
    `${many}\nShe is here.<Uncited/>\n\n${spoiler("He dies tomorrow.<Uncited/>")}`,
  ),
  c: heroText("Jessica Jones", "", "{broken} She is.<Uncited/>"),
  d: heroText(
    "Jessica Jones",
    "occupation: { text: Spy, sources: [gone] }\n",
    '<Spoiler after="gone/1">\n\nHe dies.<Uncited/>\n\n</Spoiler>',
  ),
  e: heroText("Jessica Jones", "", "He dies today.<Uncited/>"),
};
const number = (letter: string) => letter.repeat(40);

const revisions = Object.keys(texts).map(
  (letter, index): Revision => ({
    hash: number(letter),
    instant: `2017-01-${19 - index}T12:30:00-05:00`,
    author: "A fan",
    message: `Revision ${letter}`,
    happened: letter === "e" ? "added" : "changed",
    id,
    movedFrom: undefined,
    blob: letter,
  }),
);

/** The state that `getHistory` and `getTexts` return. */
const know = (history: ReadonlyMap<ArticleId, Revision[]> | undefined) => {
  const cache = new LruCache<string>(1_000_000);
  for (const [blob, text] of Object.entries(texts)) cache.set(blob, text, text.length);
  Object.assign(processState("history", () => ({}))(), {
    cached: { head: "", history, checkedAt: Number.POSITIVE_INFINITY },
    texts: cache,
  });
};

const { wiki } = wikiOf({ ...smallWiki, [`content/${id}.mdx`]: texts.a ?? "" });
const ask = async (query: object) => (await buildHistory(wiki, id, query)).shown;

beforeEach(() => know(new Map([[id, revisions]])));
afterEach(() => clearState("history"));

describe("the history of an article", () => {
  test("lists its revisions with author, time, and number of changed words", async () => {
    const list = await ask({});
    expect(list).toMatchObject({ state: "list", count: 5, problem: undefined });
    const [newest, , , , first] = "revisions" in list ? list.revisions : [];
    expect(newest).toMatchObject({
      date: "January 19, 2017",
      time: "12:30",
      author: "A fan",
      message: "Revision a",
      happened: undefined,
      words: { added: 2, removed: 2 },
      href: `/history/${id}?revision=${number("a")}`,
      changeHref: `/history/${id}?from=${number("b")}&to=${number("a")}`,
    });
    expect(first).toMatchObject({ happened: "Added", changeHref: undefined });
  });

  test("says what is wrong with a request, and still lists the revisions", async () => {
    expect(await ask({ revision: "HEAD" })).toMatchObject({
      state: "list",
      count: 5,
      problem: expect.stringContaining("seven or more"),
    });
  });

  test.each([{ revision: "f".repeat(40) }, { from: number("a"), to: "f".repeat(7) }])(
    "says of %j that no revision of this article has that number",
    async (query) => {
      expect(await ask(query)).toEqual({ state: "trouble", trouble: "no-revision" });
    },
  );

  test("says so if the article was never committed, and if there is no Git history", async () => {
    know(new Map());
    expect(await ask({})).toEqual({ state: "trouble", trouble: "no-revisions" });
    const folder = contentFolder();
    // Another test may have left one.
    noteGitProblem(folder, undefined);
    know(undefined);
    expect(await ask({})).toEqual({ state: "trouble", trouble: "no-history" });
    vi.spyOn(console, "warn").mockImplementationOnce(() => {});
    noteGitProblem(folder, "not a git repository");
    const reason = "not a git repository";
    expect(await ask({})).toEqual({ state: "trouble", trouble: "no-history", reason });
    noteGitProblem(folder, undefined);
  });
});

describe("what changed", () => {
  const partsOf = async (query: object) => ((await ask(query)) as { parts: DiffPart[] }).parts;

  test("is shown for two revisions in either order, and for one and the one before it", async () => {
    const change = await ask({ from: number("b"), to: number("a") });
    expect(change).toMatchObject({ older: { short: "bbbbbbb" }, newer: { short: "aaaaaaa" } });
    expect(await ask({ from: number("a"), to: number("b") })).toEqual(change);
    expect(await ask({ to: "aaaaaaa" })).toEqual(change);
    expect(await ask({ to: number("e") })).toEqual(await ask({ revision: number("e") }));
  });

  test("has fields and text separately, unchanged lines folded, and spoilers hidden", async () => {
    const [fields, text] = await partsOf({ to: number("a") });
    expect(fields).toEqual({ part: "fields", hasChanged: false, chunks: [] });
    const shown = text?.chunks.map(({ isFolded, parts }) => ({
      isFolded,
      parts: parts.map(({ spoilers, lines }) => [
        spoilers.map(({ name }) => name).join(),
        lines.map(({ kind }) => kind).join(" "),
      ]),
    }));
    expect(shown).toEqual([
      { isFolded: true, parts: [["", Array(8).fill("kept").join(" ")]] },
      {
        isFolded: false,
        parts: [
          ["", "kept changed kept"],
          ["jessica-jones/1", "changed"],
          ["", "kept"],
        ],
      },
    ]);
  });

  test("is hidden under every season if the older revision names a deleted series in a spoiler", async () => {
    const [, text] = await partsOf({ from: number("e"), to: number("d") });
    const spoilers = text?.chunks.flatMap(({ parts }) => parts.flatMap((part) => part.spoilers));
    expect(new Set(spoilers?.map(({ name }) => name))).toEqual(new Set(["jessica-jones/1"]));
  });
});

describe("a revision", () => {
  test("is rendered as it was at the time", async () => {
    expect(await ask({ revision: number("b") })).toMatchObject({
      state: "revision",
      isNewest: false,
      retroactive: [],
      article: { body: { text: expect.stringContaining("tomorrow") } },
    });
  });

  test("hides what was marked as a spoiler later", async () => {
    expect(await ask({ revision: number("e") })).toMatchObject({
      retroactive: [{ name: "jessica-jones/1" }],
    });
  });

  test("that is invalid today, or names something deleted, is shown as source text with the reason", async () => {
    expect(await ask({ revision: number("c") })).toMatchObject({
      why: expect.stringContaining("Line 6"),
      source: [{ spoilers: [] }],
    });
    expect(await ask({ revision: number("d") })).toMatchObject({
      why: expect.stringContaining("gone/1"),
      source: expect.arrayContaining([expect.objectContaining({ spoilers: [expect.anything()] })]),
    });
  });
});

describe("texts of thousands of lines", () => {
  const long = "9".repeat(40);
  const longText = `${texts.a}\n${"- - - a\n".repeat(7000)}`;

  beforeEach(() => {
    texts["9"] = longText;
    const [newest] = revisions;
    if (!newest) throw new Error("There is no revision.");
    know(new Map([[id, [newest, { ...newest, hash: long, blob: "9" }]]]));
  });
  afterEach(() => {
    delete texts["9"];
  });

  test.each([{ revision: long }, { from: long, to: number("a") }])(
    "%j are not shown, since a page of them would keep the whole server busy",
    async (query) => {
      expect(await ask(query)).toEqual({ state: "trouble", trouble: "too-much" });
    },
  );
});
