import { readFileSync } from "node:fs";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { type AccountsServer, newNetwork, startAccounts } from "./accounts-server";
import { findBarriers } from "./find-barriers";
import { listenForScripts, listenForViolations } from "./listen";
import { password, signIn } from "./sign-in";

// One server for all: starting one takes seconds.
test.describe.configure({ mode: "default" });

let server: AccountsServer;
let count = 0;

test.beforeAll(async () => {
  server = await startAccounts();
});
test.afterAll(() => server.stop());

const newAddress = () => `person-${++count}@example.org`;

/** A browser of somebody else. */
async function newPage(browser: Browser, { hasScript = true } = {}): Promise<Page> {
  const context = await browser.newContext({
    baseURL: server.base,
    javaScriptEnabled: hasScript,
    extraHTTPHeaders: { "x-forwarded-for": newNetwork() },
  });
  return context.newPage();
}

const press = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).click();
const fill = (page: Page, label: string, text: string) =>
  page.getByLabel(label, { exact: true }).fill(text);

/** A browser in which a new account is signed in. */
async function signedIn(browser: Browser, options = {}) {
  const email = newAddress();
  const id = await server.addAccount(email, password);
  const page = await newPage(browser, options);
  await page.goto("/account/sign-in");
  await signIn(page, email);
  await expect(page.getByRole("heading", { name: "Your account" })).toBeVisible();
  return { page, email, id };
}

for (const hasScript of [true, false]) {
  const how = hasScript ? "" : ", without script";

  test(`somebody signs up by mail, and comes back to the page they came from${how}`, async ({
    browser,
  }) => {
    const page = await newPage(browser, { hasScript });
    const email = newAddress();
    await page.goto("/account/sign-up?next=/heroes/luke-cage");
    await fill(page, "Email address", "no address");
    await press(page, "Send me a link");
    await expect(page.getByRole("alert")).toContainText("Enter one email address");
    await expect(page.getByRole("alert")).toBeFocused();
    await page.getByRole("alert").getByRole("link").click();
    await expect(page.getByLabel("Email address", { exact: true })).toBeFocused();
    await expect(page.getByLabel("Email address", { exact: true })).toHaveValue("no address");
    await fill(page, "Email address", email);
    await press(page, "Send me a link");
    await expect(page.getByRole("heading", { name: "Check your email" })).toBeVisible();
    await page.goto(await server.linkFor(email));
    await fill(page, "Name", "Claire Temple");
    await fill(page, "Password", "password123");
    await press(page, "Create account");
    await expect(page.getByRole("alert")).toContainText("Many people use this password");
    await expect(page.getByLabel("Name", { exact: true })).toHaveValue("Claire Temple");
    await fill(page, "Password", password);
    await press(page, "Create account");
    await expect(page).toHaveURL(/\/heroes\/luke-cage/);
    await page.goto("/account");
    await expect(page.getByText("/people/claire-temple")).toBeVisible();
    // The link worked once.
    await page.goto(await server.linkFor(email));
    await expect(page.getByRole("heading", { name: "This link no longer works" })).toBeVisible();
  });

  test(`what was typed survives a session that ended meanwhile${how}`, async ({ browser }) => {
    const { page, email, id } = await signedIn(browser, { hasScript });
    await page.goto("/account/profile");
    await fill(page, "About you", "I know every stop of the line.");
    await server.expireSessions(id);
    await press(page, "Save");
    await expect(page.getByRole("heading", { name: "Sign in", exact: true })).toBeVisible();
    await signIn(page, email);
    await expect(page.getByRole("alert")).toContainText("Your session had ended");
    await expect(page.getByLabel("About you")).toHaveValue("I know every stop of the line.");
    await press(page, "Save");
    await expect(page.getByRole("status").first()).toContainText("Your profile is saved");
    await page.goto("/account/profile");
    await expect(page.getByLabel("About you")).toHaveValue("I know every stop of the line.");
  });

  test(`a forgotten password is set anew${how}`, async ({ browser }) => {
    const email = newAddress();
    await server.addAccount(email, password);
    const page = await newPage(browser, { hasScript });
    await page.goto("/account/sign-in");
    await signIn(page, email, "not my password");
    await expect(page.getByRole("alert")).toContainText("email address or the password is wrong");
    await page.getByRole("link", { name: "Forgot your password?" }).click();
    await fill(page, "Email address", email);
    await press(page, "Send me a link");
    await expect(page.getByText("If there is an account with that address")).toBeVisible();
    await page.goto(await server.linkFor(email));
    await fill(page, "New password", "a much better password");
    await press(page, "Set password");
    await expect(page.getByText("Your new password is set")).toBeVisible();
    await signIn(page, email, "a much better password");
    await expect(page.getByRole("heading", { name: "Your account" })).toBeVisible();
  });

  test(`somebody downloads their data, and deletes their account${how}`, async ({ browser }) => {
    const { page, email, id } = await signedIn(browser, { hasScript });
    await page.getByRole("link", { name: "Download your data" }).click();
    const started = page.waitForEvent("download");
    await page.getByRole("link", { name: "Download", exact: true }).click();
    const exported = JSON.parse(readFileSync(await (await started).path(), "utf8"));
    expect(exported.user).toMatchObject({ id, email });
    expect(exported.signInEvent).toMatchObject([{ method: "password", succeeded: true }]);
    await page.goto("/account/delete");
    await press(page, "Delete my account");
    await expect(page.getByRole("alert")).toContainText("Check this box");
    await page.getByRole("checkbox").check();
    await press(page, "Delete my account");
    await expect(page.getByRole("heading", { name: "Your account is deleted" })).toBeVisible();
    await page.goto("/account");
    await expect(page.getByRole("heading", { name: "Sign in", exact: true })).toBeVisible();
    await signIn(page, email);
    await expect(page.getByRole("alert")).toContainText("email address or the password is wrong");
  });
}

