import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import {
  type Browser,
  type BrowserContextOptions,
  chromium,
  expect,
  type Page,
  test,
} from "@playwright/test";
import { type AccountsServer, newNetwork, startAccounts } from "./accounts-server";
import { type ContentClone, cloneContent } from "./content-clone";
import { findBarriers } from "./find-barriers";
import { listenForViolations } from "./listen";
import {
  draftOf as draftOfAccount,
  expectKept,
  newBrowserPage,
  newTestAccount,
  signedInPage,
  type TestAccount,
} from "./people-browsers";
import { signIn } from "./sign-in";
import { preferPlainText, untilReady } from "./source-text";

/** Nothing that somebody types is lost: every way in which other editors lose it ends with the text still there, and a choice. */

// Tests publish into one repository.
test.describe.configure({ mode: "default" });

const HERO = "/heroes/luke-cage";
const PLACE = "/places/harlem";

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

const PHONE: BrowserContextOptions = {
  viewport: { width: 360, height: 740 },
  isMobile: true,
  hasTouch: true,
};

const newPage = (browser: Browser, options?: BrowserContextOptions, isPlain?: boolean) =>
  newBrowserPage(browser, server, options, isPlain);
const newAccount = (role?: "editor" | "contributor") => newTestAccount(server, role);
const signedIn = (browser: Browser, account: TestAccount, options?: BrowserContextOptions) =>
  signedInPage(browser, server, account, options);

const textOf = (page: Page) => page.locator("textarea[name=text]");

async function openEditor(page: Page, article = HERO): Promise<void> {
  await page.goto(`/edit${article}?view=source`);
  await showText(page);
  // The script has begun.
  await expect(statusOf(page)).not.toBeEmpty();
}

async function showText(page: Page): Promise<void> {
  await untilReady(page);
  while (!(await textOf(page).isVisible()))
    await page.locator("form details:not([open]) > summary:visible").first().click();
}

/** Types a paragraph before all others, key by key. */
async function type(page: Page, words: string): Promise<void> {
  await textOf(page).evaluate((area: HTMLTextAreaElement) => {
    // Beside the form of facts, the text begins after them.
    const end = area.value.indexOf("\n---\n");
    const place = end < 0 ? 0 : end + "\n---\n".length;
    area.focus();
    area.setSelectionRange(place, place);
  });
  await page.keyboard.type(`\n${words}<Uncited/>\n`, { delay: 5 });
}

const statusOf = (page: Page) => page.locator(".draft-status");

const box = (page: Page, name: string | RegExp) => page.getByRole("region", { name });
/** What was just done, with a way back. */
const doneLine = (page: Page) => page.locator(".draft-done");
const KEPT = "You have a text of this article that is not published";
const IN_ACCOUNT = "You have a draft of this article";
const TWO = "You have two texts of this article";

const draftOf = (userId: string) => draftOfAccount(server, userId);

async function publish(page: Page, summary: string): Promise<void> {
  await page.getByLabel("What did you change?").fill(summary);
  await page.getByRole("button", { name: "Publish", exact: true }).click();
}

for (const [device, options] of [
  ["a desktop", {}],
  ["a phone", PHONE],
] as const)
  test(`reload: the text is offered, and is put in only when somebody says so, on ${device}`, async ({
    browser,
  }) => {
    const page = await newPage(browser, options);
    const violations = await listenForViolations(page);
    await openEditor(page);
    await expect(statusOf(page)).toContainText("No changes yet");
    await type(page, "Words before the reload.");
    await expectKept(page, "browser");
    await expect(statusOf(page)).toContainText("Saved in this browser");
    await page.reload();
    await expect(box(page, KEPT)).toContainText("This browser kept it at");
    await expect(textOf(page)).not.toHaveValue(/Words before the reload/);
    await box(page, KEPT).getByRole("button", { name: "See what differs" }).click();
    await expect(box(page, KEPT).locator("ins").first()).toContainText("Words before the reload.");
    await box(page, KEPT).getByRole("button", { name: "Open it here" }).click();
    await expect(textOf(page)).toHaveValue(/Words before the reload\.<Uncited\/>/);
    await expect(doneLine(page)).toContainText("Your text is back.");
    await expect(doneLine(page)).toBeFocused();
    await expectKept(page, "browser");
    // Undo takes it back, and nothing is lost by that either.
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(textOf(page)).not.toHaveValue(/Words before the reload/);
    expect(violations).toEqual([]);
  });

