import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { test as base, expect } from "@playwright/test";
import { gitEnvironment } from "../lib/git/git-environment";
import { startServer } from "../scripts/server.mjs";
import { listenForViolations } from "./listen";

const article = "heroes/jessica-jones";

/**
 * A repository with a fixed history, independent of this clone's: the content as it is, and an older wording
 * before it. Real Git, and a server with only this repository.
 */
function layRepository(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "history-"));
  const git = (...args: string[]) =>
    execFileSync(
      "git",
      ["-C", folder, "-c", "user.name=A Fan", "-c", "user.email=fan@example.org", ...args],
      { env: { ...gitEnvironment(process.env), GIT_COMMITTER_DATE: "2017-01-14T12:30:00-05:00" } },
    );
  cpSync("content", `${folder}/content`, { recursive: true });
  const file = `${folder}/content/${article}.mdx`;
  const text = readFileSync(file, "utf8");
  const older = text
    .replace("a hard drinker", "a teetotaler")
    .replace("She and Luke become lovers for a time.", "She and Luke hardly meet.");
  git("init", "-q");
  for (const [written, message] of [
    [older, "Tell of Jessica Jones"],
    [text, "Correct what she drinks"],
  ] as const) {
    writeFileSync(file, written);
    git("add", "-A");
    git("commit", "-qm", message);
  }
  return folder;
}

const test = base.extend<object, { host: string }>({
  host: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads fixtures off the pattern.
    async ({}, use) => {
      const folder = layRepository();
      const { address, stop } = await startServer({
        CONTENT_DIR: `${folder}/content`,
        TRUST_PROXY: "1",
      });
      await use(address);
      stop();
      rmSync(folder, { recursive: true });
    },
    { scope: "worker" },
  ],
  baseURL: ({ host }, use) => use(host),
});

// One server for both.
test.describe.configure({ mode: "default" });

test("from an article a reader finds its history, its changes, and an old revision", async ({
  page,
}) => {
  const violations = await listenForViolations(page);
  await page.goto(`/${article}`);
  const foot = page.locator("article > p").last();
  await expect(foot).toContainText("Edit this article");
  await foot.getByRole("link", { name: "History" }).click();

  await expect(page.getByRole("heading", { level: 1 })).toHaveText("History");
  await expect(page.locator("form li")).toHaveCount(2);
  await expect(page.locator("form li").first()).toContainText("January 14, 2017, 12:30");
  await expect(page.getByRole("main")).toContainText(`content/${article}.mdx`);
  await page.getByRole("button", { name: "Compare" }).first().click();

  await expect(page).toHaveURL(/\?to=[0-9a-f]{40}&from=[0-9a-f]{40}$/);
  await expect(page.locator("main del").first()).toContainText("teetotaler");
  await expect(page.locator("main ins").first()).toContainText("hard drinker");
  const spoiler = page.locator("main [data-reveals]", { hasText: "lovers" });
  await expect(spoiler.getByText("lovers")).toBeHidden();
  await spoiler.locator("summary").click();
  await expect(spoiler.locator("del")).toContainText("hardly meet");
  await page.locator("dl").getByRole("link").first().click();

  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Revision");
  await expect(page.locator("article .lead")).toContainText("a teetotaler, far stronger");
  await expect(page.getByText("hardly meet")).toBeHidden();
  await page.getByRole("main").getByRole("link", { name: "Jessica Jones" }).last().click();
  expect(violations).toEqual([]);
});

test("a missing revision or article is 404, and says so", async ({ request }) => {
  for (const address of [
    `/history/${article}?revision=${"f".repeat(40)}`,
    `/history/${article}?from=${"f".repeat(40)}&to=abcdef0`,
    "/history/heroes/nobody",
    "/history/nobody/nobody",
  ]) {
    const answer = await request.get(address);
    expect(answer.status(), address).toBe(404);
    expect(answer.headers()["content-security-policy"], address).toContain("default-src 'none'");
    expect(await answer.text(), address).toMatch(
      /This article has no revision|This station is closed/,
    );
  }
  const wrong = await request.get(`/history/${article}?revision=--help`);
  expect(wrong.status()).toBe(200);
  expect(await wrong.text()).toContain("A revision is a Git hash");
  expect(await wrong.text()).toContain('<meta name="robots" content="noindex"/>');
});

test("a client that requests too many histories gets 503, and nobody else waits for them", async ({
  request,
}) => {
  const ask = (reader: string, address = article) =>
    request.get(`/history/${address}`, { headers: { "x-forwarded-for": `6.6.6.6, ${reader}` } });
  // Responses are cached, so each request is for another one.
  const revisions = ["cast", "characters", "organizations", "places", "quotes", "team"].flatMap(
    (kind) =>
      readdirSync(`content/${kind}`).map(
        (name) => `${kind}/${name.replace(/\..*$/, "")}?revision=1`,
      ),
  );
  const greedy = revisions.map((address) => ask("10.0.0.1", address));
  const other = await ask("10.0.0.2");
  expect(other.status()).toBe(200);
  const answers = await Promise.all(greedy);
  const busy = answers.filter((answer) => answer.status() === 503);
  expect(new Set(answers.map((answer) => answer.status()))).toEqual(new Set([200, 503]));
  const [one] = busy;
  expect(one?.headers()).toMatchObject({ "retry-after": "5", "cache-control": "no-store" });
  expect(one?.headers()["content-security-policy"]).toContain("default-src 'none'");
  expect(await one?.text()).toContain("Too many readers are viewing older revisions");
  expect((await ask("10.0.0.1")).status()).toBe(200);
});