test("somebody adds a passkey, signs in with it, renames it and removes it", async ({
  browser,
}) => {
  const { page } = await signedIn(browser);
  const violations = await listenForViolations(page);
  const session = await page.context().newCDPSession(page);
  await session.send("WebAuthn.enable");
  await session.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await page.goto("/account/passkeys");
  await expect(page.getByText("You have no passkeys yet.")).toBeVisible();
  await fill(page, "Name of the passkey", "My phone");
  await press(page, "Add a passkey");
  await expect(page.getByText("You can now sign in with the passkey “My phone”")).toBeVisible();
  await page.goto("/account");
  await press(page, "Sign out");
  await expect(page.getByText("You have signed out.")).toBeVisible();
  await page.goto("/account/sign-in?next=/account/passkeys");
  await press(page, "Sign in with a passkey");
  await expect(page.getByRole("heading", { name: "Passkeys" })).toBeVisible();
  await page.getByRole("link", { name: "Rename or remove My phone" }).click();
  await fill(page, "Name of the passkey", "");
  await press(page, "Rename");
  await expect(page.getByRole("alert")).toContainText("Write a name");
  await fill(page, "Name of the passkey", "My old phone");
  await press(page, "Rename");
  await expect(page.getByText("The passkey is now called “My old phone”.")).toBeVisible();
  await page.getByRole("link", { name: "Rename or remove My old phone" }).click();
  await press(page, "Remove passkey");
  await expect(page.getByText("You have no passkeys yet.")).toBeVisible();
  await page.goto("/account");
  await press(page, "Sign out");
  await page.goto("/account/sign-in");
  await press(page, "Sign in with a passkey");
  await expect(page.getByRole("alert")).toContainText("No account has this passkey");
  expect(violations).toEqual([]);
});

