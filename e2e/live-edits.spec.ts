import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { loadFiles, loadWiki } from "../lib/content/load";
import { listStoredAddresses } from "../lib/page-store/stored-addresses";
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
  ({ base, server } = await serve(clone));
  for (const stream of [server.stdout, server.stderr])
    stream?.on("data", (text) => {
      printed += text;
    });
});

/** A server of the content in a folder; the export belongs to other content, so it starts without any page. */
async function serve(folder: string): Promise<{ base: string; server: ChildProcess }> {
  const port = await freePort();
  const base = `http://127.0.0.1:${port}`;
  const server = spawn(process.execPath, ["scripts/serve.mjs"], {
    env: { ...process.env, CONTENT_DIR: path.join(folder, "content"), PORT: String(port) },
    stdio: ["ignore", "pipe", "pipe"],
  });
  await untilAnswering(`${base}/about`);
  return { base, server };
}

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

/** Changes a file, and waits until its page is another one. */
async function edit(name: string, change: (text: string) => string): Promise<void> {
  const address = `/${name.replace(/\.\w+$/, "")}`;
  const before = await answerOf(base, address);
  const text = readFileSync(file(name), "utf8");
  const changed = change(text);
  expect(changed, name).not.toBe(text);
  writeFileSync(file(name), changed);
  await expect.poll(() => answerOf(base, address), { message: name }).not.toBe(before);
}

const replaced = (field: string, line: string) => (text: string) =>
  text.replace(new RegExp(`^${field}: .*`, "m"), line);

const CAST =
  "description: Charlie Cox was cast before the other three; he plays Matt Murdock, a blind lawyer with a second life.";

async function answerOf(base: string, address: string): Promise<string> {
  const ask = () => fetch(base + address);
  // A connection that was idle for long may be closed just then.
  const response = await ask().catch(ask);
  const body = Buffer.from(await response.arrayBuffer()).toString("latin1");
  return `${response.status} ${response.headers.get("content-type")}\n${body}`;
}

/** Asks for all addresses, some at a time. */
async function askAll(addresses: Iterable<string>, ask: (address: string) => Promise<unknown>) {
  const waiting = [...addresses];
  const work = async () => {
    for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) await ask(one);
  };
  await Promise.all(Array.from({ length: 4 }, work));
}

const listAddresses = async () => [
  ...listStoredAddresses(await loadWiki(loadFiles(path.join(clone, "content")))),
];

const EDITED = /paper-moon|royal-dragon|misty-knight|charlie-cox|harlem|colter/;

test("after edits of all kinds, every stored address answers as on a server that has just been started", async () => {
  // Two servers render a thousand pages; alone on two cores, in less than a minute.
  test.setTimeout(400_000);
  git("checkout", "-q", "main");
  // What is asked for before the edits may become stale; all others are rendered from what the edits have made.
  await askAll(
    (await listAddresses()).filter(
      (address, index) => !address.endsWith(".png") && index % 3 === 0,
    ),
    (address) => answerOf(base, address),
  );
  const added = (title: string) =>
    readFileSync(file(name), "utf8")
      .replace("title: Royal Dragon", `title: ${title}`)
      .replace(
        /^description: .*/m,
        `description: ${title} is a restaurant where the four heroes of New York might have met, and did not.`,
      );
  writeFileSync(file("places/lantern-house.mdx"), added("Lantern House"));
  writeFileSync(file("places/paper-moon.mdx"), added("Paper Moon"));
  for (const [address, title] of [
    ["/places/lantern-house", "Lantern House"],
    ["/places/paper-moon", "Paper Moon"],
  ] as const)
    await expect.poll(() => has(address, title), { message: address }).toBe(true);
  await edit("characters/misty-knight.mdx", (text) =>
    withWords(text, "She plays the clarinet in [[Paper Moon]].").replace(
      "\ndescription:",
      "\naliases: [Clarinet Knight]\ndescription:",
    ),
  );
  await edit("sources/wp-defenders.yaml", replaced("title", "title: An Encyclopedia’s Account"));
  git("add", ".");
  git("commit", "-q", "-m", "Write about clarinets");
  await edit("quotes/colter-after-the-first-season.mdx", (text) =>
    text.replace(/^subjects: \[/m, "subjects: [places/paper-moon, "),
  );
  await edit("places/harlem.mdx", (text) => withWords(text, "[[Clarinet Knight]] lives here."));
  git("commit", "-q", "-a", "-m", "Write about Harlem");
  await expect.poll(() => has("/special/changes", "Write about Harlem")).toBe(true);
  git("checkout", "-q", "HEAD~1");
  await edit("cast/charlie-cox.mdx", replaced("description", CAST));
  rmSync(file("places/lantern-house.mdx"));
  await expect.poll(async () => (await fetch(`${base}/places/lantern-house`)).status).toBe(404);
  // An article that is gone is no failure.
  expect(printed).not.toContain("could not be rendered");

  const copy = mkdtempSync(path.join(tmpdir(), "fresh-"));
  cpSync(clone, copy, { recursive: true });
  const fresh = await serve(copy);
  try {
    const listDifferent = async (addresses: readonly string[]) => {
      const different: string[] = [];
      await askAll(addresses, async (address) => {
        const [own, other] = await Promise.all([
          answerOf(base, address),
          answerOf(fresh.base, address),
        ]);
        if (own !== other) different.push(address);
      });
      return different;
    };
    // Drawing all social pictures would take as long as all the rest.
    let different = (await listAddresses()).filter(
      (address) => !address.startsWith("/social/") || EDITED.test(address),
    );
    // Pages that are stale are rendered again one by one.
    await expect(async () => {
      different = await listDifferent(different);
      expect(different).toEqual([]);
    }).toPass();
  } finally {
    fresh.server.kill();
    rmSync(copy, { recursive: true, force: true });
  }
});
