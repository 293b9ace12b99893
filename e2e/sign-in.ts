import type { Page } from "@playwright/test";

/** The password of the accounts that tests make. */
export const password = "correct horse battery";

/**
 * Fills in the page for signing in, and waits for the page that comes next. Whoever opens another page before that one
 * is there ends the request: a busy server had not signed them in yet.
 */
export async function signIn(page: Page, email: string, typed = password): Promise<void> {
  await page.getByLabel("Email address", { exact: true }).fill(email);
  await page.getByLabel("Password", { exact: true }).fill(typed);
  await Promise.all([
    page.waitForEvent("domcontentloaded"),
    page.getByRole("button", { name: "Sign in", exact: true }).click(),
  ]);
}
