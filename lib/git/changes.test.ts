import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { listChanges } from "./changes";
import { gitEnvironment } from "./git-environment";

let folder: string;
const git = (where: string, ...args: string[]) =>
  execFileSync("git", ["-C", where, "-c", "user.name=A", "-c", "user.email=a@b.c", ...args], {
    env: {
      ...gitEnvironment(process.env),
      GIT_ALLOW_PROTOCOL: "file",
      GIT_COMMITTER_DATE: "2017-01-12T12:00:00Z",
    },
  });
const write = (name: string, text: string) => {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), text);
};
const commit = () => {
  git(folder, "add", "-A");
  git(folder, "commit", "-qm", "Change");
};

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "history-"));
  git(folder, "init", "-q");
});
afterEach(() => rmSync(folder, { recursive: true }));

test("the most recently changed articles come first, each once, and only articles", async () => {
  write("content/heroes/luke-cage.mdx", "1");
  write("content/heroes/jessica-jones.mdx", "1");
  write("content/sources/a.yaml", "1");
  commit();
  write("content/heroes/jessica-jones.mdx", "2");
  write("README.md", "1");
  commit();
  const common = { day: "2017-01-12", message: "Change", author: "A" };
  const hash = expect.stringMatching(/^[0-9a-f]{40}$/);
  expect(await listChanges(path.join(folder, "content"), 9)).toEqual([
    { article: "heroes/jessica-jones", isNew: false, ...common, hash },
    { article: "heroes/luke-cage", isNew: true, ...common, hash },
  ]);
  expect(await listChanges(path.join(folder, "content"), 1)).toHaveLength(1);
});

test("a deleted article is reported as changed, and an unknown page is left to the caller", async () => {
  write("content/heroes/luke-cage.mdx", "1");
  commit();
  git(folder, "mv", "content/heroes/luke-cage.mdx", "content/heroes/power-man.mdx");
  commit();
  const changes = await listChanges(path.join(folder, "content"), 9);
  expect(changes?.[0]).toMatchObject({ article: "heroes/power-man", isNew: false });
});

test("a clone without history, and a folder outside Git, give no dates instead of wrong ones", async () => {
  write("content/heroes/luke-cage.mdx", "1");
  commit();
  write("content/heroes/luke-cage.mdx", "2");
  commit();
  const clone = path.join(folder, "clone");
  git(folder, "clone", "-q", "--depth", "1", `file://${folder}`, clone);
  expect(await listChanges(path.join(clone, "content"), 9)).toBeUndefined();
  const outside = mkdtempSync(path.join(tmpdir(), "outside-"));
  expect(await listChanges(outside, 9)).toBeUndefined();
  rmSync(outside, { recursive: true });
});
