import { readFileSync } from "node:fs";
import path from "node:path";
import { runInNewContext } from "node:vm";
import { beforeAll, expect, test } from "vitest";
import type { CheckResult } from "@/editor/diagnostics/check-worker";
import { heroText } from "@/lib/content/example";
import { bundleEnhancements } from "./enhancements.mjs";

const root = path.join(import.meta.dirname, "..");

beforeAll(() => bundleEnhancements());

test("a page requests one script: the main module imports no shared chunk", () => {
  const { main } = JSON.parse(readFileSync(path.join(root, "enhancements/manifest.json"), "utf8"));
  const text = readFileSync(path.join(root, "public", main), "utf8");
  // Dynamic imports, `import("./dialog-….js")`, are fetched when they are needed.
  expect(text.match(/(?:^|;)import[^(;]*"[^"]+"/g) ?? []).toEqual([]);
});

test("the checker of the editor runs in a worker, which has no document and nothing of Node", async () => {
  const { editor } = JSON.parse(
    readFileSync(path.join(root, "enhancements/manifest.json"), "utf8"),
  );
  const script = readFileSync(path.join(root, "public", editor), "utf8");
  const [address = ""] = /\/enhance\/check-worker-\w+\.js/.exec(script) ?? [];
  let check: (event: { data: object }) => void = () => {};
  const answers: CheckResult[] = [];
  const worker = {
    addEventListener: (_: string, listener: typeof check) => {
      check = listener;
    },
    postMessage: (result: CheckResult) => void answers.push(result),
    ...{ setTimeout, TextEncoder, TextDecoder, URL, structuredClone },
  };
  runInNewContext(readFileSync(path.join(root, "public", address), "utf8"), worker);
  const text = `${heroText("Jessica Jones", "", "She is &mdash; <cite source=”a”/> there.")}\n`;
  check({ data: { number: 1, file: "content/heroes/jessica-jones.mdx", text } });
  await expect.poll(() => answers.length).toBe(2);
  const [first, second] = answers;
  expect(first?.problems.length).toBeGreaterThan(0);
  expect(second?.problems[0]?.edit?.label).toContain('"a"');
});
