import { readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, expect, test } from "vitest";
import { bundleEnhancements } from "./enhancements.mjs";

const root = path.join(import.meta.dirname, "..");

beforeAll(() => bundleEnhancements());

test("a page requests one script: the main module imports no shared chunk", () => {
  const { main } = JSON.parse(readFileSync(path.join(root, "enhancements/manifest.json"), "utf8"));
  const text = readFileSync(path.join(root, "public", main), "utf8");
  // Dynamic imports, `import("./dialog-….js")`, are fetched when they are needed.
  expect(text.match(/(?:^|;)import[^(;]*"[^"]+"/g) ?? []).toEqual([]);
});
