import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { gitEnvironment } from "./git-environment";
import { type KnownChanges, listLastChanges, listModified } from "./modified-dates";

let folder: string;
const git = (at: string, ...args: string[]) =>
  execFileSync("git", ["-C", folder, "-c", "user.name=A", "-c", "user.email=a@b.c", ...args], {
    env: {
      ...gitEnvironment(process.env),
      GIT_ALLOW_PROTOCOL: "file",
      GIT_AUTHOR_DATE: "2001-01-01T00:00:00Z",
      GIT_COMMITTER_DATE: at,
    },
  });
const write = (name: string, text: string) => {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), text);
};
const commit = (at: string) => {
  git(at, "add", "-A");
  git(at, "commit", "-qm", "Change");
};
const modified = async (where = folder) => {
  const found = await listModified(path.join(where, "content"));
  return found && Object.fromEntries(found);
};

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "modified-"));
  git("", "init", "-q");
});
afterEach(() => rmSync(folder, { recursive: true }));

test("each article has the instant of its last revision, and only articles have one", async () => {
  write("content/heroes/luke-cage.mdx", "1");
  write("content/heroes/jessica-jones.mdx", "1");
  write("content/sources/a.yaml", "1");
  commit("2017-01-12T12:00:00-05:00");
  write("content/heroes/jessica-jones.mdx", "2");
  write("README.md", "1");
  commit("2017-01-13T09:30:00+01:00");
  expect(await modified()).toEqual({
    "heroes/jessica-jones": "2017-01-13T09:30:00+01:00",
    "heroes/luke-cage": "2017-01-12T12:00:00-05:00",
  });
});

test("an article with uncommitted changes is omitted", async () => {
  write("content/heroes/luke-cage.mdx", "1");
  write("content/heroes/jessica-jones.mdx", "1");
  commit("2017-01-12T12:00:00-05:00");
  write("content/heroes/luke-cage.mdx", "2");
  write("content/heroes/daredevil.mdx", "1");
  expect(Object.keys((await modified()) ?? {})).toEqual(["heroes/jessica-jones"]);
});

test("a clone without history, and a folder outside Git, give no instants instead of wrong ones", async () => {
  write("content/heroes/luke-cage.mdx", "1");
  commit("2017-01-12T12:00:00-05:00");
  write("content/heroes/luke-cage.mdx", "2");
  commit("2017-01-13T12:00:00-05:00");
  const clone = path.join(folder, "clone");
  git("", "clone", "-q", "--depth", "1", `file://${folder}`, clone);
  expect(await modified(clone)).toBeUndefined();
  const outside = mkdtempSync(path.join(tmpdir(), "outside-"));
  mkdirSync(path.join(outside, "content"));
  expect(await modified(outside)).toBeUndefined();
  rmSync(outside, { recursive: true });
});

test("known commits are not read again, whether newer ones follow directly, by a merge or on another branch", async () => {
  const content = path.join(folder, "content");
  const isSame = async (known: KnownChanges | undefined, files?: string[]) => {
    const [once, again] = [
      await listLastChanges(content, known, files),
      await listLastChanges(content),
    ];
    expect([...(once?.shown ?? [])].sort()).toEqual([...(again?.shown ?? [])].sort());
    return once?.known;
  };
  write("content/heroes/luke-cage.mdx", "1");
  write("content/heroes/jessica-jones.mdx", "1");
  commit("2020-01-01T00:00:00Z");
  let known = await isSame(undefined);
  write("content/heroes/luke-cage.mdx", "2");
  commit("2020-01-02T00:00:00Z");
  known = await isSame(known);
  git("2020-01-03T00:00:00Z", "checkout", "-qb", "other", "HEAD~1");
  write("content/heroes/danny-rand.mdx", "1");
  write("content/heroes/jessica-jones.mdx", "2");
  commit("2020-01-03T00:00:00Z");
  known = await isSame(known);
  git("2020-01-04T00:00:00Z", "merge", "-q", "--no-edit", "-");
  known = await isSame(known);
  write("content/heroes/danny-rand.mdx", "uncommitted");
  known = await isSame(known);
  // Only what was saved is asked for.
  write("content/heroes/luke-cage.mdx", "uncommitted");
  known = await isSame(known, ["content/heroes/luke-cage.mdx", "content/sources/report.yaml"]);
  git("2020-01-05T00:00:00Z", "checkout", "-q", "--", "content/heroes/danny-rand.mdx");
  await isSame(known, ["content/heroes/danny-rand.mdx"]);
});
