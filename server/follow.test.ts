import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { jobs } from "@/lib/content/check-jobs";
import { heroText, smallWiki } from "@/lib/content/example";
import { getWiki } from "@/lib/content/get-wiki";
import { reloadWiki } from "@/lib/content/reload-wiki";
import { findHead } from "@/lib/git/head";
import type { ArticleId } from "@/lib/kinds/article-id";
import { follow } from "./follow";

/** The checks of all content, and what happens before one ends. */
const checks = vi.hoisted(() => ({ count: 0, beforeEnd: async () => {} }));

vi.mock("@/lib/content/check-pool", () => ({
  checkPool: () => ({
    run: async (_: string, content: string) => {
      const found = await jobs.checkContent(content);
      await checks.beforeEnd();
      checks.count += 1;
      return found;
    },
    endIdle() {},
  }),
}));

const id = "heroes/jessica-jones" as ArticleId;
let folder: string;
let stop: (() => void) | undefined;

const inFolder = (file: string) => path.join(folder, file);
const save = (file: string, text: string) => {
  mkdirSync(path.dirname(inFolder(file)), { recursive: true });
  writeFileSync(inFolder(file), text);
};
const saveHero = (words: string) =>
  save(`content/${id}.mdx`, heroText("Jessica Jones", "", `${words}<Uncited/>`));
const git = (...args: string[]) => execFileSync("git", ["-C", folder, ...args]);
const showsHero = (words: string) =>
  expect
    .poll(async () => (await getWiki()).articles.get(id)?.body, { timeout: 4000 })
    .toContain(words);
const start = async () => {
  stop = await follow(await findHead(inFolder("content")), () => {});
};

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "follow-"));
  for (const [file, text] of Object.entries(smallWiki)) save(file, text);
  saveHero("First.");
  git("init", "-q");
  vi.stubEnv("CONTENT_DIR", inFolder("content"));
  await reloadWiki();
  Object.assign(checks, { count: 0, beforeEnd: async () => {} });
});
afterEach(() => {
  stop?.();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

test("a change that could not be announced is announced again", async () => {
  vi.spyOn(console, "error").mockReturnValue();
  const announced: string[][] = [];
  stop = await follow(await findHead(inFolder("content")), ({ changed }) => {
    announced.push([...changed]);
    if (announced.length === 1) throw new Error("Git is busy.");
  });
  saveHero("Second.");
  await expect.poll(() => announced.length, { timeout: 4000 }).toBeGreaterThan(1);
  expect(announced[0]).toContain(`articles=${id}`);
  expect(announced[1]).toEqual(announced[0]);
});

test("what was saved while the server started is read", async () => {
  saveHero("Second.");
  await start();
  await showsHero("Second.");
});

test("a folder that is taken away and put back is followed as before", async () => {
  vi.spyOn(console, "error").mockReturnValue();
  await start();
  for (const name of ["content", "content/heroes"]) {
    renameSync(inFolder(name), inFolder("away"));
    await new Promise((resolve) => setTimeout(resolve, 200));
    renameSync(inFolder("away"), inFolder(name));
    await new Promise((resolve) => setTimeout(resolve, 1000));
    saveHero(`Saved after ${name} was back.`);
    await showsHero(`Saved after ${name} was back.`);
  }
});

test("a lock that Git holds is waited for, but not one that was left behind", async () => {
  await start();
  const lock = inFolder(".git/index.lock");
  writeFileSync(lock, "");
  saveHero("Second.");
  await new Promise((resolve) => setTimeout(resolve, 1000));
  expect((await getWiki()).articles.get(id)?.body).toContain("First.");
  const before = Date.now() / 1000 - 60;
  utimesSync(lock, before, before);
  await showsHero("Second.");
});

test("what is saved at the moment when a check ends is checked too, and nothing that is the same again", async () => {
  await start();
  await new Promise((resolve) => setTimeout(resolve, 200));
  checks.beforeEnd = async () => {
    checks.beforeEnd = async () => {};
    saveHero("Third.");
    // The news have come, but are not read yet.
    await new Promise((resolve) => setTimeout(resolve, 20));
  };
  saveHero("Second.");
  await showsHero("Third.");
  await expect.poll(() => checks.count, { timeout: 4000 }).toBe(2);
  save("content/.draft", "");
  await new Promise((resolve) => setTimeout(resolve, 1500));
  expect(checks.count).toBe(2);
});
