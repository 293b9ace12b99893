import { expect, type Page, test } from "@playwright/test";
import { findBarriers } from "./find-barriers";
import { livePages, pages } from "./pages";
import { listSmallTargets } from "./small-targets";

/** One page with every kind of list, card and control. */
const TOUCHED = [
  "/",
  "/heroes/jessica-jones",
  "/series/the-defenders",
  "/team",
  "/quotes/by/krysten-ritter",
  "/quotes/loeb-no-belt-buckles",
  "/sources/ew-first-look",
  "/timeline",
  "/timeline/2017-01-12",
  "/connections/jessica-jones",
  "/special/all",
  "/seen",
  "/search",
];

/** Spoilers and folds are part of a page, too. */
const unfold = (page: Page) =>
  page.evaluate(() => {
    for (const fold of document.querySelectorAll<HTMLDetailsElement>("main details"))
      fold.open = true;
  });

/** Pages whose parts all appear on another page too. */
const ALIKE = ["/heroes", "/quotes/by/krysten-ritter", "/sources", "/special/wanted"];

const looked = [...pages, ...livePages].filter((one) => !ALIKE.includes(one));

// Every second page is dark on the phone and light on the desktop: parts that pages share are seen in all four.
for (const [index, address] of looked.entries()) {
  const [onPhone, onDesktop] =
    index % 2 === 0 ? (["light", "dark"] as const) : (["dark", "light"] as const);
  test(`axe finds no barrier on ${address}, ${onPhone} on a phone and ${onDesktop} on a desktop`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 360, height: 800 });
    await page.emulateMedia({ colorScheme: onPhone });
    await page.goto(address);
    await unfold(page);
    expect.soft(await findBarriers(page), "on a phone").toEqual([]);
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.emulateMedia({ colorScheme: onDesktop });
    expect.soft(await findBarriers(page), "on a desktop").toEqual([]);
  });
}

test.describe("on a touch screen", () => {
  // High enough for every page: elements at a point can only be found in view.
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 30_000 } });

  test("every link or control outside a sentence is 44 px wide and high", async ({ page }) => {
    for (const address of TOUCHED) {
      await page.goto(address);
      expect.soft(await listSmallTargets(page), address).toEqual([]);
    }
  });
});
