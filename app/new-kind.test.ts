import { createElement, type FunctionComponent } from "react";
import { prerender } from "react-dom/static";
import { expect, test, vi } from "vitest";
import { filesOf, smallWiki } from "@/lib/content/example";
import type { Kind } from "@/lib/kinds/article-id";

vi.mock("@/lib/kinds/article-id", async (load) => {
  const module = await load<typeof import("@/lib/kinds/article-id")>();
  (module.KINDS as unknown as string[]).push("comics");
  return module;
});
vi.mock("@/lib/kinds", async (load) => {
  const module = await load<typeof import("@/lib/kinds")>();
  const { comics } = await import("@/lib/kinds/comics.example");
  Object.assign(module.kinds, { comics });
  return module;
});
vi.mock("@/enhancements/manifest.json", () => ({
  default: { main: "/m.js", searchStyle: "/s.css" },
}));
vi.mock("@/lib/git/get-last-changes", () => ({ getLastChanges: async () => new Map() }));

/** Adds the kind `comics` as its author would: its name in one list, and one definition. */
const kind = "comics" as Kind;
const description =
  "The first issue of a comic about a detective, long enough for a list of search results.";
const file = "content/comics/alias-1.mdx";
const written = `---\ntitle: A Detective’s Debut\ndescription: ${description}\nissue: "Alias #1"\nyear: 2001\nwriters: [{ to: cast/krysten-ritter, sources: [report] }]\n---\nIt introduces [[Jessica Jones|her]].<Cite source="report"/>\n`;
const files = filesOf({
  ...smallWiki,
  [file]: written,
  "content/quotes/a-comic.mdx": (smallWiki["content/quotes/a-word.mdx"] ?? "").replace(
    "subjects: [heroes/jessica-jones]",
    "subjects: [comics/alias-1]",
  ),
});

const { assembleWiki } = await import("@/lib/content/load");
const { replaceWiki } = await import("@/lib/content/get-wiki");
const { wiki, diagnostics } = assembleWiki(files);
replaceWiki(wiki);

async function pageAt(page: string, params: object): Promise<string> {
  const module = await import(/* @vite-ignore */ `./(reading)/${page}/page.tsx`);
  const props = { params: Promise.resolve(params), searchParams: Promise.resolve({}) };
  const { prelude } = await prerender(
    createElement(module.default as FunctionComponent<object>, props),
  );
  return new Response(prelude).text();
}

async function answerOf(handler: string, params: object, search = ""): Promise<string> {
  const { GET } = await import(/* @vite-ignore */ `./${handler}/route.ts`);
  const request = new Request(`http://localhost/${search}`);
  return (await GET(request, { params: Promise.resolve(params) })).text();
}

test("an article of the new kind is checked by its schema", () => {
  expect(diagnostics).toEqual([]);
  const missing = filesOf({ ...smallWiki, [file]: written.replace("year: 2001\n", "") });
  expect(assembleWiki(missing).diagnostics).toMatchObject([{ file, field: "year" }]);
});

test("it has a page with its facts, its text, the quotes about it, and structured data", async () => {
  const page = await pageAt("[kind]/[slug]", { kind, slug: "alias-1" });
  expect(page).toContain("A Detective’s Debut");
  expect(page).toContain("Alias #1 (2001)");
  expect(page).toContain("Krysten Ritter");
  expect(page).toContain("This is a word.");
  expect(page).toContain('"@type":"CreativeWork"');
  expect(page).toContain('"name":"Comics"');
});

test("it is on its own list, in the menu, in the footer, and on the list of everything", async () => {
  const list = await pageAt("[kind]", { kind });
  expect(list).toContain("Comics");
  expect(list).toContain("/comics/alias-1");
  expect(await pageAt("special/all/[[...part]]", {})).toContain("/comics/alias-1");
  const { sections } = await import("@/lib/site");
  expect(sections).toContainEqual({ href: "/comics", label: "Comics" });
  const { SiteFooter } = await import("@/components/site/site-footer");
  const { prelude } = await prerender(createElement(SiteFooter));
  expect(await new Response(prelude).text()).toContain('href="/comics"');
});

