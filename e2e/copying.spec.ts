import { expect, type Page, test } from "@playwright/test";

const copied = async (page: Page) => {
  await page.keyboard.press("ControlOrMeta+c");
  return page.evaluate(() => navigator.clipboard.readText());
};

test.beforeEach(async ({ context, page }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/heroes/jessica-jones");
});

test("a triple click copies the whole paragraph, its reference numbers in brackets of their own", async ({
  page,
}) => {
  const paragraph = page.locator(".prose p", { has: page.locator(".mark") }).first();
  expect(await paragraph.locator(".mark").count()).toBeGreaterThan(1);
  await paragraph.click({ clickCount: 3, position: { x: 4, y: 12 } });
  const text = await copied(page);
  expect(text.trim()).toBe((await paragraph.innerText()).trim());
  expect(text).toMatch(/\.\[1\]\[2\] /);
  expect(text.replace(/\[\d+\]/g, "")).not.toMatch(/[\p{L}.]\d/u);
});

test("copied sections have no permalink signs and no links back from the source list", async ({
  page,
}) => {
  await page.keyboard.press("ControlOrMeta+a");
  const lines = (await copied(page)).split("\n").map((line) => line.trim());
  expect(lines).toContain("In The Defenders");
  expect(lines.filter((line) => /#$|↑/.test(line))).toEqual([]);
});

test("copied names of heroes are not fused with the letters of their bullets", async ({ page }) => {
  await page.keyboard.press("ControlOrMeta+a");
  const lines = (await copied(page)).split("\n").map((line) => line.trim());
  expect(lines).toContain("Matt Murdock");
  expect(lines.filter((line) => /^[DJLIP]\p{Lu}\p{Ll}/u.test(line))).toEqual([]);
});

test("the links to sections have different names", async ({ page }) => {
  const names = await page
    .locator("a[data-permalink]")
    .evaluateAll((all) => all.map((one) => one.getAttribute("aria-label")));
  expect(names.length).toBeGreaterThan(5);
  expect(new Set(names).size).toBe(names.length);
  expect(names).toContain("Link to section In The Defenders");
});
