import { type Browser, expect, type Page, test } from "@playwright/test";
import { type AccountsServer, newNetwork, startAccounts } from "./accounts-server";
import { type ContentClone, cloneContent } from "./content-clone";
import { findBarriers } from "./find-barriers";
import { listenForViolations } from "./listen";
import { listSmallTargets } from "./small-targets";
import { preferPlainText, readSource, sourceField } from "./source-text";

const HERO = "/heroes/jessica-jones";
const PHONE = { width: 360, height: 800 };
const DESKTOP = { width: 1280, height: 900 };

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

/** In a context of its own, in which axe can open pages too. */
async function newPage(browser: Browser, javaScriptEnabled: boolean, viewport = DESKTOP) {
  const context = await browser.newContext({
    baseURL: server.base,
    javaScriptEnabled,
    viewport,
    extraHTTPHeaders: { "x-forwarded-for": newNetwork() },
  });
  return context.newPage();
}

/** Of the two fields that hold the text, the one that is shown. */
const shownField = (page: Page) => sourceField(page).filter({ visible: true });

/** What the text reveals is hidden at first, season by season. */
async function showText(page: Page): Promise<void> {
  // The script has run then.
  await page.waitForLoadState("load");
  while ((await shownField(page).count()) === 0)
    await page.locator("form details:not([open]) > summary:visible").first().click();
}

/** What is selected in the text area. */
const selected = (page: Page) =>
  shownField(page).evaluate((area: HTMLTextAreaElement) =>
    area.value.slice(area.selectionStart, area.selectionEnd),
  );

for (const hasScript of [true, false]) {
  const how = hasScript ? "" : ", without script";

  test(`a reader finds the help, and reads it page by page${how}`, async ({ browser }) => {
    const page = await newPage(browser, hasScript, PHONE);
    const violations = await listenForViolations(page);
    await page.goto("/");
    await page.getByRole("contentinfo").getByRole("link", { name: "Help" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Help");
    const pages = await page.locator("main li b a").all();
    const titles = await Promise.all(pages.map((one) => one.innerText()));
    expect(titles.length).toBeGreaterThan(8);
    await pages[0]?.click();
    const read = [await page.getByRole("heading", { level: 1 }).innerText()];
    while (await page.locator("a[rel=next]").count()) {
      await page.locator("a[rel=next]").click();
      await expect(page.getByRole("heading", { level: 1 })).not.toHaveText(read.at(-1) ?? "");
      read.push(await page.getByRole("heading", { level: 1 }).innerText());
    }
    expect(read).toEqual(titles);
    expect(violations).toEqual([]);
  });

  test(`help is beside the editor${how}`, async ({ browser }) => {
    const page = await newPage(browser, hasScript);
    const violations = await listenForViolations(page);
    await page.goto(`/edit${HERO}`);
    const panel = page.locator("[data-help]");
    await expect(panel.getByText("[[Jessica Jones|the detective]]")).toBeHidden();
    await panel.locator("summary").click();
    await expect(panel.getByText("[[Jessica Jones|the detective]]")).toBeVisible();
    await expect(panel.getByRole("button", { name: "Insert a citation" })).toHaveCount(
      hasScript ? 1 : 0,
    );
    expect(violations).toEqual([]);
  });

  test(`a section leads to the editor${how}`, async ({ browser }) => {
    const page = await newPage(browser, hasScript);
    await preferPlainText(page.context());
    await page.goto(HERO);
    await page.getByRole("link", { name: "Edit section Powers and limits" }).click();
    await expect(page).toHaveURL(`${server.base}/edit${HERO}#powers-and-limits`);
    await showText(page);
    expect(await readSource(page)).toContain("\n## Powers and limits");
    if (hasScript) await expect.poll(() => selected(page)).toBe("## Powers and limits");
  });
}

for (const isPlain of [false, true])
  test(`an example is inserted by keyboard, and Undo takes it back, ${isPlain ? "in the text area" : "in the editor with colors"}`, async ({
    browser,
  }) => {
    const page = await newPage(browser, true);
    if (isPlain) await preferPlainText(page.context());
    const violations = await listenForViolations(page);
    await page.goto(`/edit${HERO}`);
    const insert = page.getByRole("button", { name: "Insert a citation" });
    await page.locator("[data-help] > summary").press("Enter");
    await insert.press("Enter");
    await expect(page.locator("[data-help-status]")).toHaveText("Show the text first.");
    await showText(page);
    const before = await readSource(page);
    await insert.press("Enter");
    const citation = '<Cite source="ew-ritter-interview"/>';
    await expect
      .poll(async () => (await readSource(page)).split(citation).length)
      .toBe(before.split(citation).length + 1);
    await expect(shownField(page)).toBeFocused();
    if (isPlain) expect(await selected(page)).toBe(citation);
    await page.keyboard.press("ControlOrMeta+z");
    await expect.poll(() => readSource(page)).toBe(before);
    expect(violations).toEqual([]);
  });

test("links to edit a section are not printed, not in a preview and not in other forms of an article", async ({
  browser,
}) => {
  const page = await newPage(browser, true);
  await page.goto(HERO);
  const links = page.getByRole("link", { name: /^Edit section / });
  expect(await links.count()).toBeGreaterThan(4);
  await page.emulateMedia({ media: "print" });
  await expect(links.first()).toBeHidden();
  for (const address of [`${HERO}.md`, `/previews${HERO}.json`, `/history${HERO}`])
    expect(await (await page.request.get(address)).text()).not.toContain("Edit section");
  await page.emulateMedia({ media: "screen" });
  await page.goto(`/edit${HERO}`);
  await showText(page);
  await page.getByRole("button", { name: "Preview" }).click();
  const preview = page.frameLocator('iframe[name="preview"]');
  await expect(preview.getByRole("heading", { name: "Powers and limits" })).toBeVisible();
  await expect(preview.getByRole("link", { name: /^Edit section / })).toHaveCount(0);
});

for (const viewport of [PHONE, DESKTOP])
  test(`axe finds no barrier in the open help panel, ${viewport.width} pixels wide`, async ({
    browser,
  }) => {
    const page = await newPage(browser, true, viewport);
    await page.goto(`/edit${HERO}`);
    await page.locator("[data-help] > summary").click();
    expect(await findBarriers(page, "[data-help]")).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width);
  });

test("on a phone a finger hits the links to edit a section", async ({ browser }) => {
  const context = await browser.newContext({
    baseURL: server.base,
    viewport: { width: 360, height: 30_000 },
    hasTouch: true,
    isMobile: true,
  });
  const page = await context.newPage();
  await page.goto(HERO);
  const small = await listSmallTargets(page);
  expect(small.filter((one) => one.startsWith("Edit section"))).toEqual([]);
});
