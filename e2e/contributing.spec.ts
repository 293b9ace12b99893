import { type ChildProcess, execFile, spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { freePort } from "../scripts/server.mjs";

/** A contributor's own copy of the content, so that no test touches the real one. */
let folder: string;
const file = (name: string) => path.join(folder, name);
const edit = (name: string, change: (text: string) => string) =>
  writeFileSync(file(name), change(readFileSync(file(name), "utf8")));

test.describe.configure({ mode: "serial" });

test.beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "content-"));
  cpSync("content", folder, { recursive: true });
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Ended = { code: number; output: string };

function runNode(env: Record<string, string>, ...args: string[]): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      args,
      { env: { ...process.env, CONTENT_DIR: folder, ...env } },
      (error, stdout, stderr) =>
        resolve({ code: error ? Number(error.code) : 0, output: stdout + stderr }),
    );
  });
}

const check = () => runNode({}, "scripts/wiki.mjs", "check");

const mistakes: [
  what: string,
  name: string,
  change: (text: string) => string,
  messages: string[],
][] = [
  [
    "a broken frontmatter",
    "heroes/luke-cage.mdx",
    (text) => text.replace("title:", "title: [").replace("line: luke-cage", "line luke-cage"),
    ["content/heroes/luke-cage.mdx:", "A [ is not closed before this point."],
  ],
  [
    "an unclosed tag",
    "heroes/danny-rand.mdx",
    (text) => `${text}\n<Spoiler after="luke-cage/1">\n\nHe leaves.\n`,
    ["<Spoiler> is opened and never closed.", "→ Close it"],
  ],
  [
    "an unknown reference",
    "heroes/matt-murdock.mdx",
    (text) => `${text}\n[[Jesica Jones]] helps.\n`,
    [
      "There is no article “Jesica Jones”. Did you mean “Jessica Jones”?",
      "→ Write [[Jessica Jones]]",
    ],
  ],
  [
    "a source that does not exist",
    "heroes/jessica-jones.mdx",
    (text) => `${text}\nHe helps.<Cite source="ew-first-lok"/>\n`,
    ["There is no source “ew-first-lok”. Did you mean “ew-first-look”?"],
  ],
];

test("mistakes stop the check, each with one message to act on, and the build, which says the same", async () => {
  const before = mistakes.map(([, name]) => [name, readFileSync(file(name), "utf8")] as const);
  for (const [, name, change] of mistakes) edit(name, change);
  const [checked, built] = await Promise.all([check(), runNode({}, "scripts/build.mjs")]);
  for (const [name, text] of before) writeFileSync(file(name), text);
  const { code, output } = checked;
  expect([code, built.code]).toEqual([1, 1]);
  for (const [what, name, , messages] of mistakes) {
    for (const words of messages) expect(output, what).toContain(words);
    expect(output, what).toMatch(new RegExp(`content/${name}:\\d+:\\d+`));
  }
  expect(built.output).toContain(output.trim());
  expect(built.output).not.toContain("    at ");
});

test("a server does not start on content that the check rejects, and says why", async () => {
  const name = "heroes/luke-cage.mdx";
  const before = readFileSync(file(name), "utf8");
  edit(name, (text) => `${text}\n[[Jesica Jones]] helps.<Uncited/>\n`);
  const { code, output } = await runNode({ PORT: String(await freePort()) }, "scripts/serve.mjs");
  writeFileSync(file(name), before);
  expect(code).toBe(1);
  expect(output).toContain("Did you mean “Jessica Jones”?");
  expect(output).toContain("The server did not start.");
  expect(output.match(/luke-cage\.mdx:\d+:\d+/g)).toHaveLength(1);
  expect(output).not.toContain("    at ");
});

