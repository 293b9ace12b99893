import { type Browser, type BrowserContextOptions, expect, type Page } from "@playwright/test";
import { type AccountsServer, newNetwork } from "./accounts-server";
import { password, signIn } from "./sign-in";
import { preferPlainText } from "./source-text";

export type TestAccount = { email: string; id: string };

let count = 0;

/** A browser of its own, on a network of its own. @param isPlain whether its editor is the text area */
export async function newBrowserPage(
  browser: Browser,
  server: AccountsServer,
  options: BrowserContextOptions = {},
  isPlain = true,
): Promise<Page> {
  const context = await browser.newContext({
    baseURL: server.base,
    extraHTTPHeaders: { "x-forwarded-for": newNetwork() },
    ...options,
  });
  if (isPlain) await preferPlainText(context);
  return context.newPage();
}

export async function newTestAccount(
  server: AccountsServer,
  role: "editor" | "contributor" = "editor",
): Promise<TestAccount> {
  const email = `writer${++count}@example.org`;
  const id = await server.addAccount(email, password, `Writer ${count}`);
  await server.database.updateTable("user").set({ role }).where("id", "=", id).execute();
  return { email, id };
}

/** A browser in which somebody is signed in. */
export async function signedInPage(
  browser: Browser,
  server: AccountsServer,
  account: TestAccount,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const page = await newBrowserPage(browser, server, options);
  await page.goto("/account/sign-in");
  await signIn(page, account.email);
  await expect(page.getByRole("heading", { name: "Your account" })).toBeVisible();
  return page;
}

/** The draft that an account has; of those that have not ended, one is expected. */
export const draftOf = (server: AccountsServer, userId: string) =>
  server.database
    .selectFrom("draft")
    .selectAll()
    .where("userId", "=", userId)
    .where("ended", "is", null)
    .executeTakeFirst();

/** The line by the buttons says that everything typed so far is kept there. */
export const expectKept = (page: Page, where: "browser" | "account" | "lost" | "nothing") =>
  expect(page.locator(`.draft-status[data-kept="${where}"]:not([data-busy])`)).toBeVisible();
