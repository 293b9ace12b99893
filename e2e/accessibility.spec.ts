import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { pages } from "./pages";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** All that a color scheme can change. */
const COLOR_RULES = ["color-contrast", "link-in-text-block"];

async function barriers(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target} ${failureSummary}`),
  );
}

/** Covers and folds are part of a page, too. */
const unfold = (page: Page) =>
  page.evaluate(() => {
    for (const fold of document.querySelectorAll<HTMLDetailsElement>("main details"))
      fold.open = true;
  });

for (const width of [360, 1280])
  test(`axe finds no barrier on any page in either color scheme, ${width} px wide`, async ({
    page,
  }) => {
    test.slow();
    await page.setViewportSize({ width, height: 800 });
    for (const address of pages) {
      await page.emulateMedia({ colorScheme: "light" });
      await page.goto(address);
      await unfold(page);
      expect.soft(await barriers(new AxeBuilder({ page }).withTags(RULES)), address).toEqual([]);
      await page.emulateMedia({ colorScheme: "dark" });
      const inTheDark = await barriers(new AxeBuilder({ page }).withRules(COLOR_RULES));
      expect.soft(inTheDark, `${address} in the dark`).toEqual([]);
    }
  });
