import { expect, type Page, test } from "@playwright/test";
import { pages } from "./pages";

// Adds user styles to pages whose policy forbids it.
test.use({ bypassCSP: true });

const pastEdge = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

/** Elements that hide part of their own text; text only for screen readers is excepted. */
const clipped = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("body *:not(.sr-only)")]
      .filter((one) => one.checkVisibility() && one.innerText?.trim())
      .filter((one) => {
        const { overflowX, overflowY } = getComputedStyle(one);
        const cut = (overflow: string) => overflow === "hidden" || overflow === "clip";
        return (
          (cut(overflowX) && one.scrollWidth > one.clientWidth + 1) ||
          (cut(overflowY) && one.scrollHeight > one.clientHeight + 1)
        );
      })
      .map((one) => `${one.tagName}.${one.className}`),
  );

/** Text that overflows its box sideways. */
const spilled = (page: Page) =>
  page.evaluate(() => {
    const boxOf = (one: Element | null): Element =>
      one && getComputedStyle(one).display === "inline"
        ? boxOf(one.parentElement)
        : (one ?? document.body);
    const found: string[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const parent = text.parentElement;
      if (!text.textContent?.trim() || !parent?.checkVisibility() || parent.closest(".sr-only"))
        continue;
      const words = document.createRange();
      words.selectNodeContents(text);
      const { right } = boxOf(parent).getBoundingClientRect();
      if ([...words.getClientRects()].some((line) => line.right > right + 2))
        found.push(text.textContent);
    }
    return found;
  });

test("letters of twice the size fit into half a desktop's width", async ({ page }) => {
  test.setTimeout(120_000);
  await page.setViewportSize({ width: 640, height: 800 });
  const session = await page.context().newCDPSession(page);
  await session.send("Page.setFontSizes", { fontSizes: { standard: 32, fixed: 26 } });
  for (const address of pages) {
    await page.goto(address);
    expect(await pastEdge(page), address).toBeLessThanOrEqual(0);
    expect(await clipped(page), address).toEqual([]);
    expect(await spilled(page), address).toEqual([]);
  }
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe(
    "34px",
  );
});

test("text that a reader spaces out stays whole, 320 and 1280 px wide", async ({ page }) => {
  test.setTimeout(120_000);
  for (const address of pages) {
    await page.goto(address);
    // What WCAG 1.4.12 requires.
    await page.addStyleTag({
      content: `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
        p { margin-bottom: 2em !important }`,
    });
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await pastEdge(page), `${address} at ${width} px`).toBeLessThanOrEqual(0);
      expect(await clipped(page), `${address} at ${width} px`).toEqual([]);
      expect(await spilled(page), `${address} at ${width} px`).toEqual([]);
    }
  }
});

for (const [who, touch, reducedMotion, moved] of [
  ["on a touch screen pages change with a short motion", true, "no-preference", "true"],
  ["for readers who want none they do not", true, "reduce", "false"],
  ["with a mouse the next page is simply there", false, "no-preference", "false"],
] as const)
  test(who, async ({ browser }) => {
    const context = await browser.newContext({ reducedMotion, isMobile: touch, hasTouch: touch });
    const page = await context.newPage();
    await page.addInitScript(() =>
      addEventListener("pagereveal", (event) => {
        document.documentElement.dataset.moved = String(event.viewTransition !== null);
      }),
    );
    await page.goto("/about");
    await page.getByRole("contentinfo").getByRole("link", { name: "Quotes", exact: true }).click();
    await expect(page).toHaveURL("/quotes");
    await expect(page.locator("html")).toHaveAttribute("data-moved", moved);
    await context.close();
  });

test("in forced colors, lines replace colors and pictures", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await page.goto("/heroes/jessica-jones");
  const styleOf = (selector: string, property: string) =>
    page
      .locator(selector)
      .evaluateAll(
        (all, name) =>
          all
            .filter((one) => one.checkVisibility())
            .map((one) => getComputedStyle(one).getPropertyValue(name)),
        property,
      );
  const widths = await styleOf(".bullet, .hatch, .on-line, .on-sign", "border-top-width");
  expect(widths.length).toBeGreaterThan(5);
  expect(widths.filter((width) => Number.parseFloat(width) < 1)).toEqual([]);
  for (const letter of await page.locator(".bullet").allTextContents())
    expect(letter).toMatch(/^[DJLIP]?$/);

  await page.getByRole("heading", { name: "Powers and limits" }).evaluate((one) => {
    one.scrollIntoView();
  });
  await expect(page.locator("[data-contents] a[aria-current]:visible")).toHaveCount(1);
  const stations = await page
    .locator("[data-contents] li")
    .evaluateAll((all) => all.map((one) => getComputedStyle(one, "::before").backgroundColor));
  expect(new Set(stations).size).toBe(2);
});
