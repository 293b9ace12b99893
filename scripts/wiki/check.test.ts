import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Command } from "commander";
import { afterEach, expect, test, vi } from "vitest";
import { heroText, smallWiki } from "@/lib/content/example";
import { addCheck } from "./check";

afterEach(() => {
  process.exitCode = undefined;
  vi.restoreAllMocks();
});

async function run(...args: string[]) {
  const [log, error] = [vi.spyOn(console, "log"), vi.spyOn(console, "error")];
  for (const one of [log, error]) one.mockImplementation(() => {});
  const program = new Command().exitOverride().configureOutput({ writeErr: () => {} });
  addCheck(program);
  await program.parseAsync(["check", ...args], { from: "user" });
  const said = (one: typeof log) => one.mock.calls.map(([text]) => text).join("\n");
  return { stdout: said(log), stderr: said(error), code: process.exitCode };
}

test("a missing folder is an invalid command", async () => {
  const { stdout, stderr, code } = await run("nowhere/content");
  expect([stdout, code]).toEqual(["", 2]);
  expect(stderr).toContain("There is no folder nowhere/content.");
});

test("the folder can be set with --content, as for every command", async () => {
  const { stderr, code } = await run("--content", "nowhere/content");
  expect(code).toBe(2);
  expect(stderr).toContain("There is no folder nowhere/content.");
});

test("an unknown format is rejected", async () => {
  await expect(run("--format", "xml")).rejects.toThrow(/Allowed choices are text, json, github/);
});

test("a folder with a problem is read, and the command fails", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "check-"));
  await mkdir(path.join(folder, "heroes"));
  await writeFile(path.join(folder, "stray.mdx"), "");
  const { stdout, code } = await run(folder, "--json");
  expect(code).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({
    diagnostics: [
      {
        file: "content/stray.mdx",
        problem: "This is not a folder of articles.",
        fix: "Move it into the folder of its kind, such as content/places/stray.mdx.",
      },
    ],
  });
  await rm(folder, { recursive: true });
});

test("a folder that is not a content folder is an invalid command", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "check-"));
  await mkdir(path.join(folder, "content/heroes"), { recursive: true });
  const above = await run(folder);
  expect([above.stdout, above.code]).toEqual(["", 2]);
  expect(above.stderr).toContain(`${folder} is not a content folder: it contains none of heroes,`);
  expect(above.stderr).toContain(`Did you mean ${path.join(folder, "content")}?`);
  await writeFile(path.join(folder, "content/heroes/a.mdx"), "");
  const below = await run(path.join(folder, "content/heroes"), "--fix");
  expect(below.code).toBe(2);
  expect(below.stderr).toContain(`Did you mean ${path.join(folder, "content")}?`);
  await rm(folder, { recursive: true });
});

test("of two articles with the same title the newer one is reported, whatever the order of their files", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "check-"));
  const git = (...args: string[]) =>
    execFileSync("git", [
      "-C",
      folder,
      "-c",
      "user.name=A",
      "-c",
      "user.email=a@example.org",
      ...args,
    ]);
  const put = async (file: string, text: string) => {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
    await writeFile(path.join(folder, file), text);
  };
  git("init", "-q");
  for (const [file, text] of Object.entries(smallWiki)) await put(file, text);
  git("add", ".");
  git("commit", "-qm", "Begin");
  await put("content/heroes/another.mdx", heroText("Jessica Jones"));
  const content = path.join(folder, "content");
  const reportedFiles = async () =>
    JSON.parse((await run(content, "--json")).stdout).diagnostics.map(
      (one: { file: string; problem: string }) => `${one.file}: ${one.problem}`,
    );
  const late =
    "content/heroes/another.mdx: “Jessica Jones” is already a name of heroes/jessica-jones (content/heroes/jessica-jones.mdx).";
  expect(await reportedFiles()).toEqual([late]);
  await rm(folder, { recursive: true });
}, 60_000);

test.each([
  [["--content", "fixtures/harbor-lights"]],
  [["fixtures/harbor-lights"]],
  [["--format", "text", "fixtures/harbor-lights"]],
  [["fixtures/harbor-lights", "--content", "content"]],
])("content is checked with its own settings: check %j", (words) => {
  const { WIKI_SETTINGS, ...env } = process.env;
  const printed = execFileSync(process.execPath, ["scripts/wiki.mjs", "check", ...words], {
    env,
    encoding: "utf8",
  });
  expect(printed).toContain("12 articles and 1 source, no problem.");
});
