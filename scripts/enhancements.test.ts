import { readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, expect, test } from "vitest";
import { bundleEnhancements } from "./enhancements.mjs";

const root = path.join(import.meta.dirname, "..");

beforeAll(() => bundleEnhancements());

test("a page asks for one script: the main module imports no file that it shares with another one", () => {
  const { main } = JSON.parse(readFileSync(path.join(root, "enhancements/manifest.json"), "utf8"));
  const text = readFileSync(path.join(root, "public", main), "utf8");
  // Imports by need, `import("./dialog-….js")`, are fetched when they are needed.
  expect(text.match(/(?:^|;)import[^(;]*"[^"]+"/g) ?? []).toEqual([]);
});
