import { expect, test } from "vitest";
import { smallWiki, wikiOf } from "../../content/example";
import type { jobs } from "../../workers/hostile-jobs";
import { WorkerPool } from "../../workers/worker-pool";
import { wikiSpoilers } from "../spoilers/wiki-spoilers";
import { readHistoryContent, withinLimits } from "./revision-content";

const { wiki } = wikiOf(smallWiki);
const file = "content/heroes/jessica-jones.mdx";
const context = { today: { file, text: "" }, spoilers: wikiSpoilers(wiki) };
const PATIENCE = { timeout: 60_000 };

/** The longest time that this process was blocked, in milliseconds. */
async function longestPause(work: () => Promise<unknown>): Promise<number> {
  let longest = 0;
  let last = performance.now();
  const timer = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 5);
  await work();
  clearInterval(timer);
  return longest;
}

test(
  "what takes too much is tried without being parsed, and then not at all",
  PATIENCE,
  async () => {
    const pool = new WorkerPool<typeof jobs>({
      module: "lib/workers/hostile-jobs.ts",
      limits: { milliseconds: 500, megabytes: 60 },
      processes: 1,
      waiting: 10,
    });
    expect(await withinLimits((isPlain) => pool.run("hangUnless", isPlain))).toEqual({
      value: "plain",
      isPlain: true,
    });
    expect(await withinLimits(() => pool.run("hang", undefined as never))).toEqual({
      isPlain: true,
    });
    await expect(withinLimits(() => pool.run("fail", "no"))).rejects.toThrow("no");
  },
);

/** Texts that once took a parser, or a comparison, up to a minute. */
const head = "---\ntitle: Jessica Jones\ndescription: A private investigator.\n---\n";
const filled = (start: string, piece: string, length: number) =>
  head + start + piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
const HOSTILE: Record<string, string> = {
  "export default": filled("export default (\n", "a,\n", 8_000),
  "setext headings": filled("", "a\n=\n\n", 63_000),
  "nested lists": filled("", "- - - a\n", 63_000),
  "lazy quotes": filled("> a\n", "a\n", 63_000),
  "open links": filled("", "[[a a a ", 63_000),
  "table rows": filled("|a|\n|-|\n", "|a|\n", 63_000),
};

test.for(Object.entries(HOSTILE))(
  "an old revision full of %s blocks neither the server nor its reader",
  PATIENCE,
  async ([name, text]) => {
    const started = performance.now();
    const pause = await longestPause(async () => {
      const { value } = await readHistoryContent("revision", name, {
        ...context,
        shown: { file, text },
      });
      // Its words are shown in any case.
      expect(value?.all.map((line) => line.text).join("\n")).toBe(text);
    });
    expect(pause).toBeLessThan(2000);
    // Two tries of a second each, and the start of two processes on a busy machine.
    expect(performance.now() - started).toBeLessThan(30_000);
  },
);

test(
  "two large revisions without a word in common are compared, or given up, elsewhere",
  PATIENCE,
  async () => {
    const lines = (word: string, count: number) =>
      Array.from({ length: count }, (_, at) => `${word}${at} `.repeat(20)).join("\n");
    const before = { file, text: head + lines("a", 1500) };
    const after = { file, text: head + lines("b", 1500) };
    const pause = await longestPause(async () => {
      const { value } = await readHistoryContent("change", "large", {
        ...context,
        older: before,
        newer: after,
      });
      const kept = (value ?? []).filter(({ kind }) => kind === "kept" || kind === "added");
      expect(kept.map(({ spans }) => spans.map(({ text }) => text).join("")).join("\n")).toBe(
        after.text,
      );
    });
    expect(pause).toBeLessThan(2000);
  },
);

test(
  "a revision that is larger than an article may be is not parsed at all",
  PATIENCE,
  async () => {
    const { value } = await readHistoryContent("revision", "too large", {
      ...context,
      shown: { file, text: `${head}${"Word. ".repeat(12_000)}` },
    });
    expect(value).toMatchObject({
      article: undefined,
      problem: { problem: "It is larger than 64 kB." },
    });
  },
);

test("identical requests, at once or later, get the same answer", PATIENCE, async () => {
  const input = { ...context, shown: { file, text: smallWiki[file] ?? "" } };
  const ask = () => readHistoryContent("revision", "the same", input);
  const [one, other] = await Promise.all([ask(), ask()]);
  expect(one.value?.article?.id).toBe("heroes/jessica-jones");
  expect(one.value?.compiled).toContain("MDXContent");
  expect(other).toBe(one);
  expect(await ask()).toBe(one);
});
