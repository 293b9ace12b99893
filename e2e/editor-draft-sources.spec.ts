import {
  type Browser,
  type BrowserContextOptions,
  expect,
  type Page,
  test,
} from "@playwright/test";
import { type AccountsServer, startAccounts } from "./accounts-server";
import { type ContentClone, cloneContent } from "./content-clone";
import {
  draftOf,
  expectKept,
  newBrowserPage,
  newTestAccount,
  signedInPage,
} from "./people-browsers";
import { signIn } from "./sign-in";
import { untilReady } from "./source-text";

/** What goes with a text is kept like the text: new sources, and the name in the address; and a source that has facts alone. */

let clone: ContentClone;
let server: AccountsServer;

test.beforeAll(async () => {
  clone = cloneContent();
  server = await startAccounts({ CONTENT_DIR: clone.content });
});
test.afterAll(async () => {
  await server.stop();
  clone.remove();
});

const EDITOR = "/edit/heroes/luke-cage?view=source";
const KEPT = /^You have a text of this (?:article|source) that is not published$/;

const open = async (page: Page, address: string) => {
  await page.goto(address);
  await untilReady(page);
  await expect(page.locator(".draft-status")).not.toBeEmpty();
};

const newSources = (page: Page) => page.locator("#facts-new_sources");
const titleOf = (page: Page) => newSources(page).locator("textarea[name$='.title']");

async function addSource(page: Page, title: string): Promise<void> {
  await newSources(page)
    .getByRole("button", { name: /^Add (?:one|another) to New sources/ })
    .click();
  await titleOf(page).last().fill(title);
}

const kept = (page: Page) => page.getByRole("region", { name: KEPT });

const anonymous = (browser: Browser, options?: BrowserContextOptions) =>
  newBrowserPage(browser, server, options);

test("reload: a source without a word of text is offered, and comes back", async ({ browser }) => {
  const page = await anonymous(browser);
  await open(page, EDITOR);
  await addSource(page, "A talk on a roof");
  await newSources(page).locator("input[name$='.publisher']").fill("The Harlem Bulletin");
  await expectKept(page, "browser");
  await page.reload();
  await untilReady(page);
  await expect(titleOf(page)).toHaveCount(0);
  await kept(page).getByRole("button", { name: "See what differs" }).click();
  await expect(kept(page).locator("ins").first()).toContainText("title: A talk on a roof");
  // Without the server its rows cannot be shown: the page stays, and so does what is kept.
  await page.context().setOffline(true);
  await kept(page).getByRole("button", { name: "Open it here" }).click();
  await expect(kept(page).getByRole("alert")).toContainText("Nothing is lost");
  await page.context().setOffline(false);
  await kept(page).getByRole("button", { name: "Open it here" }).click();
  await expect(titleOf(page)).toHaveValue("A talk on a roof");
  await expect(newSources(page).locator("input[name$='.publisher']")).toHaveValue(
    "The Harlem Bulletin",
  );
  await expectKept(page, "browser");
  await expect(kept(page)).toHaveCount(0);
});

test("the account keeps sources with the draft, and another device gets both", async ({
  browser,
}) => {
  const account = await newTestAccount(server);
  const page = await signedInPage(browser, server, account);
  await open(page, EDITOR);
  await addSource(page, "A talk on a stair");
  await expectKept(page, "account");
  await expect
    .poll(async () => (await draftOf(server, account.id))?.fields)
    .toContain("A talk on a stair");
  const phone = await signedInPage(browser, server, account, {
    viewport: { width: 360, height: 740 },
  });
  await open(phone, EDITOR);
  await phone.getByRole("link", { name: "Open the draft" }).click();
  await untilReady(phone);
  await expect(phone).toHaveURL(/&view=source$/);
  await expect(titleOf(phone)).toHaveValue("A talk on a stair");
  // Both change it: whoever is asked may have the other one.
  await titleOf(phone).fill("A talk on a stair, from the phone");
  await expectKept(phone, "account");
  await addSource(page, "Another source");
  const two = page.getByRole("region", { name: "You have two texts of this article" });
  await two.getByRole("button", { name: "Go on with the other one" }).click();
  await expect(titleOf(page)).toHaveCount(1);
  await expect(titleOf(page)).toHaveValue("A talk on a stair, from the phone");
  // What was here is offered, since nothing else has it.
  await kept(page).getByRole("button", { name: "Open it here" }).click();
  await expect(titleOf(page)).toHaveCount(2);
  await expect(titleOf(page).last()).toHaveValue("Another source");
});

