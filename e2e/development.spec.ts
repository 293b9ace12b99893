import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { openDatabase } from "../lib/database/open-database";
import { type Started, startDevelopment } from "../scripts/server.mjs";
import { ContentCopy } from "./content-copy";
import { password } from "./sign-in";

/** `npm run dev`: one server for all of these, because Next allows one development server in a folder. */

let copy: ContentCopy;
let data: string;
let server: Started;
let base: string;

test.describe.configure({ mode: "serial" });

test.beforeAll(async () => {
  test.setTimeout(330_000);
  copy = new ContentCopy();
  data = mkdtempSync(path.join(tmpdir(), "development-"));
  server = await startDevelopment({
    HOST: undefined,
    CONTENT_DIR: copy.folder,
    DATA_DIR: data,
    DATABASE_URL: "",
    SITE_URL: "",
    ORIGIN_URL: "",
    SMTP_URL: "",
    MAIL_FROM: "",
  });
  base = server.address.replace("127.0.0.1", "localhost");
});
test.afterAll(() => {
  server.stop();
  copy.remove();
  rmSync(data, { recursive: true, force: true });
});

// The development server compiles each page when it is first opened, which takes a busy machine minutes.
test.beforeEach(() => test.setTimeout(900_000));

test("shows a saved change without a manual reload, a new article, and an error on its own page only", async ({
  page,
}) => {
  const watching = page.waitForResponse("**/dev/content-changes");
  await page.goto(`${base}/places/midland-circle`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Midland Circle");
  await watching;
  copy.edit("places/midland-circle.mdx", (text) =>
    text.replace("\n---\n", "\n---\nA sentence written just now.<Uncited/>\n\n"),
  );
  await expect(page.locator(".lead", { hasText: "A sentence written just now." })).toBeVisible({
    timeout: 30_000,
  });

  // Off the wiki while the file is written: a page that reloads itself would cut off the next visit.
  await page.goto("about:blank");
  copy.write(
    "places/a-new-station.mdx",
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
  copy.edit("places/midland-circle.mdx", (text) => `${text}\n{1 + 1}\n`);
  const notice = page.getByRole("heading", { level: 1, name: "Service notice" });
  await expect(notice).toBeVisible({ timeout: 30_000 });
  await expect(
    page.getByText("Braces start code, but articles cannot contain code."),
  ).toBeVisible();
  // On the page and in the terminal, once for each change.
  const named = () => server.output().match(/places\/midland-circle\.mdx:\d+:\d+/g);
  await expect.poll(named).toHaveLength(1);
  expect(server.output()).toContain("1 problem in 1 file.");
  await page.goto(`${base}/heroes/jessica-jones`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Jessica Jones");
  await expect(page.getByRole("figure").first()).toBeVisible();
});

test("shows the last of several saves, and a file that was deleted and restored", async ({
  page,
}) => {
  const name = "places/royal-dragon.mdx";
  const before = copy.read(name);
  const save = (words: string) =>
    copy.write(name, before.replace("\n---\n", `\n---\n${words}<Uncited/>\n\n`));
  await page.goto(`${base}/places/royal-dragon`);
  for (const wait of [100, 300, 500, 700]) {
    save(`First of two, ${wait}.`);
    await new Promise((resolve) => setTimeout(resolve, wait));
    save(`Second of two, ${wait}.`);
    await expect(page.getByText(`Second of two, ${wait}.`)).toBeVisible({ timeout: 30_000 });
  }
  rmSync(copy.file(name));
  // Next shows its own page first, until it has refreshed the list of addresses.
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/404|closed/, {
    timeout: 30_000,
  });
  copy.write(name, before);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Royal Dragon", {
    timeout: 30_000,
  });
});

test("keeps the query of a former address, and logs each request once, without warnings", async () => {
  const moved = await fetch(`${base}/heroes/daredevil?x=1`, { redirect: "manual" });
  expect(moved.status).toBe(308);
  expect(moved.headers.get("location")).toBe("/heroes/matt-murdock?x=1");
  expect((await fetch(`${base}/heroes/nobody`)).status).toBe(404);
  const count = (line: RegExp) => server.output().match(line)?.length;
  await expect(() => expect(count(/GET \/heroes\/nobody 404/g)).toBe(1)).toPass();
  expect(count(/GET \/heroes\/daredevil\?x=1 308/g)).toBe(1);
  expect(server.output()).not.toContain("Warning");
});

test("says what to do if the port is in use, as npm start does", async () => {
  const { port } = new URL(base);
  for (const [script, command] of [
    ["scripts/dev.mjs", "npm run dev"],
    ["scripts/start.mjs", "npm start"],
  ] as const) {
    const { code, output } = await copy.run({ PORT: port }, script);
    expect(code, script).toBe(1);
    expect(output.trim(), script).toBe(
      `Port ${port} is in use by another program. Stop it, or choose another port: PORT=${Number(port) + 1} ${command}`,
    );
  }
});

test("prints the link for the first administrator, who reads mail in the development mailbox", async ({
  browser,
}) => {
  await expect.poll(server.output).toMatch(/\/admin\/first\?token=/);
  const link = /http:\S+(\/admin\/first\?token=\S+)/.exec(server.output());
  expect(link?.[0]).toBe(`${base}${link?.[1]}`);
  const opened = await openDatabase({
    dialect: "sqlite",
    file: path.join(data, "wiki.db"),
  });
  const page = await (await browser.newContext({ baseURL: base })).newPage();
  page.setDefaultTimeout(240_000);
  const press = (name: string) => page.getByRole("button", { name, exact: true }).click();
  const title = page.getByRole("heading", { level: 1 });
  const slow = { timeout: 240_000 };
  // While the first pages are compiled, the development server may reload the one that is open.
  await expect(async () => {
    await page.goto("/account/sign-up");
    await page.getByLabel("Email address", { exact: true }).fill("first@example.org");
    await press("Send me a link");
    await expect(title).toHaveText("Check your email", { timeout: 60_000 });
  }).toPass({ timeout: 400_000 });
  const mail = () =>
    opened.database
      .selectFrom("mail")
      .select(["state", "lastAnswer", "text"])
      .where("toAddress", "=", "first@example.org")
      .executeTakeFirstOrThrow();
  // Nobody could sign up if mail were only queued.
  await expect.poll(async () => (await mail()).state).toBe("sent");
  expect((await mail()).lastAnswer).toContain("development mailbox");
  const [, confirm = ""] = /http:\/\/[^/\s]+(\/account\/\S+)/.exec((await mail()).text) ?? [];
  await page.goto(confirm);
  await page.getByLabel("Name", { exact: true }).fill("Claire Temple");
  await page.getByLabel("Password", { exact: true }).fill(password);
  await press("Create account");
  await expect(title).toHaveText("Your account", slow);
  await page.goto(link?.[1] ?? "");
  await press("Become the administrator");
  await page.goto("/admin/mailbox");
  await expect(title).toHaveText("Development mailbox", slow);
  const item = page.getByRole("listitem").filter({ hasText: "first@example.org" });
  await item.getByRole("link").first().click();
  const frame = page.frameLocator(".mail-frame");
  await expect(frame.getByRole("link").first()).toHaveAttribute("href", /\/account\/confirm/, slow);
  await page.context().close();
  await opened.close();
});

test("ends with the command that started it", async () => {
  server.stop();
  await server.ended;
  await expect(fetch(base)).rejects.toThrow();
});