test("the editor with colors keeps its text too, and puts it back as one step", async ({
  browser,
}) => {
  const page = await newPage(browser, {}, false);
  const code = page.getByRole("textbox", { name: "Text", exact: true });
  const open = async () => {
    await page.goto(`/edit${HERO}?view=source`);
    await expect(statusOf(page)).not.toBeEmpty();
    await page.locator("form details:not([open]) > summary:visible").first().click();
    await expect(code).toBeVisible();
  };
  await open();
  await code.focus();
  await page.keyboard.press("Control+Home");
  await page.keyboard.type("Words with colors. ");
  await expectKept(page, "browser");
  await open();
  await expect(code).not.toContainText("Words with colors.");
  await box(page, KEPT).getByRole("button", { name: "Open it here" }).click();
  await expect(code).toContainText("Words with colors.");
  await expectKept(page, "browser");
  await code.focus();
  await page.keyboard.press("Control+z");
  await expect(code).not.toContainText("Words with colors.");
});

test("what is discarded can be brought back, and is not offered again if it is not", async ({
  browser,
}) => {
  const page = await newPage(browser);
  await openEditor(page);
  await type(page, "Words to discard.");
  await expectKept(page, "browser");
  await page.reload();
  await box(page, KEPT).getByRole("button", { name: "Discard it" }).click();
  await expect(doneLine(page)).toContainText("The kept text is discarded.");
  await expect(doneLine(page)).toBeFocused();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(box(page, KEPT)).toBeVisible();
  await box(page, KEPT).getByRole("button", { name: "Discard it" }).click();
  await openEditor(page);
  await page.waitForTimeout(1000);
  await expect(box(page, KEPT)).toHaveCount(0);
});

test("the tab crashes: the text is there in the next one", async ({ browser }) => {
  const page = await newPage(browser);
  await openEditor(page);
  await type(page, "Words before the crash.");
  await expectKept(page, "browser");
  await page.goto("chrome://crash").catch(() => {});
  const next = await page.context().newPage();
  await openEditor(next);
  await box(next, KEPT).getByRole("button", { name: "Open it here" }).click();
  await expect(textOf(next)).toHaveValue(/Words before the crash/);
});