test.describe("npm run dev", () => {
  let server: ChildProcess;
  let port: number;
  let base: string;
  let printed = "";

  test.beforeAll(async () => {
    test.setTimeout(180_000);
    port = await freePort();
    base = `http://localhost:${port}`;
    server = spawn(process.execPath, ["scripts/dev.mjs"], {
      env: { ...process.env, CONTENT_DIR: folder, PORT: String(port) },
      stdio: ["ignore", "pipe", "pipe"],
    });
    for (const stream of [server.stdout, server.stderr])
      stream?.on("data", (text) => {
        printed += text;
      });
    await expect(async () => expect((await fetch(`${base}/about`)).status).toBe(200)).toPass({
      timeout: 150_000,
    });
  });
  test.afterAll(() => server.kill());

  test("shows a saved change without a manual reload, a new article, and an error on its own page only", async ({
    page,
  }) => {
    // The development server compiles each page on its first request.
    test.setTimeout(240_000);
    const watching = page.waitForResponse("**/dev/content-changes");
    await page.goto(`${base}/places/midland-circle`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Midland Circle");
    await watching;
    edit("places/midland-circle.mdx", (text) =>
      text.replace("\n---\n", "\n---\nA sentence written just now.<Uncited/>\n\n"),
    );
    await expect(page.locator(".lead", { hasText: "A sentence written just now." })).toBeVisible({
      timeout: 30_000,
    });

    // Off the wiki while the file is written: a page that reloads itself would cut off the next visit.
    await page.goto("about:blank");
    writeFileSync(
      file("places/a-new-station.mdx"),
      "---\ntitle: A new station\ntype: station\ndescription: A place that nobody had written about until a contributor saved this very file.\n---\nTrains stop here.<Uncited/>\n",
    );
    await page.goto(`${base}/places/a-new-station`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("A new station", {
      timeout: 40_000,
    });

    // The previous page's watcher must not be mistaken for the next one's.
    await page.goto("about:blank");
    const watchingAgain = page.waitForResponse("**/dev/content-changes");
    await page.goto(`${base}/places/midland-circle`);
    await watchingAgain;
    edit("places/midland-circle.mdx", (text) => `${text}\n{1 + 1}\n`);
    const notice = page.getByRole("heading", { level: 1, name: "Service notice" });
    await expect(notice).toBeVisible({ timeout: 30_000 });
    await expect(
      page.getByText("Braces start code, but articles cannot contain code."),
    ).toBeVisible();
    // On the page and in the terminal, once for each change.
    expect(printed.match(/places\/midland-circle\.mdx:\d+:\d+/g)).toHaveLength(1);
    expect(printed).toContain("1 problem in 1 file.");
    await page.goto(`${base}/heroes/jessica-jones`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Jessica Jones");
    await expect(page.getByRole("figure").first()).toBeVisible();
  });

  test("shows the last of several saves, and a file that was deleted and restored", async ({
    page,
  }) => {
    test.setTimeout(240_000);
    const name = "places/royal-dragon.mdx";
    const before = readFileSync(file(name), "utf8");
    const save = (words: string) =>
      writeFileSync(file(name), before.replace("\n---\n", `\n---\n${words}<Uncited/>\n\n`));
    await page.goto(`${base}/places/royal-dragon`);
    for (const wait of [100, 300, 500, 700]) {
      save(`First of two, ${wait}.`);
      await new Promise((resolve) => setTimeout(resolve, wait));
      save(`Second of two, ${wait}.`);
      await expect(page.getByText(`Second of two, ${wait}.`)).toBeVisible({ timeout: 30_000 });
    }
    rmSync(file(name));
    // Next shows its own page first, until it has refreshed the list of addresses.
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/404|closed/, {
      timeout: 30_000,
    });
    writeFileSync(file(name), before);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Royal Dragon", {
      timeout: 30_000,
    });
  });

  test("keeps the query of a former address, and logs each request once, without warnings", async () => {
    test.setTimeout(240_000);
    const moved = await fetch(`${base}/heroes/daredevil?x=1`, { redirect: "manual" });
    expect(moved.status).toBe(308);
    expect(moved.headers.get("location")).toBe("/heroes/matt-murdock?x=1");
    expect((await fetch(`${base}/heroes/nobody`)).status).toBe(404);
    const count = (line: RegExp) => printed.match(line)?.length;
    await expect(() => expect(count(/GET \/heroes\/nobody 404/g)).toBe(1)).toPass();
    expect(count(/GET \/heroes\/daredevil\?x=1 308/g)).toBe(1);
    expect(printed).not.toContain("Warning");
  });

  test("says what to do if the port is in use, as npm start does", async () => {
    for (const [script, command] of [
      ["scripts/dev.mjs", "npm run dev"],
      ["scripts/start.mjs", "npm start"],
    ] as const) {
      const { code, output } = await runNode({ PORT: String(port) }, script);
      expect(code, script).toBe(1);
      expect(output.trim(), script).toBe(
        `Port ${port} is in use by another program. Stop it, or choose another port: PORT=${port + 1} ${command}`,
      );
    }
  });

  test("ends with the command that started it", async () => {
    const ended = new Promise((resolve) => server.once("exit", resolve));
    server.kill();
    await ended;
    await expect(fetch(base)).rejects.toThrow();
  });
});
