import { afterAll, beforeAll, expect, test } from "vitest";
import { growData } from "../../scripts/bench/grow-data";
import { smallWiki, wikiOf } from "../content/example";
import { replaceWiki } from "../content/get-wiki";
import { parseHistoryParams } from "../request/history-params";
import { MAX_QUERY, parseSearchParams } from "../request/search-params";
import { search as find, searchHidden } from "../search/search";
import { buildSearchData } from "../search/search-data";
import { buildSearchIndex } from "../search/search-index";
import { clearWikiState } from "../state/process-state";
import { asOfHref, dateParam } from "../views/releases/as-of-href";
import { answerOf } from "./endpoint";
import { endpoints } from "./endpoints";

/**
 * No request of a reader takes more than two seconds of work. Unchecked texts are parsed
 * in processes with that limit (`lib/views/history/revision-content.test.ts`); this tests the rest, each with its
 * worst case. CPU time counts, so that other programs do not matter.
 */
const { wiki } = wikiOf(smallWiki);
const index = buildSearchIndex(growData(buildSearchData(wiki), 2000));

beforeAll(() => replaceWiki(wiki));
afterAll(clearWikiState);

async function secondsOf(work: () => unknown): Promise<number> {
  const start = process.cpuUsage();
  await Promise.resolve()
    .then(work)
    .catch(() => {});
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

const letters = [..."abcdefghijklmnopqrstuvwxyz"];
const QUERIES: Readonly<Record<string, string>> = {
  "one letter": letters.join(" "),
  "two letters": letters.map((a, at) => a + letters[(at * 7) % 26]).join(" "),
  "the same letter": "a".repeat(MAX_QUERY),
  "typing errors":
    "jesica jons daredvil krystn ritr hero serie seson netflx marvl investigatr privat",
  "letters that normalize to many": "ﷺ".repeat(MAX_QUERY),
  "words that are in every text":
    "the of and in to a is her his it was as on by at for with said that",
};

test.for(Object.entries(QUERIES))("a search for %s, in 2,000 articles", async ([_, text]) => {
  const { query = "" } = parseSearchParams(text);
  expect(query).not.toBe("");
  expect(await secondsOf(() => find(index, query, { limit: 1_000_000 }))).toBeLessThan(2);
  expect(await secondsOf(() => searchHidden(index, query))).toBeLessThan(2);
});

/** As long as an address may be: Node reads 16 kB of it. */
const LONG = ["a", "0", "-", "9", ",dd1", "%", "ﷺ", "/"].map((piece) => piece.repeat(16_000));

test("a search, a day, a history and any parameter of the API may be as long as an address", async () => {
  const parameters = endpoints.flatMap((one) =>
    Object.keys(one.query.shape).map((name) => [one, name] as const),
  );
  expect(parameters.length).toBeGreaterThan(10);
  for (const text of LONG) {
    expect(await secondsOf(() => parseSearchParams(text))).toBeLessThan(2);
    expect(await secondsOf(() => asOfHref(wiki, text))).toBeLessThan(2);
    expect(dateParam.parse(text)).toBe("");
    expect(
      await secondsOf(() => parseHistoryParams({ revision: text, before: text })),
    ).toBeLessThan(2);
    for (const [one, name] of parameters)
      expect(
        await secondsOf(() => answerOf(one, new URLSearchParams([[name, text]]), {})),
        `${one.path}?${name}`,
      ).toBeLessThan(2);
  }
});

test("a made-up cursor causes no more work than a page", async () => {
  const cursor = (version: string, hash: string) =>
    Buffer.from(JSON.stringify([version, hash, Number.MAX_SAFE_INTEGER])).toString("base64url");
  for (const one of endpoints) {
    const params = new URLSearchParams({ q: "jessica", cursor: cursor(wiki.version, "x") });
    expect(await secondsOf(() => answerOf(one, params, {})), one.path).toBeLessThan(2);
  }
});
