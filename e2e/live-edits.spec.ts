import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { freePort, untilAnswering } from "../scripts/server.mjs";

/** A server of its own on a clone of the wiki, so that no test touches the real content. */
let clone: string;
let base: string;
let server: ChildProcess;
let printed = "";

test.describe.configure({ mode: "serial", timeout: 120_000 });

const git = (...args: string[]) =>
  execFileSync(
    "git",
    ["-C", clone, "-c", "user.name=A", "-c", "user.email=a@example.org", ...args],
    {
      encoding: "utf8",
    },
  );
const file = (name: string) => path.join(clone, "content", name);
const textOf = async (address: string) => (await fetch(base + address)).text();
/** Says whether, since some of these files are long. */
const has = async (address: string, words: string) => (await textOf(address)).includes(words);

test.beforeAll(async () => {
  clone = mkdtempSync(path.join(tmpdir(), "live-"));
  cpSync("content", path.join(clone, "content"), { recursive: true });
  git("init", "-q", "-b", "main");
  git("add", ".");
  git("commit", "-q", "-m", "Begin");
  const port = await freePort();
  base = `http://127.0.0.1:${port}`;
  server = spawn(process.execPath, ["scripts/serve.mjs"], {
    env: { ...process.env, CONTENT_DIR: path.join(clone, "content"), PORT: String(port) },
    stdio: ["ignore", "pipe", "pipe"],
  });
  for (const stream of [server.stdout, server.stderr])
    stream?.on("data", (text) => {
      printed += text;
    });
  await untilAnswering(`${base}/about`);
});
test.afterAll(() => {
  server.kill();
  rmSync(clone, { recursive: true, force: true });
});

const name = "places/royal-dragon.mdx";
const withWords = (text: string, words: string) =>
  text.replace("\n---\n", `\n---\n${words}<Uncited/>\n\n`);

test("a saved file changes its page, its links, the search and the file for programs, without a restart", async ({
  page,
}) => {
  const before = readFileSync(file(name), "utf8");
  await page.goto(`${base}/places/royal-dragon`);
  await expect(page.getByText("Xylophones are played here")).toHaveCount(0);
  expect(await has("/characters/misty-knight", 'href="/places/royal-dragon"')).toBe(false);
  writeFileSync(file(name), withWords(before, "Xylophones are played here by [[Misty Knight]]."));
  await expect(async () => {
    await page.reload();
    await expect(page.getByText("Xylophones are played here")).toBeVisible({ timeout: 100 });
  }).toPass();
  // Other pages follow, each rendered again by itself.
  for (const [address, words] of [
    ["/places/royal-dragon.md", "Xylophones are played here"],
    ["/search-index.json", "Xylophones are played here"],
    ["/search?q=xylophones", "Royal Dragon"],
    ["/special/uncited", "Xylophones are played here"],
    ["/characters/misty-knight", 'href="/places/royal-dragon"'],
  ] as const)
    await expect.poll(() => has(address, words), { message: address }).toBe(true);
});

test("a file with problems keeps its page, is named for editors and explained in the log", async () => {
  const good = readFileSync(file(name), "utf8");
  writeFileSync(file(name), `${good}\n{1 + 1}\n`);
  await expect(async () =>
    expect(await has("/special", "content/places/royal-dragon.mdx")).toBe(true),
  ).toPass();
  expect(await has("/places/royal-dragon", "Xylophones are played here")).toBe(true);
  await expect
    .poll(() => printed)
    .toContain("Braces start code, but articles cannot contain code.");
  writeFileSync(file(name), good);
  await expect(async () => expect(await has("/special", "with problems")).toBe(false)).toPass();
});

test("a commit shows in the recent changes and in their feed", async () => {
  git("commit", "-q", "-a", "-m", "Write about xylophones");
  await expect(async () =>
    expect(await has("/special/changes", "Write about xylophones")).toBe(true),
  ).toPass();
  await expect.poll(() => has("/feeds/changes.atom", "Write about xylophones")).toBe(true);
  // An older state, as `git checkout` and `git pull` write it.
  git("checkout", "-q", "HEAD~1");
  await expect(async () =>
    expect(await has("/places/royal-dragon", "Xylophones")).toBe(false),
  ).toPass();
});
