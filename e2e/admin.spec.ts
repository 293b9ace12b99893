import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { createAccount } from "../lib/accounts/create-account";
import { hashPassword } from "../lib/accounts/hash-password";
import { type OpenDatabase, openDatabase } from "../lib/database/open-database";
import { queueMail } from "../lib/mail/queue-mail";
import { startSmtpServer } from "../lib/mail/smtp-fixture";
import { startServer } from "../scripts/server.mjs";
import { findBarriers } from "./find-barriers";
import { listenForViolations } from "./listen";
import { password, signIn } from "./sign-in";

// One server for all tests: only the first finds a wiki without an administrator.
test.describe.configure({ mode: "serial" });

const BOSS = "boss@example.org";

let folder = "";
let server: Awaited<ReturnType<typeof startServer>>;
let opened: OpenDatabase;
let base = "";

const environment = () => ({
  DATA_DIR: folder,
  DATABASE_URL: "",
  SITE_URL: "",
  ORIGIN_URL: "",
  TRUST_PROXY: "1",
});

async function start(more: Record<string, string> = {}): Promise<void> {
  server = await startServer({ ...environment(), ...more });
  base = server.address.replace("127.0.0.1", "localhost");
}

test.beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "admin-"));
  await start();
  opened = await openDatabase({ dialect: "sqlite", file: path.join(folder, "wiki.db") });
});
test.afterAll(async () => {
  await opened.close();
  server.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** An account, as its owner would make it. */
async function addAccount(email: string, name: string): Promise<string> {
  const hash = await hashPassword(password);
  return opened.database
    .transaction()
    .execute((transaction) => createAccount(transaction, { email, name, hash }));
}

/** A browser of somebody, from a network of its own. */
async function newPage(
  browser: Browser,
  { hasScript = true, isPhone = false } = {},
): Promise<Page> {
  const context = await browser.newContext({
    baseURL: base,
    javaScriptEnabled: hasScript,
    ...(isPhone && { viewport: { width: 360, height: 800 } }),
    extraHTTPHeaders: {
      "x-forwarded-for": `10.1.${Math.ceil(Math.random() * 250)}.${Math.ceil(Math.random() * 250)}`,
    },
  });
  return context.newPage();
}

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const title = (page: Page) => page.getByRole("heading", { level: 1 });

async function signedIn(browser: Browser, email: string, options = {}): Promise<Page> {
  const page = await newPage(browser, options);
  await page.goto("/account/sign-in");
  await signIn(page, email);
  await expect(page).not.toHaveURL(/sign-in/);
  return page;
}

test("who opens the link that the server printed, and signs in, is the first administrator; once", async ({
  browser,
}) => {
  await addAccount(BOSS, "Jeri Hogarth");
  await addAccount("second@example.org", "Pam");
  await expect.poll(() => server.output()).toContain("/admin/first?token=");
  const [, link = ""] = /http:\/\/[^/]+(\/admin\/first\?token=\S+)/.exec(server.output()) ?? [];
  const page = await newPage(browser, { hasScript: false });
  await page.goto(`${link}x`);
  await expect(title(page)).toHaveText("This link no longer works");
  await page.goto(link);
  await signIn(page, BOSS);
  await expect(title(page)).toHaveText("The first administrator");
  await expect(page.getByText("Jeri Hogarth")).toBeVisible();
  await press(page, "Become the administrator");
  await expect(title(page)).toHaveText("Administration");
  await expect(page.getByRole("status")).toHaveText("You are the administrator of this wiki.");
  const other = await signedIn(browser, "second@example.org", { hasScript: false });
  await other.goto(link);
  await expect(title(other)).toHaveText("This link no longer works");
  await other.goto("/admin");
  await expect(title(other)).toHaveText("Administrators only");
});

test("somebody who is not signed in is asked to, and comes back to where they wanted to go", async ({
  browser,
}) => {
  const page = await newPage(browser, { hasScript: false });
  await page.goto("/admin/audit?action=role.change");
  await expect(title(page)).toHaveText("Sign in");
  await signIn(page, BOSS);
  await expect(title(page)).toHaveText("Audit log");
});

for (const hasScript of [true, false]) {
  const how = hasScript ? "" : ", without script";

  test(`an administrator finds somebody, changes their role, blocks them and signs them out${how}`, async ({
    browser,
  }) => {
    const key = hasScript ? "a" : "b";
    const email = `trish-${key}@example.org`;
    const id = await addAccount(email, `Trish ${key.toUpperCase()}`);
    const theirs = await signedIn(browser, email, { hasScript });
    const page = await signedIn(browser, BOSS, { hasScript });
    await page.goto("/admin/people");
    await page.getByLabel("Name, handle or email address").fill(`TRISH ${key}`);
    await press(page, "Find");
    await page.getByRole("link", { name: `Trish ${key.toUpperCase()}` }).click();
    await page.getByLabel("Role", { exact: true }).selectOption("editor");
    await press(page, "Change role");
    await expect(page.getByRole("status")).toHaveText("The role was changed.");
    await expect(page.getByText("from: contributor, to: editor")).toBeVisible();

    await press(page, "Block");
    await expect(page.getByRole("alert")).toContainText("Write the reason");
    await expect(page.getByRole("alert")).toBeFocused();
    await expect(page.getByRole("alert")).toBeInViewport();
    await page.getByLabel("Reason").fill("Spam <script>alert(1)</script>");
    await page.getByLabel("Until (UTC)").fill("2001-01-01T00:00");
    await press(page, "Block");
    await expect(page.getByRole("alert")).toContainText("a time in the future");
    await expect(page.getByLabel("Reason")).toHaveValue("Spam <script>alert(1)</script>");
    await page.getByLabel("Until (UTC)").fill("");
    await press(page, "Block");
    await expect(page.getByRole("status")).toHaveText("The account is blocked.");
    await theirs.goto(`/people/trish-${key}`);
    await expect(theirs.getByText("This account is blocked.")).toBeVisible();
    await press(page, "End block");
    await expect(page.getByRole("status")).toHaveText("The account is no longer blocked.");

    await press(page, "Sign out everywhere");
    await expect(page.getByRole("status")).toHaveText("All sessions of this person have ended.");
    await theirs.goto("/account/profile");
    await expect(title(theirs)).toHaveText(/Sign in/);
    const actions = await opened.database
      .selectFrom("auditEntry")
      .select("action")
      .where("subjectId", "=", id)
      .execute();
    expect(actions.map(({ action }) => action)).toEqual(
      expect.arrayContaining(["role.change", "person.block", "person.unblock", "person.sign-out"]),
    );
  });

  test(`mail is read in the development mailbox, and its link unsubscribes${how}`, async ({
    browser,
  }) => {
    const email = `mail-${hasScript}@example.org`;
    const userId = await addAccount(email, "Malcolm");
    const queue = () =>
      queueMail(opened.database, {
        to: email,
        userId,
        template: "roleChanged",
        data: { role: "editor" },
      });
    const id = await queue();
    const page = await signedIn(browser, BOSS, { hasScript });
    const violations = hasScript ? await listenForViolations(page) : [];
    await page.goto("/admin/mailbox");
    await expect(page.getByRole("listitem").filter({ hasText: email })).toBeVisible();
    await page.goto(`/admin/mailbox/${id}`);
    const frame = page.frameLocator("iframe");
    await expect(frame.getByText("now has the role “editor”")).toBeVisible();
    await expect(page.getByText("List-Unsubscribe-Post: List-Unsubscribe=One-Click")).toBeVisible();
    expect(violations).toEqual([]);
    const link = page.getByRole("link", { name: /account\/unsubscribe/ });
    const href = (await link.getAttribute("href")) ?? "";
    const own = await newPage(browser, { hasScript });
    await own.goto(new URL(href).pathname + new URL(href).search);
    await expect(title(own)).toHaveText("Unsubscribe");
    expect(await queue(), "opening the page changes nothing").toBeDefined();
    await press(own, "Unsubscribe");
    await expect(title(own)).toHaveText("You have unsubscribed");
    expect(await queue()).toBeUndefined();
    await press(own, "Subscribe again");
    await expect(title(own)).toHaveText("Unsubscribe");
    expect(await queue()).toBeDefined();
  });
}

test("a mail provider unsubscribes with one request, without cookie, origin or token of a form", async ({
  request,
}) => {
  const userId = await addAccount("one-click@example.org", "Foggy");
  await queueMail(opened.database, {
    to: "one-click@example.org",
    userId,
    template: "roleChanged",
    data: { role: "editor" },
  });
  const { unsubscribeToken: token } = await opened.database
    .selectFrom("mail")
    .select("unsubscribeToken")
    .where("userId", "=", userId)
    .executeTakeFirstOrThrow();
  const address = `${base}/do/unsubscribe?token=${token}`;
  const opening = await request.get(address, { maxRedirects: 0 });
  expect(opening.status()).toBe(303);
  const preferences = () =>
    opened.database.selectFrom("mailPreference").selectAll().where("userId", "=", userId).execute();
  expect(await preferences()).toEqual([]);
  const sent = await request.post(address, {
    form: { "List-Unsubscribe": "One-Click" },
    maxRedirects: 0,
  });
  // Mail providers follow no redirects.
  expect(sent.status()).toBe(200);
  expect(await preferences()).toMatchObject([{ topic: "role", wanted: false }]);
});

test("the command changes a role, and explains what is wrong", async () => {
  await addAccount("command@example.org", "Colleen");
  const run = (...words: string[]) =>
    execFileSync("npm", ["run", "--silent", "wiki", "--", ...words], {
      env: { ...process.env, ...environment() },
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
    });
  expect(run("role", "Command@Example.org", "editor")).toContain(
    "Colleen (command@example.org) has the role editor now; before: contributor.",
  );
  expect(run("mailbox", "--to", "command@example.org")).toContain("now has the role “editor”");
  expect(() => run("role", "nobody@example.org", "editor")).toThrow(/signs up at \/account first/);
  expect(() => run("role", "command@example.org", "boss")).toThrow(
    /contributor, editor, administrator/,
  );
  expect(() => run("role", BOSS, "editor")).toThrow(/only administrator/);
});

test("a profile has what somebody says about themselves, as text", async ({ browser }) => {
  const id = await addAccount("about@example.org", "Claire <b>");
  const about = "<img src=x onerror=alert(1)> & a nurse";
  await opened.database.updateTable("user").set({ about }).where("id", "=", id).execute();
  const { handle } = await opened.database
    .selectFrom("user")
    .select("handle")
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  const page = await newPage(browser);
  const violations = await listenForViolations(page);
  await page.goto(`/people/${handle}`);
  await expect(title(page)).toHaveText("Claire <b>");
  await expect(page.getByText(about)).toBeVisible();
  await expect(page.getByText("has not changed anything yet")).toBeVisible();
  const answer = await page.goto("/people/nobody-has-this");
  expect(answer?.status()).toBe(404);
  expect(violations).toEqual([]);
});

test("a former address of a profile leads to the present one, and to nothing once it is free", async ({
  browser,
}) => {
  const email = "soren@example.org";
  const id = await addAccount(email, "Soren");
  const change = (createdAt: string) =>
    opened.database.updateTable("user").set({ createdAt }).where("id", "=", id).execute();
  await change("2026-01-01T00:00:00.000Z");
  const theirs = await signedIn(browser, email);
  await theirs.goto("/account/profile");
  await theirs.getByLabel("Address of your profile", { exact: true }).fill("soren-two");
  await theirs.getByRole("button", { name: "Save", exact: true }).click();
  await theirs.goto("/account/profile");
  await expect(theirs.getByText("/people/soren until")).toBeVisible();
  const page = await newPage(browser);
  const answer = await page.request.get(`${base}/people/soren?page=2`, { maxRedirects: 0 });
  expect(answer.status()).toBe(307);
  expect(answer.headers()).toMatchObject({
    location: "/people/soren-two?page=2",
    "cache-control": "private, no-store",
  });
  await page.goto("/people/soren");
  await expect(page).toHaveURL(`${base}/people/soren-two`);
  await expect(title(page)).toHaveText("Soren");
  await opened.database
    .updateTable("formerHandle")
    .set({ freeAt: "2026-01-01T00:00:00.000Z" })
    .execute();
  expect((await page.goto("/people/soren"))?.status()).toBe(404);
});

test("a block outlives the account of somebody who deletes it and comes back, until an administrator lifts it", async ({
  browser,
}) => {
  const email = "turk@example.org";
  const block = {
    banned: true,
    banReason: "Sold <b>guns</b>",
    banExpires: new Date(Date.now() + 86_400_000).toISOString(),
  };
  const leave = async () => {
    const page = await signedIn(browser, email);
    await page.goto("/account/delete");
    await expect(page.getByText("Your block stays")).toBeVisible();
    await page.getByLabel("Yes, delete my account for good").check();
    await press(page, "Delete my account");
    await expect(title(page)).toHaveText("Your account is deleted");
  };
  const id = await addAccount(email, "Turk");
  await opened.database.updateTable("user").set(block).where("id", "=", id).execute();
  await leave();
  const page = await newPage(browser);
  await page.goto("/account/sign-up");
  await page.getByLabel("Email address").fill(email);
  await press(page, "Send me a link");
  const { text } = await opened.database
    .selectFrom("mail")
    .select("text")
    .where("toAddress", "=", email)
    .where("subject", "=", "Confirm your email address")
    .executeTakeFirstOrThrow();
  await page.goto(/\/account\/confirm\S+/.exec(text)?.[0] ?? "");
  await page.getByLabel("Name", { exact: true }).fill("Barrett");
  await page.getByLabel("Password", { exact: true }).fill(password);
  await press(page, "Create account");
  await expect(page.getByRole("status")).toContainText("ready, and blocked");
  await expect(page.getByText(`Reason: ${block.banReason}`)).toBeVisible();
  await leave();
  const boss = await signedIn(browser, BOSS, { hasScript: false });
  await boss.goto("/admin");
  await boss.getByRole("link", { name: "Kept blocks" }).click();
  await expect(title(boss)).toHaveText("Blocks of deleted accounts");
  await expect(boss.getByText(`Reason: ${block.banReason}`)).toBeVisible();
  await boss.getByRole("button", { name: /^Lift/ }).click();
  await expect(boss.getByRole("status")).toHaveText("The block is lifted.");
  await boss.goto("/admin/audit?action=block.lift");
  await expect(boss.getByText("Jeri Hogarth lifted the block of a deleted account")).toBeVisible();
  await addAccount(email, "Turk Barrett");
  const again = await signedIn(browser, email);
  await again.goto("/account");
  await expect(again.getByText("Your account is blocked")).toBeHidden();
});

const PAGES = [
  "/admin",
  "/admin/people",
  "/admin/blocks",
  "/admin/sign-ins",
  "/admin/mail",
  "/admin/mailbox",
  "/admin/audit",
  "/admin/limits",
  "/people/jeri-hogarth",
];

test("axe finds no barrier on the pages of administrators and profiles, and none is wider than a phone", async ({
  browser,
}) => {
  const page = await signedIn(browser, BOSS, { isPhone: true });
  const ids = async (table: "user" | "mail") =>
    (await opened.database.selectFrom(table).select("id").limit(1).executeTakeFirstOrThrow()).id;
  const own = [`/admin/people/${await ids("user")}`, `/admin/mail/${await ids("mail")}`];
  const inMailbox = `/admin/mailbox/${await ids("mail")}`;
  const violations = await listenForViolations(page);
  for (const address of [...PAGES, ...own, inMailbox])
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      await page.goto(address);
      expect.soft(await findBarriers(page), address).toEqual([]);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect.soft(width, address).toBeLessThanOrEqual(360);
    }
  expect(violations).toEqual([]);
});

test("with a mail server, a test arrives there, and an administrator sees what it answered", async ({
  browser,
}) => {
  const smtp = await startSmtpServer({ RCPT: "450 4.2.0 Mailbox busy" });
  server.stop();
  const { host, port } = smtp.settings;
  await start({ SMTP_URL: `smtp://${host}:${port}`, MAIL_FROM: "wiki@example.org" });
  const page = await signedIn(browser, BOSS, { hasScript: false });
  await page.goto("/admin/mail");
  await page.getByLabel("Email address").fill("somebody@example.org");
  await press(page, "Send test");
  await expect(page.getByRole("status")).toContainText("in the outbox");
  await expect(async () => {
    await page.reload();
    await expect(page.getByText("450 4.2.0 Mailbox busy")).toBeVisible({ timeout: 500 });
  }).toPass();
  delete smtp.behavior.RCPT;
  await press(page, "Send now");
  await expect(async () => {
    await page.reload();
    await expect(page.getByText("250 2.0.0 Taken")).toBeVisible({ timeout: 500 });
  }).toPass();
  expect(smtp.received.some(({ to }) => to.includes("somebody@example.org"))).toBe(true);
  await page.goto("/admin/mailbox");
  await expect(title(page)).not.toHaveText("Development mailbox");
  await smtp.stop();
});
