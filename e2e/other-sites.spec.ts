import { pathToFileURL } from "node:url";
import { type Browser, chromium, expect, type Page, test } from "@playwright/test";
import { PROVIDERS, type ProviderName } from "../lib/accounts/providers";
import {
  PROVIDER_HOSTS,
  PROVIDER_KEYS,
  type Providers,
  startProviders,
} from "../lib/accounts/providers-fixture";
import type { ProviderPerson } from "../lib/accounts/providers-fixture-people";
import { TABLES, type TableName } from "../lib/database/tables";
import { newCertificate } from "../lib/mail/certificate-fixture";
import { type AccountsServer, newNetwork, startAccounts } from "./accounts-server";
import { findBarriers } from "./find-barriers";
import { listenForViolations } from "./listen";
import { password } from "./sign-in";

// One server for all: starting one takes seconds.
test.describe.configure({ mode: "default" });

let sites: Providers;
let server: AccountsServer;
let browser: Browser;

/**
 * The sites are local servers that speak OAuth. The server under test asks them because of a file that is loaded before it; Chromium
 * finds them below their real names, with TLS.
 */
test.beforeAll(async () => {
  sites = await startProviders(await newCertificate(PROVIDER_HOSTS));
  server = await startAccounts({
    ...PROVIDER_KEYS,
    NODE_OPTIONS: `--import=${pathToFileURL("e2e/route-fetch.mjs").href}`,
    ROUTED_HOSTS: PROVIDER_HOSTS.join(","),
    ROUTED_TO: sites.origin,
  });
  const rules = PROVIDER_HOSTS.map((host) => `MAP ${host} 127.0.0.1:${sites.browserPort}`);
  const { launchOptions } = test.info().project.use;
  browser = await chromium.launch({
    ...launchOptions,
    args: [...(launchOptions?.args ?? []), `--host-resolver-rules=${rules.join(",")}`],
  });
});
test.afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await sites?.stop();
});

/** A browser of somebody else. */
async function newPage({ hasScript = true } = {}): Promise<Page> {
  const context = await browser.newContext({
    baseURL: server.base,
    javaScriptEnabled: hasScript,
    // The certificate of the sites.
    ignoreHTTPSErrors: true,
    extraHTTPHeaders: { "x-forwarded-for": newNetwork() },
  });
  return context.newPage();
}

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const fill = (page: Page, label: string, text: string) =>
  page.getByLabel(label, { exact: true }).fill(text);
const title = (page: Page) => page.getByRole("heading", { level: 1 });
const choose = (page: Page, site: ProviderName) =>
  page.getByRole("link", { name: `Sign in with ${PROVIDERS[site].label}` }).click();

let ids = 0;
/** Somebody at a site, whom its page calls by a name that nobody else has there. */
function newPerson(site: ProviderName, more: Partial<ProviderPerson> = {}): ProviderPerson {
  const id = String(++ids);
  const email = `person-${id}@example.org`;
  const person = { id, name: `Jeri Hogarth ${id}`, email, isConfirmed: true, ...more };
  sites.add(site, person);
  return person;
}

/** Goes to a site from the page where people sign in, and says yes there. */
async function signIn(page: Page, site: ProviderName, person: ProviderPerson, next = "") {
  await page.goto(`/account/sign-in${next && `?next=${encodeURIComponent(next)}`}`);
  await choose(page, site);
  await expect(title(page)).toHaveText(PROVIDERS[site].label);
  await press(page, `Continue as ${person.name}`);
}

async function expectNoBarriers(page: Page): Promise<void> {
  expect(await findBarriers(page)).toEqual([]);
}

const usersWith = (email: string | null) =>
  server.database
    .selectFrom("user")
    .selectAll()
    .where("email", "=", email ?? "")
    .execute();