test("the whole browser is killed: the text is there after it was started again", async ({
  launchOptions,
}) => {
  const folder = mkdtempSync(path.join(tmpdir(), "browser-"));
  const launch = async () => {
    const context = await chromium.launchPersistentContext(folder, {
      ...launchOptions,
      baseURL: server.base,
      extraHTTPHeaders: { "x-forwarded-for": newNetwork() },
    });
    await preferPlainText(context);
    return context;
  };
  try {
    const context = await launch();
    const page = await context.newPage();
    await openEditor(page);
    await type(page, "Words before the browser was killed.");
    await expectKept(page, "browser");
    const session = await context.newCDPSession(page);
    const closed = context.waitForEvent("close");
    await session.send("Browser.crash").catch(() => {});
    await closed;
    const again = await launch();
    const next = await again.newPage();
    await openEditor(next);
    await box(next, KEPT).getByRole("button", { name: "Open it here" }).click();
    await expect(textOf(next)).toHaveValue(/Words before the browser was killed/);
    await again.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test("a closed laptop: what was typed a moment before is kept, and goes to the account when it is opened", async ({
  browser,
}) => {
  const account = await newAccount();
  const page = await signedIn(browser, account);
  await openEditor(page);
  const context = page.context();
  const session = await context.newCDPSession(page);
  await type(page, "The last words before sleep.");
  // Timers stand still from now on, before any of them has run.
  await session.send("Page.setWebLifecycleState", { state: "frozen" });
  await expect.poll(async () => (await draftOf(account.id))?.text ?? "").toContain("before sleep");
  await session.send("Page.setWebLifecycleState", { state: "active" });
  await expectKept(page, "account");
  // It is opened no more: another tab finds the text.
  await type(page, "Even later words.");
  await session.send("Page.setWebLifecycleState", { state: "frozen" });
  await page.waitForTimeout(500);
  await page.close();
  const next = await context.newPage();
  await next.goto("/account/drafts");
  await next.getByRole("link", { name: "Luke Cage" }).first().click();
  await showText(next);
  await expect(textOf(next)).toHaveValue(/Even later words\.<Uncited\/>/);
});

test("the session ends while somebody types: the browser keeps the text, says so, and publishing leads through signing in", async ({
  browser,
}) => {
  const account = await newAccount();
  const page = await signedIn(browser, account);
  await openEditor(page);
  await type(page, "Words with a session.");
  await expectKept(page, "account");
  await expect(statusOf(page)).toHaveText(/^Saved in your account at \d\d:\d\d$/);
  await server.expireSessions(account.id);
  await type(page, "Words without a session.");
  await expect(statusOf(page)).toContainText(
    "Saved in this browser. Not saved in your account: your session has ended.",
  );
  await expect(page.getByRole("link", { name: "Sign in again" })).toHaveAttribute(
    "target",
    "_blank",
  );
  await publish(page, "Write with and without");
  await signIn(page, account.email);
  await expect(page.getByRole("alert")).toContainText("Your session had ended");
  await showText(page);
  await expect(textOf(page)).toHaveValue(/Words without a session[\s\S]*Words with a session/);
  await expectKept(page, "account");
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  await expect(page).toHaveURL(server.base + HERO);
  await expect(page.getByText("Words without a session.")).toBeVisible();
  expect(await draftOf(account.id)).toBeUndefined();
});

test("after signing in again in another tab, the same page goes on saving; as somebody else it does not", async ({
  browser,
}) => {
  const [account, other] = [await newAccount(), await newAccount()];
  const page = await signedIn(browser, account);
  await openEditor(page, PLACE);
  await server.expireSessions(account.id);
  await type(page, "Words between two sessions.");
  await expect(page.getByRole("link", { name: "Sign in again" })).toBeVisible();
  const tab = await page.context().newPage();
  await tab.goto("/account/sign-in");
  await signIn(tab, other.email);
  await expect(tab.getByRole("heading", { name: "Your account" })).toBeVisible();
  await page.bringToFront();
  await page.evaluate(() => window.dispatchEvent(new Event("focus")));
  await expect(statusOf(page)).toContainText("somebody else has signed in");
  expect(await draftOf(other.id)).toBeUndefined();
  await tab.goto("/account");
  await tab.getByRole("button", { name: "Sign out" }).click();
  await tab.goto("/account/sign-in");
  await signIn(tab, account.email);
  await expect(tab.getByRole("heading", { name: "Your account" })).toBeVisible();
  await page.evaluate(() => window.dispatchEvent(new Event("focus")));
  await expectKept(page, "account");
  expect((await draftOf(account.id))?.text).toContain("Words between two sessions.");
});

test("no network: the text is kept, the line says so, and it is saved when the network is back", async ({
  browser,
}) => {
  const account = await newAccount();
  const page = await signedIn(browser, account, PHONE);
  await openEditor(page, PLACE);
  await page.context().setOffline(true);
  await type(page, "Words in the subway.");
  await expect(statusOf(page)).toContainText(
    "Saved in this browser. Not saved in your account: there is no connection",
  );
  await page.context().setOffline(false);
  await expectKept(page, "account");
  expect((await draftOf(account.id))?.text).toContain("Words in the subway.");
});

test("the server is restarted: the text is saved when it answers again", async ({ browser }) => {
  const account = await newAccount();
  const page = await signedIn(browser, account);
  await openEditor(page, PLACE);
  await type(page, "Words before the restart.");
  await expectKept(page, "account");
  await server.halt();
  await type(page, "Words during the restart.");
  await expect(statusOf(page)).toContainText("Not saved in your account");
  await server.startAgain();
  await expect(page.locator('.draft-status[data-kept="account"]:not([data-busy])')).toBeVisible({
    timeout: 60_000,
  });
  expect((await draftOf(account.id))?.text).toContain("Words during the restart.");
});

test("a second tab of the same article: neither overwrites the other", async ({ browser }) => {
  const account = await newAccount();
  const first = await signedIn(browser, account);
  await openEditor(first);
  await type(first, "From the first tab.");
  await expectKept(first, "account");
  const second = await first.context().newPage();
  await openEditor(second);
  await expect(box(second, "This article is open in another tab")).toBeVisible();
  await expect(box(second, IN_ACCOUNT)).toContainText("It was saved in your account on");
  await expect(textOf(second)).not.toHaveValue(/From the first tab/);
  await type(second, "From the second tab.");
  // What the account has is not overwritten; both are there.
  await expect(box(second, TWO)).toBeVisible();
  await expect(statusOf(second)).toContainText("Saved in this browser. Not saved in your account");
  expect((await draftOf(account.id))?.text).toContain("From the first tab.");
  await box(second, TWO).getByRole("button", { name: "See what differs" }).click();
  await expect(box(second, TWO).locator("ins").filter({ hasText: "first" })).toBeVisible();
  await box(second, TWO).getByRole("button", { name: "Go on with this text" }).click();
  await expectKept(second, "account");
  expect((await draftOf(account.id))?.text).toContain("From the second tab.");
  // The first tab is asked too, and takes the other text. Undo brings its own back.
  await type(first, "More from the first tab.");
  await box(first, TWO).getByRole("button", { name: "Go on with the other one" }).click();
  await expect(textOf(first)).toHaveValue(/From the second tab/);
  await expectKept(first, "account");
  await first.getByRole("button", { name: "Undo" }).click();
  await expect(textOf(first)).toHaveValue(/More from the first tab[\s\S]*From the first tab/);
  // What was replaced can be restored.
  await second.goto("/account/drafts");
  await expect(second.getByRole("heading", { name: "Deleted and replaced" })).toBeVisible();
  await expect(second.getByText("Replaced by another text on").first()).toBeVisible();
});

test("another device: the draft is offered there, and the first one is asked before it saves", async ({
  browser,
}) => {
  const account = await newAccount();
  const laptop = await signedIn(browser, account);
  await openEditor(laptop);
  await type(laptop, "Begun on the laptop.");
  await expectKept(laptop, "account");
  const phone = await signedIn(browser, account, PHONE);
  await openEditor(phone);
  await box(phone, IN_ACCOUNT).getByRole("link", { name: "Open the draft" }).click();
  await showText(phone);
  await expect(textOf(phone)).toHaveValue(/Begun on the laptop/);
  await type(phone, "Continued on the phone.");
  await expectKept(phone, "account");
  await type(laptop, "Written without knowing.");
  await box(laptop, TWO).getByRole("button", { name: "Go on with the other one" }).click();
  await expect(textOf(laptop)).toHaveValue(/Continued on the phone[\s\S]*Begun on the laptop/);
  await type(laptop, "Finished on the laptop.");
  await expectKept(laptop, "account");
  expect((await draftOf(account.id))?.text).toMatch(/Finished on the laptop[\s\S]*Continued/);
});

test("a newer version is published while somebody writes: the text stays, and can be merged", async ({
  browser,
}) => {
  const [account, other] = [await newAccount(), await newAccount()];
  const page = await signedIn(browser, account);
  await openEditor(page);
  const editor = await signedIn(browser, other);
  await openEditor(editor);
  // At the end, where the other one does not write.
  await textOf(editor).evaluate((area: HTMLTextAreaElement) => {
    area.focus();
    area.setSelectionRange(area.value.length, area.value.length);
  });
  await editor.keyboard.type("\nPublished meanwhile.<Uncited/>\n");
  await publish(editor, "Say more at the end");
  await expect(editor).toHaveURL(server.base + HERO);
  await type(page, "Written meanwhile.");
  const newer = box(page, "A newer version of this article is published");
  await expect(newer).toContainText("Your text is as it was.");
  await expect(textOf(page)).toHaveValue(/Written meanwhile/);
  await expect(textOf(page)).not.toHaveValue(/Published meanwhile/);
  await newer.getByRole("button", { name: "Merge it into my text" }).click();
  await expect(page.getByText("Others have published changes meanwhile.")).toBeVisible();
  await showText(page);
  await expect(textOf(page)).toHaveValue(/Written meanwhile[\s\S]*Published meanwhile/);
  await expectKept(page, "account");
  await publish(page, "Say more at the start");
  await expect(page).toHaveURL(server.base + HERO);
  await expect(page.getByText("Published meanwhile.")).toBeVisible();
  await expect(page.getByText("Written meanwhile.")).toBeVisible();
  expect(await draftOf(account.id)).toBeUndefined();
});

test("what was published is not offered any more, in the browser and in the account", async ({
  browser,
}) => {
  const account = await newAccount();
  const page = await signedIn(browser, account);
  await openEditor(page);
  await type(page, "Words to publish at once.");
  await page.getByLabel("What did you change?").fill("Publish at once");
  // Before the last keys were saved.
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  await expect(page).toHaveURL(server.base + HERO);
  // Others publish on top of it: the text is not the published one any more.
  const other = await signedIn(browser, await newAccount());
  await openEditor(other);
  await type(other, "On top of it.");
  await publish(other, "Write on top");
  await expect(other).toHaveURL(server.base + HERO);
  await openEditor(page);
  await page.waitForTimeout(1500);
  await expect(page.locator(".draft-offer:visible")).toHaveCount(0);
  await page.goto("/account/drafts");
  await expect(page.getByText("You have no drafts.")).toBeVisible();
});

for (const isSignedIn of [false, true])
  test(`a browser that keeps nothing says so${isSignedIn ? ", and the account has the text" : ""}`, async ({
    browser,
  }) => {
    const account = await newAccount();
    const page = isSignedIn ? await signedIn(browser, account) : await newPage(browser);
    await page.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException("The user denied permission.", "SecurityError");
      };
    });
    await openEditor(page);
    await type(page, "Words of a private window.");
    if (isSignedIn) {
      await expectKept(page, "account");
      expect((await draftOf(account.id))?.text).toContain("Words of a private window.");
      return;
    }
    await expectKept(page, "lost");
    await expect(statusOf(page)).toHaveText(
      "Not saved. This browser keeps nothing: it is private, or its storage is full. Copy your text before you leave this page, or sign in.",
    );
    // Leaving asks first.
    const asked = page.waitForEvent("dialog");
    const leaving = page.goto("/about").catch(() => {});
    const dialog = await asked;
    expect(dialog.type()).toBe("beforeunload");
    await dialog.dismiss();
    await leaving;
    await expect(textOf(page)).toHaveValue(/Words of a private window/);
  });

