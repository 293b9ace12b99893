import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { ArticleId } from "../../content/article-id";
import { heroText, smallWiki, wikiOf } from "../../content/example";
import { contentFolder } from "../../content/load";
import { noteGitProblem } from "../../git/git-problem";
import type { Revision } from "../../git/history";
import { LruCache } from "../../git/lru-cache";
import type { DiffPart } from "./change-view";
import { buildHistory } from "./history-view";

const id = "heroes/jessica-jones" as ArticleId;
const cover = (text: string) => `<Spoiler after="jessica-jones/1">\n\n${text}\n\n</Spoiler>`;
const many = Array.from({ length: 9 }, (_, at) => `Sentence number ${at}.<Uncited/>\n`).join("\n");

/** Newest first, by the first letter of their numbers. */
const texts: Record<string, string> = {
  a: heroText(
    "Jessica Jones",
    "",
    `${many}\nShe is back.<Uncited/>\n\n${cover("He dies today.<Uncited/>")}`,
  ),
  b: heroText(
    "Jessica Jones",
    "",
    `${many}\nShe is here.<Uncited/>\n\n${cover("He dies tomorrow.<Uncited/>")}`,
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

/** What `getHistory` and `getTexts` find when they are asked. */
const shared: { midlandCircleHistory?: unknown } = globalThis as never;
const know = (history: ReadonlyMap<ArticleId, Revision[]> | undefined) => {
  const cache = new LruCache<string>(1_000_000);
  for (const [blob, text] of Object.entries(texts)) cache.set(blob, text, text.length);
  shared.midlandCircleHistory = {
    known: { head: "", history, askedAt: Number.POSITIVE_INFINITY },
    texts: cache,
  };
};

const { wiki } = wikiOf({ ...smallWiki, [`content/${id}.mdx`]: texts.a ?? "" });
const ask = async (query: object) => (await buildHistory(wiki, id, query)).shown;

beforeEach(() => know(new Map([[id, revisions]])));
afterEach(() => {
  delete shared.midlandCircleHistory;
});

describe("the history of an article", () => {
  test("lists its revisions with who made them, when, and how many words that changed", async () => {
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

  test("tells what is wrong with a question, and lists them all the same", async () => {
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

  test("says so where nobody committed it, and where Git cannot say", async () => {
    know(new Map());
    expect(await ask({})).toEqual({ state: "trouble", trouble: "no-revisions" });
    know(undefined);
    expect(await ask({})).toEqual({ state: "trouble", trouble: "no-history" });
    const folder = contentFolder();
    vi.spyOn(console, "warn").mockImplementationOnce(() => {});
    noteGitProblem(folder, "not a git repository");
    const reason = "not a git repository";
    expect(await ask({})).toEqual({ state: "trouble", trouble: "no-history", reason });
    noteGitProblem(folder, undefined);
  });
});

describe("what changed", () => {
  const partsOf = async (query: object) => ((await ask(query)) as { parts: DiffPart[] }).parts;

  test("is told of two revisions whichever is named first, and of one and that before it", async () => {
    const change = await ask({ from: number("b"), to: number("a") });
    expect(change).toMatchObject({ older: { short: "bbbbbbb" }, newer: { short: "aaaaaaa" } });
    expect(await ask({ from: number("a"), to: number("b") })).toEqual(change);
    expect(await ask({ to: "aaaaaaa" })).toEqual(change);
    expect(await ask({ to: number("e") })).toEqual(await ask({ revision: number("e") }));
  });

  test("has fields and text apart, what is the same folded, and what is covered under covers", async () => {
    const [fields, text] = await partsOf({ to: number("a") });
    expect(fields).toEqual({ part: "fields", hasChanged: false, chunks: [] });
    const shown = text?.chunks.map(({ isFolded, parts }) => ({
      isFolded,
      parts: parts.map(({ covers, lines }) => [
        covers.map(({ name }) => name).join(),
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

  test("lies under every season there is where the older revision is covered by a series that is gone", async () => {
    const [, text] = await partsOf({ from: number("e"), to: number("d") });
    const covers = text?.chunks.flatMap(({ parts }) => parts.flatMap((part) => part.covers));
    expect(new Set(covers?.map(({ name }) => name))).toEqual(new Set(["jessica-jones/1"]));
  });
});

describe("a revision", () => {
  test("is rendered as it was", async () => {
    expect(await ask({ revision: number("b") })).toMatchObject({
      state: "revision",
      isNewest: false,
      late: [],
      article: { body: { text: expect.stringContaining("tomorrow") } },
    });
  });

  test("is covered where it told openly what was covered later", async () => {
    expect(await ask({ revision: number("e") })).toMatchObject({
      late: [{ name: "jessica-jones/1" }],
    });
  });

  test("that today's rules refuse, or that names what is gone, is shown as text with the reason", async () => {
    expect(await ask({ revision: number("c") })).toMatchObject({
      why: expect.stringContaining("Line 6"),
      source: [{ covers: [] }],
    });
    expect(await ask({ revision: number("d") })).toMatchObject({
      why: expect.stringContaining("gone/1"),
      source: expect.arrayContaining([expect.objectContaining({ covers: [expect.anything()] })]),
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