test("those whom it names link back to it, and quotes about it have a list", async () => {
  const hero = await pageAt("[kind]/[slug]", { kind: "heroes", slug: "jessica-jones" });
  expect(hero).toContain("/comics/alias-1");
  const quotes = await pageAt("quotes/[slug]/[value]/[[...part]]", {
    slug: "about",
    value: "alias-1",
  });
  expect(quotes).toContain("A Detective’s Debut");
});

test("search finds it by its name and by its facts", async () => {
  const { buildSearchData } = await import("@/lib/search/search-data");
  const { articles } = buildSearchData(wiki);
  const comic = articles.find(({ page }) => page.href === "/comics/alias-1");
  expect(comic?.page).toMatchObject({ label: "Comic", title: "A Detective’s Debut" });
  expect(comic?.entries).toContainEqual(
    expect.objectContaining({ sort: "article", roles: ["Alias #1"] }),
  );
});

test("programs get it: the API, the Markdown file, the sitemap, llms.txt, previews, the picture", async () => {
  const list = JSON.parse(await answerOf("api/v1/articles", {}, "?kind=comics"));
  expect(list.items).toMatchObject([{ id: "comics/alias-1", kind: "comics" }]);
  const item = await answerOf("api/v1/articles/[kind]/[slug]", { kind, slug: "alias-1" });
  expect(JSON.parse(item).facts[0]).toMatchObject({ label: "Issue" });
  const markdown = await answerOf("(reading)/markdown/[kind]/[slug]", { kind, slug: "alias-1" });
  expect(markdown).toContain("Alias #1 (2001)");
  const { listIndexedPages } = await import("@/lib/seo/indexed-pages");
  const indexed = JSON.stringify(listIndexedPages(wiki));
  expect(indexed).toContain("/comics/alias-1");
  expect(indexed).toContain('"/comics"');
  const { llmsText } = await import("@/lib/seo/llms-text");
  expect(llmsText(wiki)).toContain("## Comics");
  const { articleCard } = await import("@/lib/seo/social/card-view");
  const article = wiki.articles.get("comics/alias-1" as never);
  expect(articleCard(wiki, article as never)).toMatchObject({ kind: "Comic" });
  const preview = await answerOf("(reading)/previews/[kind]/[file]", {
    kind,
    file: "alias-1.json",
  });
  expect(preview).toContain("A Detective’s Debut");
});

test("authors get it: editors' schemas, the guide to the fields, proposed paths, links to its list", async () => {
  const { jsonSchemaOf } = await import("@/lib/content/json-schema");
  expect(jsonSchemaOf(kind, [file])).toMatchObject({ title: "Fields of content/comics" });
  const { fieldsGuide } = await import("@/lib/authoring/fields-guide");
  expect(fieldsGuide()).toContain("## Comics");
  const { suggestPath } = await import("@/lib/content/suggest-path");
  expect(suggestPath("content/comic/Alias 2.md")).toBe("content/comics/alias-2.mdx");
  const linking = filesOf({
    ...smallWiki,
    [file]: written.replace("It introduces", "[All comics](/comics) begin here. It introduces"),
  });
  expect(assembleWiki(linking).diagnostics).toEqual([]);
});

test("`new` asks for every required field, numbers included, and writes a valid file", async () => {
  const { fieldsOfKind, newKind, newPath, checkNew } = await import("@/lib/authoring/new-file");
  const { askValues } = await import("@/lib/authoring/ask-values");
  const { articleText, wrapParagraph, yamlText } = await import("@/lib/authoring/file-text");
  const { wikiFinder } = await import("@/lib/authoring/article-finder");
  expect(newKind("comic")).toBe("comics");
  const asked: string[] = [];
  const values: Record<string, unknown> = { title: "Another Issue" };
  const asker = {
    async text({ message }: { message: string }) {
      asked.push(message);
      return { description, issue: "Alias #2", year: "2002" }[message] ?? "";
    },
    choose: async () => "",
    chooseMany: async () => [],
    confirm: async () => false,
  };
  const fields = fieldsOfKind(kind);
  await askValues(fields, values, { asker, wiki, finder: wikiFinder(wiki) });
  expect(asked).toEqual(["description", "issue", "year"]);
  const made = articleText(yamlText(fields, values), wrapParagraph("A word.", ["report"]));
  expect(checkNew(files, newPath(kind, "alias-2"), made)).toEqual([]);
});