for (const site of Object.keys(PROVIDERS) as ProviderName[])
  for (const hasScript of [true, false])
    test(`with ${PROVIDERS[site].label}, somebody begins an account and finds it again${hasScript ? "" : ", without script"}`, async () => {
      const page = await newPage({ hasScript });
      const violations = hasScript ? await listenForViolations(page) : [];
      const person = newPerson(site);
      await signIn(page, site, person, "/heroes/luke-cage");
      await expect(title(page)).toHaveText("Name and profile");
      await expect(page.getByText("Your account is ready.")).toBeVisible();
      await expect(page.getByLabel("Name", { exact: true })).toHaveValue(person.name);
      await fill(page, "Name", "a@b");
      await press(page, "Save");
      await expect(page.getByRole("alert")).toContainText("a name is no address");
      await fill(page, "Name", `Trish ${person.id}`);
      await press(page, "Save");
      await expect(page).toHaveURL(/\/heroes\/luke-cage/);
      const again = await newPage({ hasScript });
      await signIn(again, site, person, "/heroes/luke-cage");
      await expect(again).toHaveURL(`${server.base}/heroes/luke-cage`);
      await again.goto("/account");
      await expect(again.getByText(`/people/jeri-hogarth-${person.id}`)).toBeVisible();
      expect(await usersWith(person.email)).toMatchObject([{ name: `Trish ${person.id}` }]);
      expect(violations).toEqual([]);
    });

test("no token of another site is anywhere in the database", async () => {
  const page = await newPage();
  await signIn(page, "google", newPerson("google"));
  await expect(title(page)).toHaveText("Name and profile");
  await expectNoBarriers(page);
  const rows = [];
  for (const table of Object.keys(TABLES) as TableName[])
    rows.push(...(await server.database.selectFrom(table).selectAll().execute()));
  const stored = JSON.stringify(rows);
  expect(stored).toContain("google");
  expect(sites.tokens().length).toBeGreaterThan(2);
  expect(sites.tokens().filter((token) => stored.includes(token))).toEqual([]);
});

test("an address that is not confirmed at the site begins no account, and the page says what to do", async () => {
  const page = await newPage({ hasScript: false });
  const person = newPerson("discord", { isConfirmed: false });
  await signIn(page, "discord", person, "/quotes");
  await expect(title(page)).toHaveText("Sign in");
  await expect(page.getByRole("alert")).toHaveText(
    "That site has not confirmed an email address of yours. Confirm it there, or sign up here with your email address.",
  );
  await page.goto("/account");
  await expect(title(page)).toHaveText("Sign in");
  expect(await usersWith(person.email)).toEqual([]);
});

test("an address that has an account is led to signing in as before, and on to the page one came from", async () => {
  await server.addAccount("luke@example.org", password, "Luke Cage of Harlem");
  const page = await newPage();
  const person = newPerson("github", { email: "Luke@Example.org" });
  await signIn(page, "github", person, "/quotes");
  await expect(page.getByRole("alert")).toHaveText(
    "There is already an account with the email address you use there. Sign in the way you did before.",
  );
  expect(await page.content()).not.toMatch(/Harlem|luke@example\.org/i);
  await expectNoBarriers(page);
  await fill(page, "Email address", "luke@example.org");
  await fill(page, "Password", password);
  await press(page, "Sign in");
  await expect(page).toHaveURL(`${server.base}/quotes`);
});

test("whoever declines at the site gets the page back, and can sign in in another way", async () => {
  const page = await newPage({ hasScript: false });
  await page.goto("/account/sign-in?next=/quotes");
  await choose(page, "github");
  await press(page, "Cancel");
  await expect(page.getByRole("alert")).toHaveText(
    "You did not allow that site to tell us who you are. Nothing was changed.",
  );
  expect(page.url()).toBe(`${server.base}/account/sign-in?next=%2Fquotes&error=access_denied`);
  await expect(page.getByLabel("Password", { exact: true })).toBeVisible();
});