test("a full disk is said, not silent", async ({ browser }) => {
  const page = await newPage(browser);
  await page.addInitScript(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
    };
  });
  await openEditor(page);
  await type(page, "Words for a full disk.");
  await expectKept(page, "lost");
  await expect(statusOf(page)).toContainText("its storage is full");
});

test("without script: a draft is saved, listed, opened, deleted and restored", async ({
  browser,
}) => {
  const account = await newAccount("contributor");
  const page = await signedIn(browser, account, { javaScriptEnabled: false });
  const words = "Words without script.<Uncited/>";
  await page.goto(`/edit${PLACE}?view=source`);
  await showText(page);
  const published = await textOf(page).inputValue();
  await textOf(page).fill(`${published}\n${words}\n`);
  await page.getByRole("button", { name: "Save draft" }).click();
  await expect(page.getByText("The draft is saved in your account.")).toBeVisible();
  await showText(page);
  await expect(textOf(page)).toHaveValue(/Words without script/);
  await page.goto(`/edit${PLACE}?view=source`);
  await showText(page);
  await expect(textOf(page)).toHaveValue(published);
  await expect(box(page, IN_ACCOUNT)).toBeVisible();
  // Whoever writes anew is asked, and loses neither.
  await textOf(page).fill(`${published}\nAnother text.<Uncited/>\n`);
  await page.getByRole("button", { name: "Save draft" }).click();
  await expect(page.getByRole("alert")).toContainText("Neither was lost");
  await showText(page);
  await expect(textOf(page)).toHaveValue(/Another text/);
  await page.getByRole("button", { name: "Save this text in place of the other draft" }).click();
  await expect(page.getByText("The draft is saved in your account.")).toBeVisible();
  await page.goto("/account");
  await page.getByRole("link", { name: "Drafts" }).click();
  const ended = page.getByRole("region", { name: "Deleted and replaced" });
  await expect(ended.getByText("Replaced by another text on")).toBeVisible();
  await page.getByRole("button", { name: /^Delete the draft/ }).click();
  await expect(page.getByText("The draft is deleted.")).toBeVisible();
  await expect(page.getByText("You have no drafts.")).toBeVisible();
  await ended
    .getByRole("listitem")
    .filter({ hasText: "Deleted on" })
    .getByRole("button", { name: /^Restore/ })
    .click();
  await expect(page.getByText("The draft is back.")).toBeVisible();
  await page.getByRole("link", { name: "Harlem" }).first().click();
  await showText(page);
  await expect(textOf(page)).toHaveValue(/Another text/);
});

