import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Command } from "commander";
import { afterEach, expect, test, vi } from "vitest";
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

test("a folder that is not there is told, and is a wrong use", async () => {
  const { stdout, stderr, code } = await run("nowhere/content");
  expect([stdout, code]).toEqual(["", 2]);
  expect(stderr).toContain("There is no folder nowhere/content.");
});

test("an unknown format is refused", async () => {
  await expect(run("--format", "xml")).rejects.toThrow(/Allowed choices are text, json, github/);
});

test("a folder with a problem is read, and the command fails", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "check-"));
  await writeFile(path.join(folder, "stray.mdx"), "");
  const { stdout, code } = await run(folder, "--json");
  expect(code).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({
    diagnostics: [{ file: "content/stray.mdx", problem: "This is not a folder of articles." }],
  });
  await rm(folder, { recursive: true });
});
