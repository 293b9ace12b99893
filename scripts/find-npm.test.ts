import { execFileSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { findNpm } from "./find-npm.mjs";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "npm-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function place(...parts: string[]): string {
  const file = path.join(folder, ...parts);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, "");
  return file;
}

test("npm is started as a script of Node, never as a batch file", () => {
  const npm = findNpm() ?? "";
  expect(execFileSync(process.execPath, [npm, "--version"], { encoding: "utf8" })).toMatch(
    /^\d+\./,
  );
  const scripts = readdirSync(import.meta.dirname).filter((name) => name.endsWith(".mjs"));
  for (const name of scripts)
    expect(readFileSync(`${import.meta.dirname}/${name}`, "utf8"), name).not.toMatch(
      /\.(?:cmd|bat)["'`]|shell: true/,
    );
});

test("it is found where Windows, Linux and other systems install it", () => {
  const node = path.join(folder, "nodejs", "node.exe");
  const windows = place("nodejs", "node_modules", "npm", "bin", "npm-cli.js");
  expect(findNpm({}, node)).toBe(windows);
  rmSync(windows);

  const unix = place("lib", "node_modules", "npm", "bin", "npm-cli.js");
  expect(findNpm({}, node)).toBe(unix);
  rmSync(unix);

  const updated = place("roaming", "node_modules", "npm", "bin", "npm-cli.js");
  expect(findNpm({ Path: path.join(folder, "roaming") }, node)).toBe(updated);
  rmSync(updated);

  const packaged = place("share", "npm", "bin", "npm-cli.js");
  mkdirSync(path.join(folder, "bin"));
  symlinkSync(packaged, path.join(folder, "bin", "npm"));
  expect(findNpm({ PATH: path.join(folder, "bin") }, node)).toBe(packaged);
});

test("the npm that started the command comes first, and other package managers are ignored", () => {
  const node = path.join(folder, "bin", "node");
  const beside = place("lib", "node_modules", "npm", "bin", "npm-cli.js");
  const own = place("own", "npm-cli.js");
  expect(findNpm({ npm_execpath: own }, node)).toBe(own);
  expect(findNpm({ npm_execpath: place("pnpm", "pnpm.cjs") }, node)).toBe(beside);
  expect(findNpm({ npm_execpath: "/gone/npm-cli.js" }, node)).toBe(beside);
  rmSync(beside);
  expect(findNpm({}, node)).toBeUndefined();
});