test("a kept text that another open tab goes on with is opened as it is by then, and takes nothing from that tab", async ({
  browser,
}) => {
  const account = await newTestAccount(server);
  const page = await signedInPage(browser, server, account);
  await open(page, EDITOR);
  await addSource(page, "A talk");
  await expectKept(page, "account");
  await server.expireSessions(account.id);
  await titleOf(page).fill("A talk, later");
  await expectKept(page, "browser");
  // Without a session its rows cannot be changed, and nothing is taken away.
  await newSources(page)
    .getByRole("button", { name: /^Add another to New sources/ })
    .click();
  await expect(newSources(page).getByRole("alert")).toContainText("Your session has ended");
  await expect(titleOf(page)).toHaveValue("A talk, later");
  const tab = await page.context().newPage();
  await tab.goto("/account/sign-in");
  await signIn(tab, account.email);
  await expect(tab.getByRole("heading", { name: "Your account" })).toBeVisible();
  await open(tab, EDITOR);
  await expect(kept(tab)).toContainText("It is open in another tab");
  await page.bringToFront();
  await titleOf(page).fill("A talk, even later");
  await page.evaluate(() => window.dispatchEvent(new Event("focus")));
  await expectKept(page, "account");
  await tab.bringToFront();
  await kept(tab).getByRole("button", { name: "Open it here" }).click();
  await expect(titleOf(tab)).toHaveValue("A talk, even later");
  await expectKept(tab, "account");
  expect((await draftOf(server, account.id))?.fields).toContain("A talk, even later");
});

test("a published article takes its sources with it, and its draft ends", async ({ browser }) => {
  const account = await newTestAccount(server);
  const page = await signedInPage(browser, server, account);
  await open(page, EDITOR);
  await addSource(page, "A talk in Pop’s");
  await newSources(page).locator("input[name$='.publisher']").fill("The Harlem Bulletin");
  await newSources(page).locator("select[name$='.kind']").selectOption("interview");
  await newSources(page).locator("input[name$='.date']").fill("2017-01-12");
  const text = page.locator("textarea[name=text]");
  await text.evaluate((area: HTMLTextAreaElement) => {
    area.value = `${area.value.trimEnd()}\n\nHe likes coffee.<Cite source="a-talk-in-pops"/>\n`;
    area.dispatchEvent(new Event("input", { bubbles: true }));
  });
  await expectKept(page, "account");
  await page.getByLabel("What did you change?").fill("Say what he likes");
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  await expect(page).toHaveURL(`${server.base}/heroes/luke-cage`);
  expect(await draftOf(server, account.id)).toBeUndefined();
  await open(page, EDITOR);
  await page.waitForTimeout(700);
  await expect(page.locator(".draft-offer")).toHaveCount(0);
});

for (const [device, viewport] of [
  ["a desktop", { width: 1280, height: 800 }],
  ["a phone", { width: 360, height: 740 }],
] as const)
  test(`a source on its own is kept while it is typed, and comes back, on ${device}`, async ({
    browser,
  }) => {
    const page = await anonymous(browser, { viewport });
    await open(page, "/new/sources");
    await page.getByLabel("Title (required)").fill("A talk at the barber’s");
    await page.getByLabel("Name in the address").fill("barber-talk");
    await expectKept(page, "browser");
    await page.reload();
    await untilReady(page);
    await expect(kept(page).getByRole("heading")).toHaveText(/of this source/);
    await kept(page).getByRole("button", { name: "Open it here" }).click();
    await expect(page.getByLabel("Title (required)")).toHaveValue("A talk at the barber’s");
    await expect(page.getByLabel("Name in the address")).toHaveValue("barber-talk");
    await expectKept(page, "browser");
  });

test("without script: a source that is not complete is saved as a draft, listed and opened", async ({
  browser,
}) => {
  const account = await newTestAccount(server, "contributor");
  const page = await signedInPage(browser, server, account, { javaScriptEnabled: false });
  await page.goto("/new/sources");
  await page.getByLabel("Title (required)").fill("A talk at night");
  await page.getByRole("button", { name: "Save draft" }).click();
  await expect(page.getByText("The draft is saved in your account.")).toBeVisible();
  await expect(page.getByLabel("Title (required)")).toHaveValue("A talk at night");
  await page.goto("/account/drafts");
  await page.getByRole("link", { name: "New source" }).click();
  await expect(page.getByLabel("Title (required)")).toHaveValue("A talk at night");
});

test("the name in the address of a new article is kept with it", async ({ browser }) => {
  const account = await newTestAccount(server);
  const page = await signedInPage(browser, server, account);
  await open(page, "/new/places");
  await page.getByLabel("Name in the address").fill("the-roof");
  await expectKept(page, "account");
  await page.goto("/account/drafts");
  await page.locator("main").getByRole("link", { name: /^New / }).click();
  await expect(page.getByLabel("Name in the address")).toHaveValue("the-roof");
});
