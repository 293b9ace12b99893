import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { listAdded } from "./added-dates";
import { gitEnvironment } from "./git-environment";

let folder: string;
const content = () => path.join(folder, "content");

function commit(at: string, text: string): void {
  const git = (...args: string[]) =>
    execFileSync("git", ["-C", folder, "-c", "user.name=A", "-c", "user.email=a@b.c", ...args], {
      env: { ...gitEnvironment(process.env), GIT_ALLOW_PROTOCOL: "file", GIT_COMMITTER_DATE: at },
    });
  mkdirSync(path.join(content(), "quotes"), { recursive: true });
  writeFileSync(path.join(content(), "quotes/a-word.mdx"), text);
  git("init", "-q");
  git("add", "-A");
  git("commit", "-qm", "Change");
}

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "added-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

test("an article's date is that of the revision that added it, whatever changed later", async () => {
  commit("2017-01-12T12:00:00-05:00", "1");
  commit("2017-02-01T12:00:00-05:00", "2");
  expect([...((await listAdded(content())) ?? [])]).toEqual([
    ["quotes/a-word", "2017-01-12T12:00:00-05:00"],
  ]);
});

test("a folder outside Git gives no dates instead of wrong ones", async () => {
  expect(await listAdded(folder)).toBeUndefined();
});
