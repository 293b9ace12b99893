import { createElement, type FunctionComponent } from "react";
import { prerender } from "react-dom/static";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { heroText, quoteText, smallWiki, wikiOf } from "@/lib/content/example";
import { replaceWiki } from "@/lib/content/get-wiki";
import { listPartHrefs } from "@/lib/views/lists/part-hrefs";

vi.mock("@/lib/views/lists/list-limits", () => ({
  LIST_LIMITS: { lines: 4, cards: 3, excerpt: 2 },
}));

const sentence = "A sentence long enough to stand in a list of search results, no more than that.";

const place = (slug: string, title: string, fields = "") => ({
  [`content/places/${slug}.mdx`]: `---\ntitle: ${title}\ndescription: ${sentence}\ntype: street\n${fields}---\nNear [[heroes/jessica-jones]].<Uncited/>\n`,
});

const numbers = Array.from({ length: 9 }, (_, index) => index + 1);

/** Places with accents, digits, a letter after Z, a letter with many, and one (Z) with a spoiler alone. */
const { wiki, diagnostics } = wikiOf({
  ...smallWiki,
  "content/heroes/jessica-jones.mdx": heroText("Jessica Jones"),
  ...place("edith", "Édith’s"),
  ...place("fourth-street", "4th Street"),
  ...place("thing", "Þing"),
  ...Object.assign({}, ...numbers.map((number) => place(`m-${number}`, `Market ${number}`))),
  ...place("zone", "Zone nobody names", "reveals: jessica-jones/1\n"),
  ...Object.fromEntries(
    numbers.map((number) => [
      `content/quotes/word-${number}.mdx`,
      quoteText(`Word number ${number} of many.`),
    ]),
  ),
});

async function pageAt(route: string, params: object): Promise<string> {
  const module = await import(/* @vite-ignore */ `./(reading)/${route}/page.tsx`);
  const props = { params: Promise.resolve(params) };
  const page = createElement(module.default as FunctionComponent<object>, props);
  const { prelude } = await prerender(page);
  return (await new Response(prelude).text()).replaceAll("<!-- -->", "");
}

const letterOfPlaces = (...part: string[]) =>
  pageAt("[kind]/letter/[...part]", { kind: "places", part });

beforeAll(() => replaceWiki(wiki));

test("the example is valid", () => {
  expect(diagnostics).toEqual([]);
});

describe("the list of a kind that is too long for one page", () => {
  test("is an index of letters with their counts; a letter with a spoiler alone is not among them", async () => {
    const page = await pageAt("[kind]", { kind: "places" });
    const letters = [...page.matchAll(/href="(\/places\/letter\/[^"]+)".*?<\/a>/g)].map(
      ([link, href]) => [
        href,
        />(\d+)</.exec(link.replace(/<span class="sr-only">.*?<\/span>/, ""))?.[1],
      ],
    );
    expect(letters).toEqual([
      ["/places/letter/0-9", "1"],
      ["/places/letter/e", "1"],
      ["/places/letter/m", "9"],
      ["/places/letter/other", "1"],
      ["/places/letter/spoilers", "1"],
    ]);
    expect(page).not.toContain("Zone nobody names");
  });

  test("has a page for each letter, without accents, and numbered pages for a long one", async () => {
    expect(await letterOfPlaces("e")).toContain("Édith’s");
    expect(await letterOfPlaces("other")).toContain("Þing");
    const second = await letterOfPlaces("m", "2");
    for (const number of [5, 6, 7, 8]) expect(second).toContain(`>Market ${number}<`);
    expect(second).not.toContain(">Market 4<");
    expect(second).toContain('rel="prev" href="/places/letter/m"');
    expect(second).toContain('rel="next" href="/places/letter/m/3"');
    expect(second).toContain("Market 9");
  });

  test("hides spoilers under their season on a page of their own", async () => {
    const page = await letterOfPlaces("spoilers");
    expect(page).toMatch(/<details[^>]*data-reveals="jessica-jones\/1".*Zone nobody names/s);
    for (const letter of ["0-9", "e", "m", "other"])
      expect(await letterOfPlaces(letter)).not.toContain("Zone nobody names");
  });

  test("has its own address, title and canonical link on every page", async () => {
    const { generateMetadata } = await import("./(reading)/[kind]/letter/[...part]/page");
    const params = Promise.resolve({ kind: "places", part: ["m", "2"] });
    const head = await generateMetadata({ params });
    expect(head.title).toBe("Places: M, page 2");
    expect(head.alternates?.canonical).toBe("/places/letter/m/2");
  });
});

test("an article that many link to shows some of them, and a page has all, which search engines leave out", async () => {
  const hero = { kind: "heroes", slug: "jessica-jones" };
  const page = await pageAt("[kind]/[slug]", hero);
  expect(page).toContain('href="/heroes/jessica-jones/links"');
  expect(page.match(/href="\/places\/m-\d"/g) ?? []).not.toContain('href="/places/m-9"');
  const route = "[kind]/[slug]/links/[[...part]]";
  expect(await pageAt(route, { ...hero, part: ["letter", "m", "3"] })).toContain("/places/m-9");
  const { generateMetadata } = await import("./(reading)/[kind]/[slug]/links/[[...part]]/page");
  expect((await generateMetadata({ params: Promise.resolve(hero) })).robots).toEqual({
    index: false,
  });
});

test("quotes are on numbered pages by date, all of them on exactly one", async () => {
  const pages = [
    await pageAt("quotes", {}),
    ...(await Promise.all(
      ["2", "3", "4"].map((number) => pageAt("quotes/page/[number]", { number })),
    )),
  ];
  const cards = pages.map((page) => page.match(/<li[^>]*data-is/g)?.length);
  expect(cards).toEqual([3, 3, 3, 1]);
  expect(pages[1]).toContain('aria-label="Page 4"');
});

test("every page of a long list is stored under its own address", () => {
  const hrefs = listPartHrefs(wiki);
  expect(new Set(hrefs).size).toBe(hrefs.length);
  for (const href of [
    "/places/letter/m/3",
    "/quotes/page/4",
    "/heroes/jessica-jones/links/letter/m",
  ])
    expect(hrefs).toContain(href);
});
