import path from "node:path";
import { expect, test } from "vitest";
import { assembleWiki, loadFiles } from "@/lib/content/load";
import { pathFromId } from "@/lib/kinds/article-id";
import { findSection } from "./section";

test("every section of every article is found, each once", { timeout: 600_000 }, () => {
  const files = loadFiles(path.resolve("content"));
  const { wiki } = assembleWiki(files);
  let count = 0;
  for (const { id, outline } of wiki.articles.values()) {
    const text = files.textByFile.get(pathFromId(id)) ?? "";
    const found = outline.headings.map((heading) => findSection(text, heading.id)?.from);
    expect(found.includes(undefined), id).toBe(false);
    expect(
      [...found].sort((a = 0, b = 0) => a - b),
      id,
    ).toEqual(found);
    expect(new Set(found).size, id).toBe(outline.headings.length);
    count += found.length;
  }
  expect(count).toBeGreaterThan(100);
});
