import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { pages } from "./pages";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

for (const colorScheme of ["light", "dark"] as const)
  for (const width of [360, 1280])
    test(`axe finds no barrier on any page, ${colorScheme}, ${width} px wide`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      for (const address of pages) {
        await page.goto(address);
        const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
        const barriers = violations.flatMap(({ id, nodes }) =>
          nodes.map(({ target, failureSummary }) => `${id}: ${target} ${failureSummary}`),
        );
        expect.soft(barriers, address).toEqual([]);
      }
    });
