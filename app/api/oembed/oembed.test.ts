import { beforeAll, expect, test } from "vitest";
import { oembedSchema } from "@/lib/api/oembed";
import type { Problem } from "@/lib/api/problem";
import { quoteText, smallWiki, wikiOf } from "@/lib/content/example";
import { replaceWiki } from "@/lib/content/get-wiki";
import { GET } from "./route";

const WORDS =
  "It is a long sentence about a team that nobody wanted to join, and it needs more than one line of a narrow frame.";
const SECRET = "He falls from the roof.";

beforeAll(() =>
  replaceWiki(
    wikiOf({
      ...smallWiki,
      "content/quotes/a-word.mdx": quoteText(WORDS),
      "content/quotes/a-secret.mdx": quoteText(SECRET, "reveals: jessica-jones/1\n"),
    }).wiki,
  ),
);

const BASE = "http://localhost:3000";
const QUOTE = `${BASE}/quotes/a-word`;

const request = (query: Record<string, string>) =>
  GET(new Request(`${BASE}/api/oembed?${new URLSearchParams(query)}`), {
    params: Promise.resolve({}),
  });

const responseTo = async (query: Record<string, string>) => {
  const answer = await request(query);
  expect(answer.status).toBe(200);
  return oembedSchema.strict().parse(await answer.json());
};

test("a quote is rich content, with its speaker and a frame", async () => {
  const { html, width, height, ...rest } = await responseTo({ url: QUOTE, format: "json" });
  expect(rest).toEqual({
    version: "1.0",
    type: "rich",
    title: expect.stringContaining("It is a long sentence"),
    author_name: "Krysten Ritter",
    author_url: `${BASE}/cast/krysten-ritter`,
    provider_name: "Midland Circle",
    provider_url: `${BASE}/`,
    cache_age: 3600,
  });
  expect(html).toMatch(/^<iframe [^<>]*><\/iframe>$/);
  expect(html).toContain(`src="${BASE}/embed/quotes/a-word"`);
  expect(html).toContain(`width="${width}" height="${height}"`);
});

test("the frame stays within the limits, and is taller if it has to be narrower", async () => {
  const wide = await responseTo({ url: QUOTE });
  const narrow = await responseTo({ url: QUOTE, maxwidth: "280" });
  expect([wide.width, narrow.width]).toEqual([600, 280]);
  expect(narrow.height).toBeGreaterThan(wide.height);
  const low = await responseTo({ url: QUOTE, maxwidth: "1200", maxheight: "90" });
  expect([low.width, low.height]).toEqual([600, 90]);
});

test("unknown parameters and the rest of the address are ignored", async () => {
  const plain = await responseTo({ url: QUOTE });
  expect(await responseTo({ url: `${QUOTE}?seen=dd2#cite`, lang: "en", dnt: "1" })).toEqual(plain);
  expect(await responseTo({ url: QUOTE.replace("/quotes", "/embed/quotes") })).toEqual(plain);
});

test("no word of a spoiler quote is shown", async () => {
  const answer = JSON.stringify(await responseTo({ url: `${BASE}/quotes/a-secret` }));
  expect(answer).not.toContain("falls");
  expect(answer).toContain("(spoiler)");
});

test.each([
  [404, { url: `${BASE}/heroes/jessica-jones` }],
  [404, { url: `${BASE}/quotes/nobody` }],
  [404, { url: `${BASE}/quotes/by/krysten-ritter` }],
  [404, { url: `${BASE}/quotes/__proto__` }],
  [404, { url: "https://elsewhere.example/quotes/a-word" }],
  [501, { url: QUOTE, format: "xml" }],
  [400, {}],
  [400, { url: "" }],
  [400, { url: "quotes/a-word" }],
  [400, { url: "javascript:alert(1)" }],
  [400, { url: `${QUOTE}?${"a".repeat(600)}` }],
  [400, { url: QUOTE, maxwidth: "0" }],
  [400, { url: QUOTE, maxwidth: "-1" }],
  [400, { url: QUOTE, maxheight: "1e3" }],
] as [number, Record<string, string>][])("%d answers %j", async (status, query) => {
  const answer = await request(query);
  expect(answer.status).toBe(status);
  expect(answer.headers.get("content-type")).toBe("application/problem+json");
  expect(((await answer.json()) as Problem).detail).not.toBe("");
});
