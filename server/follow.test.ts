import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { jobs } from "@/lib/content/check-jobs";
import { heroText, smallWiki } from "@/lib/content/example";
import { getWiki } from "@/lib/content/get-wiki";
import { memoizeByWiki } from "@/lib/content/memoize-by-wiki";
import { reloadWiki } from "@/lib/content/reload-wiki";
import { getLastChanges } from "@/lib/git/get-last-changes";
import { findHead } from "@/lib/git/head";
import type { ArticleId } from "@/lib/kinds/article-id";
import { follow, type Saved } from "./follow";

/** The checks of all content, and what happens before one ends. */
const checks = vi.hoisted(() => ({ count: 0, beforeEnd: async () => {} }));

vi.mock("@/lib/content/check-pool", async (importOriginal) => ({
  ...(await importOriginal<object>()),
  checkPool: () => ({
    run: async (_: string, input: { folder: string }) => {
      const found = await jobs.checkContent(input);
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
    .poll(async () => (await getWiki()).articles.get(id)?.body, { timeout: 15_000 })
    .toContain(words);
const start = async () => {
  stop = await follow(await findHead(inFolder("content")), { onChange() {} });
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
  stop = await follow(await findHead(inFolder("content")), {
    onChange({ changed }) {
      announced.push([...changed]);
      if (announced.length === 1) throw new Error("Git is busy.");
    },
  });
  saveHero("Second.");
  await expect.poll(() => announced.length, { timeout: 15_000 }).toBeGreaterThan(1);
  expect(announced[0]).toContain(`articles=${id}`);
  expect(announced[1]).toEqual(announced[0]);
});

test("what was saved is announced before what is derived from it is brought up to date", async () => {
  const countWords = memoizeByWiki("words of a test", ({ articles }) =>
    [...articles.values()].reduce((sum, { body }) => sum + body.split(" ").length, 0),
  );
  countWords(await getWiki());
  const announced: [string, readonly string[], own: boolean, derived: boolean][] = [];
  const note = (what: string, { changed, files }: Saved) => {
    const [own, derived] = [`articles=${id}`, "words of a test."].map((one) => changed.has(one));
    announced.push([what, files, own === true, derived === true]);
  };
  stop = await follow(await findHead(inFolder("content")), {
    onSaved: (saved) => note("saved", saved),
    onChange: (change) => note("changed", change),
  });
  saveHero("Second, with more words.");
  await expect.poll(() => announced.length, { timeout: 15_000 }).toBe(2);
  const file = `content/${id}.mdx`;
  expect(announced).toEqual([
    ["saved", [file], true, false],
    ["changed", [file], true, true],
  ]);
});

test("what was saved while the server started is read", async () => {
  saveHero("Second.");
  await start();
  await showsHero("Second.");
});

test("a file that is empty for a moment while it is saved is not reported, but one that stays so, once", async () => {
  const log = vi.spyOn(console, "error").mockReturnValue();
  log.mockClear();
  await start();
  const wait = (milliseconds: number) =>
    new Promise((resolve) => setTimeout(resolve, milliseconds));
  for (const words of ["Second.", "Third.", "Fourth."]) {
    save(`content/${id}.mdx`, "");
    await wait(100);
    saveHero(words);
    await showsHero(words);
  }
  await wait(1000);
  expect(log).not.toHaveBeenCalled();
  save(`content/${id}.mdx`, "");
  await expect.poll(() => log.mock.calls.length, { timeout: 15_000 }).toBe(1);
  expect(String(log.mock.calls[0])).toContain("jessica-jones.mdx");
  save(`content/${id}.mdx`, "");
  await wait(1000);
  expect(log).toHaveBeenCalledTimes(1);
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

test("commits, merges, resets and stashes are shown as a whole, also among changes that are not committed", async () => {
  const other = "heroes/luke-cage" as ArticleId;
  const saveOther = (words: string) =>
    save(`content/${other}.mdx`, heroText("Luke Cage", "", `${words}<Uncited/>`));
  const commit = (message: string) => {
    git("add", "-A");
    git("-c", "user.name=A", "-c", "user.email=a@example.org", "commit", "-q", "-m", message);
  };
  const shown = async () => {
    const { articles } = await getWiki();
    return [id, other].map((one) => articles.get(one)?.body.trim().split(" ")[0]);
  };
  const shows = (...words: (string | undefined)[]) =>
    expect.poll(shown, { timeout: 15_000 }).toEqual(words);
  commit("First");
  await start();
  git("checkout", "-q", "-b", "work");
  saveHero("Two words.");
  saveOther("Added words.");
  commit("Second");
  await shows("Two", "Added");
  git("checkout", "-q", "-");
  await shows("First.<Uncited/>", undefined);
  git("merge", "-q", "work");
  await shows("Two", "Added");
  saveOther("Saved words.");
  await shows("Two", "Saved");
  git("stash", "-q");
  await shows("Two", "Added");
  git("stash", "pop", "-q");
  await shows("Two", "Saved");
  git("reset", "-q", "--hard", "HEAD~1");
  await shows("First.<Uncited/>", undefined);
});

test("a commit is dated, however soon it comes after the file was saved", async () => {
  const lastAuthor = async () => (await getLastChanges()).get(id)?.author;
  const commitBy = (name: string) => {
    git("add", "-A");
    git("-c", `user.name=${name}`, "-c", "user.email=a@example.org", "commit", "-q", "-m", "Edit");
  };
  commitBy("Nobody");
  await start();
  for (const delay of [0, 10, 40, 80, 160, 320]) {
    saveHero(`Saved ${delay} before.`);
    await new Promise((resolve) => setTimeout(resolve, delay));
    commitBy(`After ${delay}`);
    await expect.poll(lastAuthor, { timeout: 15_000 }).toBe(`After ${delay}`);
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
  await expect.poll(() => checks.count, { timeout: 15_000 }).toBe(2);
  save("content/.draft", "");
  await new Promise((resolve) => setTimeout(resolve, 1500));
  expect(checks.count).toBe(2);
});