test("somebody who is blocked reads so before they type, and where they can still do something", async ({
  browser,
}) => {
  const { page, id } = await signedIn(browser);
  await server.database
    .updateTable("user")
    .set({ banned: true, banReason: "Spam", banExpires: "2999-01-02T03:04:05.678Z" })
    .where("id", "=", id)
    .execute();
  for (const address of ["/account", "/account/profile", "/account/address", "/account/passkeys"]) {
    await page.goto(address);
    await expect(page.getByText("Your account is blocked until January 2, 2999")).toBeVisible();
    await expect(page.getByText("Reason: Spam")).toBeVisible();
  }
  await page.goto("/account/profile");
  await press(page, "Save");
  await expect(page.getByRole("alert")).toContainText("so nothing was saved");
});

test("a link that cannot be used any more is gone, and leads to a new one", async ({ browser }) => {
  const page = await newPage(browser, { hasScript: false });
  for (const address of ["confirm", "reset-password"]) {
    const answer = await page.goto(`/account/${address}?token=none`);
    expect(answer?.status(), address).toBe(410);
    await expect(page.getByRole("link", { name: /Sign up again|Get a new link/ })).toBeVisible();
  }
});

test("pages of people have the header of all pages, and its link that skips it", async ({
  browser,
}) => {
  const page = await newPage(browser);
  await page.setViewportSize({ width: 1280, height: 800 });
  const boxes: unknown[] = [];
  for (const address of ["/heroes/luke-cage", "/account/sign-in"]) {
    await page.goto(address);
    const links = page.getByRole("banner").getByRole("link").locator("visible=true");
    boxes.push(await links.evaluateAll((all) => all.map((one) => one.getBoundingClientRect())));
    await expect(page.getByRole("banner").getByRole("link", { name: "Account" })).toBeVisible();
    await page.keyboard.press("Tab");
    const skip = page.getByRole("link", { name: "Skip to content" });
    await expect(skip).toBeFocused();
    expect((await skip.boundingBox())?.width).toBeGreaterThan(100);
  }
  expect(boxes[1]).toEqual(boxes[0]);
});

test("long names and addresses fit on a phone", async ({ browser }) => {
  const name = "W".repeat(50);
  const email = `${"a".repeat(60)}@${"b".repeat(60)}.${"c".repeat(60)}.example`;
  await server.addAccount(email, password, name);
  const page = await newPage(browser);
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto("/account/sign-in");
  await signIn(page, email);
  for (const address of ["/account", "/account/profile", "/account/address"]) {
    await page.goto(address);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect.soft(width, address).toBeLessThanOrEqual(360);
  }
});

test("without script, a passkey is not offered, and the page says why", async ({ browser }) => {
  const { page } = await signedIn(browser, { hasScript: false });
  await page.goto("/account/passkeys");
  await expect(page.getByText("JavaScript is off")).toBeVisible();
  await expect(page.getByRole("button", { name: "Add a passkey" })).toBeHidden();
});

test("a new mail address counts once it is confirmed", async ({ browser }) => {
  const { page, email } = await signedIn(browser);
  const changed = newAddress();
  await page.goto("/account/address");
  await fill(page, "New email address", changed);
  await press(page, "Send a link to this address");
  await expect(page.getByText("A link is on its way")).toBeVisible();
  await page.goto(await server.linkFor(changed));
  await press(page, "Use this address");
  await expect(page.getByText("Your account now has the new email address")).toBeVisible();
  await expect(page.getByText(changed)).toBeVisible();
  const { subject } = await server.database
    .selectFrom("mail")
    .select("subject")
    .where("toAddress", "=", email)
    .executeTakeFirstOrThrow();
  expect(subject).toBe("Your email address was changed");
});

test("somebody sees where they are signed in, and signs out there", async ({ browser }) => {
  const { page, email } = await signedIn(browser);
  const other = await newPage(browser);
  await other.goto("/account/sign-in");
  await signIn(other, email);
  await page.goto("/account/sessions");
  await expect(page.getByText("· this browser")).toHaveCount(1);
  await press(page, "Sign out that browser");
  await expect(page.getByText("That browser is signed out.")).toBeVisible();
  await other.goto("/account");
  await expect(other.getByRole("heading", { name: "Sign in", exact: true })).toBeVisible();
  await press(page, "Sign out everywhere");
  await expect(page.getByText("You have signed out everywhere.")).toBeVisible();
});

