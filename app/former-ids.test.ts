import { expect, test, vi } from "vitest";
import {
  castText,
  heroText,
  quoteText,
  seriesText,
  sourceText,
  wikiOf,
} from "@/lib/content/example";
import { replaceWiki } from "@/lib/content/get-wiki";
import { listStoredAddresses } from "@/lib/page-store/stored-addresses";
import { movedAddressByPath } from "@/lib/seo/moved-addresses";

/** Every address with the slug of an article or a source redirects after a rename: `new-…` from `old-…`. */

const movedFrom = (id: string) => `moved_from: [${id}]\n`;
const { wiki, diagnostics } = wikiOf({
  "content/heroes/new-hero.mdx": heroText("Hero", movedFrom("heroes/old-hero")),
  "content/characters/new-character.mdx": heroText(
    "Character",
    movedFrom("characters/old-character"),
  ).replace(/line: .*\n/, ""),
  "content/cast/new-actor.mdx": castText("Actor", "heroes/new-hero")
    .replace("---\ntitle", `---\n${movedFrom("cast/old-actor")}title`)
    .replaceAll("series/jessica-jones", "series/new-series"),
  "content/series/new-series.mdx": seriesText("Series", movedFrom("series/old-series")).replaceAll(
    "heroes/jessica-jones",
    "heroes/new-hero",
  ),
  "content/quotes/new-quote.mdx": quoteText("This is a word.", movedFrom("quotes/old-quote"))
    .replace("cast/krysten-ritter", "cast/new-actor")
    .replace("[heroes/jessica-jones]", "[heroes/new-hero, series/new-series]")
    .replace("source: report", "source: new-source"),
  "content/sources/new-source.yaml": sourceText("A source", movedFrom("old-source")),
  "content/sources/report.yaml": sourceText(),
});
replaceWiki(wiki);
vi.mock("@/enhancements/manifest.json", () => ({
  default: { main: "/m.js", searchStyle: "/s.css" },
}));

type Module = { GET?: (request: Request, context: object) => Promise<Response> };

/** The addresses with a slug that are answered for each request. */
const LIVE = ["/history/heroes/new-hero", "/api/v1/articles/heroes/new-hero"];

/** Where a former address redirects to: by a built redirect, or by the handler of each request. */
async function leadsTo(address: string): Promise<string | undefined> {
  if (!address.startsWith("/api/")) return movedAddressByPath(wiki).get(address);
  const { GET } = (await import("./api/v1/articles/[kind]/[slug]/route")) as Module;
  const [kind, slug] = address.split("/").slice(-2);
  const request = new Request(`http://localhost${address}?seen=`);
  const response = await GET?.(request, { params: Promise.resolve({ kind, slug }) });
  expect(response?.status).toBe(308);
  return response?.headers.get("location")?.replace("?seen=", "");
}

test("the wiki of this test is valid", () => {
  expect(diagnostics).toEqual([]);
});

test("every address that holds the slug of an article or a source redirects from the former one", async () => {
  const renamed = [...listStoredAddresses(wiki), ...LIVE].filter((one) => one.includes("/new-"));
  // One of each kind, so that the list is not empty: page, Markdown, preview, picture, embed, lists, history, API.
  expect(renamed).toEqual(
    expect.arrayContaining([
      "/heroes/new-hero",
      "/heroes/new-hero.md",
      "/previews/heroes/new-hero.json",
      "/social/heroes/new-hero.png",
      "/connections/new-hero",
      "/quotes/by/new-actor",
      "/quotes/about/new-hero",
      "/quotes/series/new-series",
      "/quotes/from/new-source",
      "/embed/quotes/new-quote",
      "/sources/new-source",
      "/history/heroes/new-hero",
      "/api/v1/articles/heroes/new-hero",
    ]),
  );
  for (const address of renamed)
    expect(await leadsTo(address.replace("/new-", "/old-")), address).toBe(address);
});

test("oEmbed finds a quote by its former address", async () => {
  const { GET } = (await import("./api/oembed/route")) as Module;
  const url = encodeURIComponent("http://localhost:3000/quotes/old-quote");
  const response = await GET?.(new Request(`http://localhost/api/oembed?url=${url}`), {
    params: Promise.resolve({}),
  });
  expect(response?.status).toBe(200);
  expect(await response?.text()).toContain("/embed/quotes/new-quote");
});
