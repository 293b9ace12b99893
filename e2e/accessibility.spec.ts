import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { livePages, pages } from "./pages";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** All that a color scheme can change. */
const COLOR_RULES = ["color-contrast", "link-in-text-block"];

async function barriers(axe: AxeBuilder): Promise<string[]> {
  // Without frames to look into, the simpler mode saves a second page for each look.
  const { violations } = await axe.setLegacyMode().analyze();
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

for (const address of [...pages, ...livePages])
  for (const width of [360, 1280])
    test(`axe finds no barrier on ${address}, ${width} px wide, light or dark`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme: "light" });
      await page.goto(address);
      await unfold(page);
      expect.soft(await barriers(new AxeBuilder({ page }).withTags(RULES))).toEqual([]);
      await page.emulateMedia({ colorScheme: "dark" });
      const inTheDark = new AxeBuilder({ page }).withRules(COLOR_RULES);
      expect.soft(await barriers(inTheDark), "in the dark").toEqual([]);
    });
