import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { heroText, smallWiki } from "@/lib/content/example";
import { getWiki } from "@/lib/content/get-wiki";
import { reloadWiki } from "@/lib/content/reload-wiki";
import { findHead } from "@/lib/git/head";
import type { ArticleId } from "@/lib/kinds/article-id";
import { follow } from "./follow";

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
});
afterEach(() => {
  stop?.();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
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