test("drafts are for their account alone: the next person at the same browser sees none", async ({
  browser,
}) => {
  const [account, other] = [await newAccount(), await newAccount()];
  const page = await signedIn(browser, account);
  await openEditor(page, PLACE);
  await type(page, "Not for everybody.");
  await expectKept(page, "account");
  // A text that only the browser has.
  await page.context().setOffline(true);
  await type(page, "Only in this browser.");
  await expect(statusOf(page)).toContainText("Not saved in your account");
  await page.goto("about:blank");
  await page.context().setOffline(false);
  await page.context().clearCookies();
  await openEditor(page, PLACE);
  const hint = box(page, "This browser keeps a text of this article");
  await expect(hint).toContainText("If that was you, sign in");
  await expect(page.getByText("Only in this browser.")).toHaveCount(0);
  await page.goto("/account/sign-in");
  await signIn(page, other.email);
  await openEditor(page, PLACE);
  await expect(hint).toContainText("Only they can see it.");
  await expect(box(page, KEPT)).toHaveCount(0);
  await page.goto("/account");
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.goto("/account/sign-in");
  await signIn(page, account.email);
  await openEditor(page, PLACE);
  await box(page, KEPT).getByRole("button", { name: "Open it here" }).click();
  await expect(textOf(page)).toHaveValue(/Only in this browser/);
  await expectKept(page, "account");
  // Nobody opens the draft of somebody else by its address.
  const id = (await draftOf(account.id))?.id ?? "";
  const stranger = await signedIn(browser, other);
  await stranger.goto(`/edit${PLACE}?draft=${id}`);
  await expect(stranger.getByText("There is no such draft in your account")).toBeVisible();
});

