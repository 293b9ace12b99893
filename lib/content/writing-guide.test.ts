import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { assembleWiki, loadFiles } from "./load";

const root = path.resolve(import.meta.dirname, "../..");
const guide = readFileSync(path.join(root, "docs/writing.md"), "utf8");

/** The guide's examples that are whole files, by the path they name. */
const examples = [...guide.matchAll(/^```\w+ file=(\S+)\n([\s\S]*?)^```$/gm)].map(
  ([, file = "", text = ""]) => [file, text] as const,
);

test("the contributor's guide shows an article, a quotation, a source and an image", () => {
  expect(examples.map(([file]) => file.split("/")[1])).toEqual([
    "places",
    "quotes",
    "sources",
    "images",
    "images",
  ]);
});

// It reads the whole wiki.
const PATIENCE = 60_000;

test("every example of the guide would stand in the wiki as it is", {
  timeout: PATIENCE,
}, async () => {
  const files = loadFiles(path.join(root, "content"));
  const { diagnostics } = assembleWiki({
    ...files,
    textByFile: new Map([...files.textByFile, ...examples]),
  });
  expect(diagnostics).toEqual([]);
});
