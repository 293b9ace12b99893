import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { openDatabase } from "../lib/database/open-database";
import { startDevelopment } from "../scripts/server.mjs";

const password = "correct horse battery";

test("npm run dev prints the link for the first administrator, who reads mail in the development mailbox", async ({
  browser,
}) => {
  // The development server compiles each page when it is first opened, which takes a busy machine minutes.
  test.setTimeout(900_000);
  const folder = mkdtempSync(path.join(tmpdir(), "development-"));
  const server = await startDevelopment({
    DATA_DIR: folder,
    DATABASE_URL: "",
    SITE_URL: "",
    ORIGIN_URL: "",
    SMTP_URL: "",
    MAIL_FROM: "",
  });
  const base = server.address.replace("127.0.0.1", "localhost");
  await expect.poll(server.output).toMatch(/\/admin\/first\?token=/);
  const link = /http:\S+(\/admin\/first\?token=\S+)/.exec(server.output());
  expect(link?.[0]).toBe(`${base}${link?.[1]}`);
  const opened = await openDatabase({
    dialect: "sqlite",
    file: path.join(folder, "wiki.db"),
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
  server.stop();
  rmSync(folder, { recursive: true, force: true });
});