test("the draft of an article that is gone can still be read, and of one that was renamed goes on", async ({
  browser,
}) => {
  const account = await newAccount();
  const page = await signedIn(browser, account);
  await openEditor(page, PLACE);
  await type(page, "Words that outlive the article.");
  await expectKept(page, "account");
  await server.database
    .updateTable("draft")
    .set({ articleId: "places/nowhere" })
    .where("userId", "=", account.id)
    .execute();
  await page.goto("/account/drafts");
  await expect(page.getByText("The article was deleted or renamed.")).toBeVisible();
  await page.getByRole("link", { name: "places/nowhere" }).click();
  await expect(page.getByLabel(/What you wrote/)).toHaveValue(/Words that outlive the article/);
});

test("the draft of an article that is a spoiler has a neutral title in the list", async ({
  browser,
}) => {
  const hidden = "quotes/cox-a-few-months-on";
  expect(clone.read(`${hidden}.mdx`)).toMatch(/^reveals:/m);
  const account = await newAccount();
  const page = await signedIn(browser, account);
  await openEditor(page, `/${hidden}`);
  await textOf(page).press("Control+End");
  await page.keyboard.type("\n");
  await expectKept(page, "account");
  await page.goto("/account/drafts");
  // The title of a quote that is a spoiler has none of its words.
  const list = page.locator("main");
  await expect(list.getByRole("link", { name: /\(spoiler\)/ })).toBeVisible();
  const [, words = ""] = /text: "?(.{20})/.exec(clone.read(`${hidden}.mdx`)) ?? [];
  expect(words).not.toBe("");
  await expect(list).not.toContainText(words);
});

test("axe finds no barrier in what is said about drafts", async ({ browser }) => {
  const account = await newAccount();
  const page = await signedIn(browser, account);
  await openEditor(page);
  await type(page, "Words for axe.");
  await expectKept(page, "account");
  const second = await page.context().newPage();
  for (const colorScheme of ["light", "dark"] as const)
    for (const width of [360, 1280]) {
      await second.emulateMedia({ colorScheme });
      await second.setViewportSize({ width, height: 800 });
      await openEditor(second);
      await expect(box(second, "This article is open in another tab")).toBeVisible();
      await type(second, `Other words ${width}.`);
      await box(second, TWO).getByRole("button", { name: "See what differs" }).click();
      await expect(second.locator(".draft-differences")).toBeVisible();
      expect(await findBarriers(second)).toEqual([]);
      await second.goto("/account/drafts");
      expect(await findBarriers(second)).toEqual([]);
    }
});