test("signing out of a session that has ended asks nobody to sign in for that", async ({
  browser,
}) => {
  const { page, email, id } = await signedIn(browser);
  await server.expireSessions(id);
  await press(page, "Sign out");
  await expect(page.getByRole("heading", { name: "Sign in", exact: true })).toBeVisible();
  await signIn(page, email);
  await expect(page.getByRole("heading", { name: "Your account" })).toBeVisible();
  await expect(page.getByRole("alert")).toHaveCount(0);
});

test("the cookie of a session is opaque, and no script can read it", async ({ browser }) => {
  const { page } = await signedIn(browser);
  const cookies = await page.context().cookies();
  const found = cookies.find(({ name }) => name === "session");
  expect(found).toMatchObject({ httpOnly: true, sameSite: "Lax", path: "/" });
  expect(found?.value.length).toBeLessThan(120);
  expect(await page.evaluate(() => document.cookie)).toBe("");
});

const SIGNED_OUT = [
  "/account/sign-in",
  "/account/sign-in?error=account_not_linked",
  "/account/sign-up",
  "/account/sign-up/sent",
  "/account/forgot-password",
  "/account/forgot-password/sent",
  "/account/confirm?token=none",
  "/account/reset-password?token=none",
  "/account/deleted",
];
const SIGNED_IN = [
  "/account",
  "/account/profile",
  "/account/address",
  "/account/password",
  "/account/mail",
  "/account/passkeys",
  "/account/passkeys/none",
  "/account/sessions",
  "/account/export",
  "/account/drafts",
  "/account/delete",
  "/account/confirm-address?token=none",
];

async function expectNoBarriers(page: Page, address: string): Promise<void> {
  for (const [colorScheme, width] of [
    ["light", 360],
    ["dark", 1280],
  ] as const) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme });
    await page.goto(address);
    const found = await findBarriers(page);
    expect.soft(found, `${address}, ${colorScheme}, ${width} wide`).toEqual([]);
    const past = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect.soft(past, `${address} is too wide for ${width}`).toBeLessThanOrEqual(0);
  }
}

/** Chromium reports a page that says no by its status (404, 410) as an error too. */
const isNoStatus = (message: string) => !/with a status of 4(?:04|10)\b/.test(message);

test("axe finds no barrier on any page for those who are not signed in", async ({ browser }) => {
  const page = await newPage(browser);
  const violations = await listenForViolations(page);
  const scripts = listenForScripts(page);
  for (const address of SIGNED_OUT) await expectNoBarriers(page, address);
  // The form with what was typed, and what is wrong with it.
  await page.goto("/account/sign-up");
  await fill(page, "Email address", "no address");
  await press(page, "Send me a link");
  await expectNoBarriers(page, page.url());
  const email = newAddress();
  await page.goto("/account/sign-up");
  await fill(page, "Email address", email);
  await press(page, "Send me a link");
  await expectNoBarriers(page, await server.linkFor(email));
  expect(violations.filter(isNoStatus)).toEqual([]);
  const names = [...scripts].map((script) => script.replace(/-[^-]+$/, "")).sort();
  expect(names).toEqual(["/enhance/main", "/enhance/passkeys"]);
});

test("axe finds no barrier on any page of an account", async ({ browser }) => {
  test.setTimeout(240_000);
  const { page, email } = await signedIn(browser);
  const violations = await listenForViolations(page);
  for (const address of SIGNED_IN) await expectNoBarriers(page, address);
  // Somebody signed in can ask for a link too.
  await page.goto("/account/forgot-password");
  await fill(page, "Email address", email);
  await press(page, "Send me a link");
  await expectNoBarriers(page, await server.linkFor(email));
  expect(violations.filter(isNoStatus)).toEqual([]);
});