test("a way back that did not begin in this browser signs nobody in", async () => {
  // Somebody else goes to the site, and sends the way back to this person.
  const person = newPerson("github");
  const started = await fetch(`${server.base}/api/auth/start/github`, { redirect: "manual" });
  const { host, pathname, search } = new URL(started.headers.get("location") ?? "");
  const decided = await fetch(`${sites.origin}/${host}${pathname}${search}`, {
    method: "POST",
    body: new URLSearchParams({ person: person.id }),
    redirect: "manual",
  });
  const back = decided.headers.get("location") ?? "";
  expect(back).toContain("/api/auth/callback/github?code=");
  const page = await newPage();
  for (const address of [
    back,
    "/api/auth/callback/github?code=x&state=y",
    "/api/auth/callback/google",
  ]) {
    const response = await page.goto(address);
    expect(response?.status()).toBe(200);
    await expect(title(page)).toHaveText("Sign in");
    await expect(page.getByRole("alert")).toHaveText(
      "That took more than five minutes, or began in another browser. Try again.",
    );
  }
  await page.goto("/account");
  await expect(title(page)).toHaveText("Sign in");
});

test("no link leads through signing in to another site", async () => {
  const page = await newPage({ hasScript: false });
  const person = newPerson("github");
  for (const next of ["https://evil.example/", "//evil.example/", "/\\evil.example/"]) {
    await page.context().clearCookies();
    await page.goto(`/api/auth/start/github?next=${encodeURIComponent(next)}`);
    await press(page, `Continue as ${person.name}`);
    await expect(page).toHaveURL(new RegExp(`^${server.base}/account`));
  }
});

test("a blocked person signs in, sees why, and cannot write", async () => {
  const page = await newPage();
  const person = newPerson("google");
  await signIn(page, "google", person);
  await expect(title(page)).toHaveText("Name and profile");
  await server.database
    .updateTable("user")
    .set({ banned: true, banReason: "Spam in many articles" })
    .where("email", "=", person.email ?? "")
    .execute();
  const other = await newPage();
  await signIn(other, "google", person);
  await expect(other.getByText("Reason: Spam in many articles")).toBeVisible();
  await other.goto("/account/profile");
  await fill(other, "About you", "Buy this.");
  await press(other, "Save");
  await expect(other.getByRole("alert")).toContainText("blocked");
});

test("an account without a password can get one, and can be deleted; then the site begins a new one", async () => {
  const page = await newPage();
  const person = newPerson("github");
  await signIn(page, "github", person);
  await expect(title(page)).toHaveText("Name and profile");
  const [first] = await usersWith(person.email);
  await page.goto("/account/password");
  await fill(page, "New password", "a much better password");
  await press(page, "Set password");
  const other = await newPage();
  await other.goto("/account/sign-in");
  await fill(other, "Email address", person.email ?? "");
  await fill(other, "Password", "a much better password");
  await press(other, "Sign in");
  await expect(title(other)).toHaveText("Your account");
  await other.goto("/account/delete");
  await other.getByRole("checkbox").check();
  await press(other, "Delete my account");
  await expect(title(other)).toHaveText("Your account is deleted");
  await signIn(other, "github", person);
  await expect(title(other)).toHaveText("Name and profile");
  const users = await usersWith(person.email);
  expect(users).toHaveLength(1);
  expect(users[0]?.id).not.toBe(first?.id);
});

test("a site that fails is explained, and an administrator sees it", async () => {
  const page = await newPage();
  const person = newPerson("discord");
  sites.behavior.identity = "broken";
  await signIn(page, "discord", person, "/quotes");
  await expect(page.getByRole("alert")).toContainText("That site did not answer as it should.");
  delete sites.behavior.identity;
  const events = await server.database
    .selectFrom("signInEvent")
    .select("reason")
    .where("method", "=", "discord")
    .where("succeeded", "=", false)
    .execute();
  expect(events).toContainEqual({ reason: "the site did not say who it was" });
});
