import { expect, test } from "vitest";
import { filesOf, heroText, smallWiki } from "../content/example";
import { planFixes } from "./plan-fixes";
import { planFixesInWorker } from "./plan-fixes-in-worker";

// Each process takes a while to start.
const PATIENCE = 60_000;

test("a file that hangs or crashes the worker is skipped, and the others are planned", {
  timeout: PATIENCE,
}, async () => {
  const files = filesOf({ a: "fine", b: "hang", c: "throw", d: "fine" });
  const limits = { milliseconds: 1500, megabytes: 200 };
  const { applied, skipped } = await planFixesInWorker(files, {
    planner: "hostile-fix-worker",
    limits,
  });
  expect(skipped).toEqual(["b", "c"]);
  expect(applied.map(({ file }) => file)).toEqual(["a", "d"]);
});

test("the worker plans the same fixes as this process would", {
  timeout: PATIENCE,
}, async () => {
  const body = "# One\n\nOf [[jessica jones]].<cite source=“report”/>";
  const files = filesOf({ ...smallWiki, "content/heroes/b.mdx": heroText("Berta", "", body) });
  expect(await planFixesInWorker(files)).toEqual({ ...planFixes(files), skipped: [] });
});
