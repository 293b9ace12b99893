import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { jobs } from "@/lib/content/check-jobs";
import { checkDraftPool, checkPool } from "@/lib/content/check-pool";
import { heroText, smallWiki } from "@/lib/content/example";
import { currentWiki } from "@/lib/content/get-wiki";
import { reloadWiki } from "@/lib/content/reload-wiki";
import { saveEdit } from "@/lib/editing/save-edit";
import { readStored } from "@/lib/editing/stored-text";
import { findHead } from "@/lib/git/head";
import type { ArticleId } from "@/lib/kinds/article-id";
import { clearState } from "@/lib/state/process-state";
import { follow } from "./follow";

/** How often all content was checked: after a change, and before a publication. */
const checks = { after: 0, before: 0 };

/** Checks in this process, and counts. */
const count = (pool: ReturnType<typeof checkPool>, when: keyof typeof checks) =>
  vi.spyOn(pool, "run").mockImplementation(async (_, input) => {
    checks[when] += 1;
    return jobs.checkContent(input as Parameters<typeof jobs.checkContent>[0]);
  });

let folder: string;
let stop: (() => void) | undefined;

const git = (...args: string[]) =>
  execFileSync(
    "git",
    ["-C", folder, "-c", "user.name=A", "-c", "user.email=a@example.org", ...args],
    { encoding: "utf8" },
  ).trim();
const save = (file: string, text: string) => {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), text);
};
const a = "heroes/a" as ArticleId;
const b = "heroes/b" as ArticleId;
const read = (id: ArticleId) => readFileSync(path.join(folder, `content/${id}.mdx`), "utf8");
const enemy = (to: string, more = "") =>
  `relations: [{ to: ${to}, role: enemy, uncited: true${more} }]\n`;
const HIDDEN = ', reveals: "jessica-jones/1"';
const publish = async (id: ArticleId, text: string) =>
  saveEdit({ id, base: (await readStored(`${id}.mdx`))?.blob ?? "", text }, commit);
const commit = {
  author: { name: "Contributor 0b54a3c8", address: "0b54a3c8@people.example.org" },
  committer: { name: "A wiki", address: "wiki@people.example.org" },
  message: "Say more",
};
/** All of the content that is shown was found to have no problem. */
const untilChecked = () =>
  expect.poll(() => currentWiki().checked === currentWiki().files, { timeout: 15_000 }).toBe(true);

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "follow-publish-"));
  for (const [file, text] of Object.entries(smallWiki)) save(file, text);
  save(`content/${a}.mdx`, heroText("A"));
  save(`content/${b}.mdx`, heroText("B"));
  git("init", "-q", "-b", "main");
  git("add", ".");
  git("commit", "-qm", "Begin");
  clearState("currentWiki", "checkIndex");
  count(checkPool(), "after");
  count(checkDraftPool(), "before");
  vi.stubEnv("CONTENT_DIR", path.join(folder, "content"));
  await reloadWiki();
  stop = await follow(await findHead(path.join(folder, "content")), { onChange() {} });
  await untilChecked();
  Object.assign(checks, { after: 0, before: 0 });
});
afterEach(() => {
  stop?.();
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

test("an edit is checked against what it can contradict: all content is not read again, before or after", async () => {
  expect(await publish(a, heroText("A", enemy(b, HIDDEN)))).toMatchObject({ state: "published" });
  await untilChecked();
  expect(await publish(b, heroText("B", enemy(a)))).toMatchObject({
    state: "problems",
    problems: [{ file: `content/${b}.mdx`, line: 5 }],
  });
  expect(await publish(b, heroText("B", enemy(a, HIDDEN)))).toMatchObject({ state: "published" });
  await untilChecked();
  expect(checks).toEqual({ after: 0, before: 0 });
});

test("a change of a name is checked with all content", async () => {
  expect(await publish(a, heroText("Another"))).toMatchObject({ state: "published" });
  expect(checks.before).toBe(1);
});

test.each(Array.from({ length: 5 }, (_, round) => round))(
  "of two edits at once that fit the wiki and not each other, one is published (%i)",
  async () => {
    const saved = await Promise.all([
      publish(a, heroText("A", enemy(b, HIDDEN))),
      publish(b, heroText("B", enemy(a))),
    ]);
    expect(saved.map(({ state }) => state).sort()).toEqual(["problems", "published"]);
    expect([read(a), read(b)].filter((text) => text.includes("relations"))).toHaveLength(1);
  },
);

test("what was saved on the server a moment before counts too", async () => {
  save(`content/${b}.mdx`, heroText("B", enemy(a)));
  git("commit", "-qam", "Edit it on the server");
  expect(await publish(a, heroText("A", enemy(b, HIDDEN)))).toMatchObject({
    state: "problems",
    problems: [{ file: `content/${b}.mdx` }],
  });
});
