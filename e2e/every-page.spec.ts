import { expect, type Page, test } from "@playwright/test";
import { listenForScripts, listenForViolations } from "./listen";
import { livePages, pages } from "./pages";

// What must hold of every page is looked at in one visit to each.
test.describe.configure({ timeout: 180_000 });

async function expectToFit(page: Page, address: string): Promise<void> {
  for (const width of [320, 768, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    const past = await page.evaluate(
      () => document.documentElement.scrollWidth - window.innerWidth,
    );
    expect(past, `${address} runs past the edge at ${width} px`).toBeLessThanOrEqual(0);
  }
}

test("every reading page fits narrow and wide windows, has a title, a description and a first heading of its own, asks for no framework script and breaks no policy", async ({
  page,
}) => {
  const violations = await listenForViolations(page);
  const scripts = listenForScripts(page);
  const seen = new Map<string, string>();
  for (const address of pages) {
    await page.goto(address);
    await expectToFit(page, address);
    expect(await page.evaluate(() => document.documentElement.dataset.htmlFirst), address).toBe("");
    const title = await page.title();
    const description = await page.locator('meta[name="description"]').getAttribute("content");
    for (const one of [title, description ?? ""]) {
      expect(one, address).not.toBe("");
      expect(seen.get(one), `${address} repeats “${one}”`).toBeUndefined();
      seen.set(one, address);
    }
    await expect(page.getByRole("heading", { level: 1 }), address).toHaveCount(1);
  }
  expect([...scripts].filter((path) => !path.startsWith("/enhance/"))).toEqual([]);
  expect(scripts.size).toBeGreaterThan(0);
  expect(violations).toEqual([]);
});

test("every live page fits narrow and wide windows", async ({ page }) => {
  for (const address of livePages) {
    await page.goto(address);
    await expectToFit(page, address);
  }
});
