import { execFile, execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "@playwright/test";
import { settings } from "../lib/settings/settings";

/**
 * A wiki about another show is another content folder: this builds one in a copy of the code that has no other
 * content, and reads it. Nothing in the copy is changed.
 */
const copy = path.resolve(".cache/another-wiki");
const CONTENT = "fixtures/harbor-lights";
const NOT_COPIED = /^(?:content|e2e)\//;

test.describe.configure({ mode: "serial", timeout: 600_000 });

test.beforeAll(async () => {
  test.setTimeout(600_000);
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(copy, { recursive: true });
  const list = execFileSync("git", ["ls-files", "-z", "-co", "--exclude-standard"]).toString();
  for (const file of list.split("\0").filter((one) => one !== "" && !NOT_COPIED.test(one)))
    cpSync(file, path.join(copy, file));
  // Hard links: the bundler accepts no link that leads out of its folder.
  execFileSync("cp", ["-al", "node_modules", path.join(copy, "node_modules")]);
  await promisify(execFile)(process.execPath, ["scripts/build.mjs"], {
    cwd: copy,
    env: environment,
    maxBuffer: 64 * 1024 * 1024,
  });
});
test.afterAll(() => rmSync(copy, { recursive: true, force: true }));

const environment = {
  ...process.env,
  CONTENT_DIR: CONTENT,
  ORIGIN_URL: "",
  SITE_URL: "https://harbor.example",
};

const TEXT =
  /\.(?:html|md|txt|json|xml|js|css|svg|ics|atom|conf|webmanifest)$|\/_(?:headers|redirects)$/;

/** The editor and its checker explain themselves by examples, which are the engine's. */
const OF_THE_ENGINE = /^enhance\/(?:check-worker|editor)-/;

/** Words that only the wiki in `content/` has. */
const OTHER_WORDS = [
  settings.name,
  settings.series_together,
  settings.heroes_together,
  ...settings.owners,
  ...settings.series.map(({ name }) => name),
  ...settings.lines.map(({ id }) => id),
];

test("its files speak of its own show alone", () => {
  const files = readdirSync(path.join(copy, "out"), { recursive: true, encoding: "utf8" });
  const texts = files.filter((file) => TEXT.test(`/${file}`) && !OF_THE_ENGINE.test(file));
  expect(texts.length).toBeGreaterThan(80);
  const found = texts.flatMap((file) => {
    const text = readFileSync(path.join(copy, "out", file), "utf8").toLowerCase();
    return OTHER_WORDS.filter((word) => text.includes(word.toLowerCase())).map(
      (word) => `${file}: ${word}`,
    );
  });
  expect(found).toEqual([]);
});

test("with a guide of its own, its search finds the help pages", async ({ page }) => {
  const script = pathToFileURL(path.join(copy, "scripts/server.mjs")).href;
  const { startServer }: typeof import("../scripts/server.mjs") = await import(script);
  const guide = { GUIDE_DIR: "lib/guide/example" };
  const { address: host, stop } = await startServer({ ...environment, ...guide } as Record<
    string,
    string
  >);
  try {
    await page.goto(`${host}/search?q=first+steps`);
    await expect(page.locator(".hit").first()).toContainText("First steps Help");
    await page.locator(".hit > a").first().click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("First steps");
    const file = await (await page.request.get(`${host}/search-index.json`)).json();
    expect(file.help.labels).toEqual(["Help"]);
  } finally {
    stop();
  }
});

test("readers find its names, its lines, its short forms and its colors", async ({ page }) => {
  const script = pathToFileURL(path.join(copy, "scripts/server.mjs")).href;
  const { startServer }: typeof import("../scripts/server.mjs") = await import(script);
  const { address: host, stop } = await startServer(environment as Record<string, string>);
  try {
    await page.goto(host);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("One harbor.");
    await expect(page.getByRole("navigation").first()).toContainText("Keepers");
    await page.goto(`${host}/heroes/ada-north`);
    const bullet = page.locator(".masthead .bullet");
    await expect(bullet).toHaveText("N");
    await expect(page.locator(".masthead")).toHaveCSS("background-color", "rgb(29, 95, 168)");
    await page.goto(`${host}/search?q=hl+2`);
    await expect(page.getByRole("link", { name: /Harbor Lights, season 2/ }).first()).toBeVisible();
    // It has no guide of its own, so nothing leads to help pages.
    const file = await (await page.request.get(`${host}/search-index.json`)).json();
    expect(file.pages.length).toBeGreaterThan(10);
    expect(file).not.toHaveProperty("help");
    await page.goto(`${host}/timeline`);
    await expect(page.locator("main")).toContainText("Low Tide");
  } finally {
    stop();
  }
});
