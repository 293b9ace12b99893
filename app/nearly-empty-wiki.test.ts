import { readdirSync } from "node:fs";
import path from "node:path";
import { createElement, type FunctionComponent } from "react";
import { prerender } from "react-dom/static";
import { describe, expect, test, vi } from "vitest";
import { quoteText, smallWiki, wikiOf } from "@/lib/content/example";
import { replaceWiki } from "@/lib/content/get-wiki";
import { listParamsByFile } from "./stored-routes";

/**
 * Every page and every handler below app/ that needs no input works, however small the wiki is: code that takes
 * the first item of a list must handle an empty list.
 */

vi.mock("@/enhancements/manifest.json", () => ({
  default: { main: "/m.js", searchStyle: "/s.css" },
}));

const secret = quoteText("Nobody may read this.", "reveals: jessica-jones/1\n");
const { "content/quotes/a-word.mdx": _, ...withoutQuotes } = smallWiki;

const app = path.resolve(import.meta.dirname);
/** Pages and handlers of people show nothing of the wiki, and need a request. */
const OF_PEOPLE = /^(?:\((?:account|editing|preview)\)|api[\\/]auth)[\\/]/;
const files = readdirSync(app, { recursive: true, encoding: "utf8" }).filter(
  (file) => /(?:^|\/)(?:page\.tsx|route\.ts)$/.test(file) && !OF_PEOPLE.test(file),
);

type Module = {
  default?: FunctionComponent<object>;
  GET?: (request: Request, context: object) => Promise<Response> | Response;
  metadata?: unknown;
  generateMetadata?: (props: object) => Promise<unknown>;
};

async function answer(file: string, params: readonly object[]): Promise<string[]> {
  const module: Module = await import(/* @vite-ignore */ `./${file}`);
  const texts: string[] = [];
  for (const one of params) {
    const props = { params: Promise.resolve(one), searchParams: Promise.resolve({}) };
    if (module.GET) {
      const response = await module.GET(new Request("http://localhost/"), props);
      texts.push(`${file} ${response.status} ${await response.text()}`);
    } else if (module.default) {
      await module.generateMetadata?.(props);
      const { prelude } = await prerender(createElement(module.default, props));
      texts.push(await new Response(prelude).text());
    }
  }
  return texts;
}

describe.each([
  ["nothing at all", {}],
  ["no quote", withoutQuotes],
  ["no quote that everybody may read", { ...withoutQuotes, "content/quotes/secret.mdx": secret }],
])("a wiki with %s", (_, content) => {
  const { wiki, diagnostics } = wikiOf(content);

  test("is valid", () => {
    expect(diagnostics).toEqual([]);
  });

  test("renders every page and every handler", { timeout: 60_000 }, async () => {
    replaceWiki(wiki);
    const failed: string[] = [];
    const texts: string[] = [];
    const paramsByFile = listParamsByFile(wiki);
    for (const file of files)
      try {
        const params = paramsByFile.get(file) ?? (file.includes("[") ? [] : [{}]);
        texts.push(...(await answer(file, params)));
      } catch (error) {
        failed.push(`${file}: ${error}`);
      }
    expect(failed).toEqual([]);
    expect(texts.length).toBeGreaterThan(30);
    const broken = texts.flatMap(
      (text) => /.{0,200}\b(?:undefined|NaN|-?Infinity)\b/.exec(text) ?? [],
    );
    expect(broken).toEqual([]);
  });
});
