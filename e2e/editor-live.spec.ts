import { type Browser, expect, type Page, test } from "@playwright/test";
import { type AccountsServer, newNetwork, startAccounts } from "./accounts-server";
import { type ContentClone, cloneContent } from "./content-clone";
import { listenForViolations } from "./listen";
import { preferPlainText, untilReady } from "./source-text";

test.describe.configure({ mode: "default" });

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

/** The editor as a reader opens it, with the text in plain form, as it is for everybody who chose that. */
async function openEditor(browser: Browser, width = 1280): Promise<Page> {
  const context = await browser.newContext({
    baseURL: server.base,
    viewport: { width, height: 800 },
    extraHTTPHeaders: { "x-forwarded-for": newNetwork() },
  });
  await preferPlainText(context);
  const page = await context.newPage();
  await page.goto("/edit/heroes/luke-cage?view=source");
  await untilReady(page);
  const text = page.locator("textarea[name=text]");
  while (!(await text.isVisible()))
    await page.locator("form details:not([open]) > summary:visible").first().click();
  return page;
}

/** Types a paragraph before all others, as a person does. */
async function type(page: Page, words: string): Promise<void> {
  await page.locator("textarea[name=text]").evaluate((area: HTMLTextAreaElement) => {
    const start = area.value.indexOf("\n---\n") + 5;
    area.focus();
    area.setSelectionRange(start, start);
  });
  await page.keyboard.type(`\n${words}\n`);
}

const preview = (page: Page) => page.frameLocator('iframe[name="preview"]');
const problems = (page: Page) => page.locator("ol.problem-list > li:visible");

for (const width of [360, 1280])
  test(`the preview follows what is typed, and leaves no traces in the history, ${width} px wide`, async ({
    browser,
  }) => {
    const page = await openEditor(browser, width);
    const violations = await listenForViolations(page);
    const before = await page.evaluate(() => history.length);
    for (const words of ["One thing", "Another thing", "A third thing"]) {
      await type(page, `${words} about him.<Uncited/>`);
      await expect(preview(page).getByText(`${words} about him.`)).toBeVisible();
    }
    await expect(preview(page).getByRole("heading", { level: 1 })).toHaveText("Luke Cage");
    await expect(page.locator("iframe")).toHaveCount(1);
    expect(await page.evaluate(() => history.length)).toBe(before);
    await expect(page.getByText("No problems.")).toBeVisible();
    expect(violations).toEqual([]);
    expect(clone.git("status", "--porcelain")).toBe("");
  });

test("a problem is named while one types, in the preview stands the source, and a button writes what is right", async ({
  browser,
}) => {
  const page = await openEditor(browser);
  await type(page, "Words with <cite source=”ew-ritter-interview”/> a mark.");
  await expect(problems(page)).toHaveCount(1);
  await expect(preview(page).getByText(/is not right yet/)).toBeVisible();
  await page.getByRole("button", { name: /^Write / }).click();
  await expect(page.locator("textarea[name=text]")).toHaveValue(
    /<cite source="ew-ritter-interview"\/>/,
  );
  await page.getByRole("button", { name: "Write <Cite", exact: true }).click();
  await expect(page.locator("textarea[name=text]")).toHaveValue(/Words with <Cite source="ew-/);
  await expect(problems(page)).toHaveCount(0);
  // One element: while the paragraph is not right, its source is in another one.
  await expect(preview(page).getByText("Words with")).toHaveCount(1);
  await expect(preview(page).getByText(/is not right yet/)).toHaveCount(0);
});

test("a button that is pressed right after a key still writes what is right, at its place by then", async ({
  browser,
}) => {
  const page = await openEditor(browser);
  await type(page, "Words with <cite source=”ew-ritter-interview”/> a mark.");
  const write = page.getByRole("button", { name: /^Write / });
  await expect(write).toHaveCount(1);
  // Both in one task: no check can come between.
  await write.evaluate((button: HTMLButtonElement) => {
    document.execCommand("insertText", false, "One more line.\n\n");
    button.click();
  });
  await expect(page.locator("textarea[name=text]")).toHaveValue(
    /Words with <cite source="ew-ritter-interview"\/> a mark\.\nOne more line\./,
  );
});

test("what only the other files show is added by the server, and leads to its line", async ({
  browser,
}) => {
  const page = await openEditor(browser);
  await type(page, "He knows [[Nobody at All Anywhere]].<Uncited/>");
  await type(page, 'Next.<Cite source="no-such-source"/>');
  await expect(problems(page).filter({ hasText: "no-such-source" })).toHaveCount(1);
  await page
    .getByRole("button", { name: /^Line \d+/ })
    .first()
    .click();
  const selected = await page
    .locator("textarea[name=text]")
    .evaluate((area: HTMLTextAreaElement) => area.value.slice(area.selectionStart).split("\n")[0]);
  expect(selected).toContain("no-such-source");
});

for (const hasScript of [true, false])
  test(`what would change is shown by words${hasScript ? ", and goes on with what is typed" : ", without script"}`, async ({
    browser,
  }) => {
    const context = await browser.newContext({
      baseURL: server.base,
      javaScriptEnabled: hasScript,
      extraHTTPHeaders: { "x-forwarded-for": newNetwork() },
    });
    await preferPlainText(context);
    const page = await context.newPage();
    await page.goto("/edit/places/harlem?view=source");
    const text = page.locator("textarea[name=text]");
    while (!(await text.isVisible()))
      await page.locator("form details:not([open]) > summary:visible").first().click();
    const value = await text.inputValue();
    await text.fill(value.replace("\n---\n", "\n---\n\nA changed paragraph.<Uncited/>\n"));
    await page.getByRole("button", { name: "Show changes" }).click();
    const added = preview(page).locator("ins", { hasText: "A changed paragraph." });
    await expect(added).toBeVisible();
    if (!hasScript) return;
    await text.fill(value.replace("\n---\n", "\n---\n\nAnother paragraph.<Uncited/>\n"));
    await expect(preview(page).locator("ins", { hasText: "Another paragraph." })).toBeVisible();
    await page.getByRole("button", { name: "Preview" }).click();
    await expect(preview(page).getByRole("heading", { level: 1 })).toHaveText("Harlem");
  });
