import { expect, type Page, test } from "@playwright/test";

type Stop = { name: string; outline: string; inView: boolean };

/** Where the focus is, how it shows, and whether the browser shows it; nothing once it has left the page. */
const readFocus = (page: Page): Promise<Stop | undefined> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return undefined;
    const { outlineStyle, outlineWidth, outlineOffset } = getComputedStyle(element);
    const { top, bottom, width } = element.getBoundingClientRect();
    return {
      name: `${element.tagName} ${element.getAttribute("href") ?? element.textContent}`,
      outline: `${outlineStyle} ${outlineWidth} ${outlineOffset}`,
      inView: width > 0 && bottom > 0 && top < innerHeight,
    };
  });

/** Everything on the page that a keyboard should reach, in the order of the page. */
const listReachable = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll("a[href], button, summary, input, select, textarea")]
      .filter((one) => one.checkVisibility({ visibilityProperty: true }))
      // Of a group of radios, Tab reaches the chosen one.
      .filter((one) => !(one instanceof HTMLInputElement && one.type === "radio" && !one.checked))
      .map((one) => `${one.tagName} ${one.getAttribute("href") ?? one.textContent}`),
  );

async function tabThrough(page: Page): Promise<Stop[]> {
  const stops: Stop[] = [];
  for (let presses = 0; presses < 900; presses++) {
    await page.keyboard.press("Tab");
    const stop = await readFocus(page);
    if (!stop) return stops;
    // The parts of a date are stops within one field.
    if (!(stop.name.startsWith("INPUT") && stops.at(-1)?.name === stop.name)) stops.push(stop);
  }
  throw new Error("The focus does not leave the page.");
}

for (const [address, width] of [
  ["/", 1280],
  ["/timeline", 1280],
  ["/heroes/jessica-jones", 360],
  ["/nowhere", 360],
  ["/search?q=jessica", 360],
] as const)
  test(`on ${address}, ${width} px wide, Tab reaches everything once, in order, and shows where it is`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(address);
    // Enhancements run after the first paint.
    await expect(page.getByRole("group", { name: "Colors" })).toBeVisible();
    await page.waitForLoadState("networkidle");
    const reachable = await listReachable(page);
    const stops = await tabThrough(page);
    expect(stops.map(({ name }) => name)).toEqual(reachable);
    expect(stops.filter(({ outline }) => outline !== "solid 3px 2px")).toEqual([]);
    expect(stops.filter(({ inView }) => !inView)).toEqual([]);
  });

test("the first stop skips to the content", async ({ page }) => {
  await page.goto("/heroes/jessica-jones");
  const skip = page.getByRole("link", { name: "Skip to content" });
  await page.keyboard.press("Tab");
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport({ ratio: 1 });
  expect((await skip.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("main").getByRole("link").first()).toBeFocused();
});

test("the menu of a phone opens and closes by Enter and by Space, and is left by Tab", async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto("/about");
  const menu = page.getByText("Menu", { exact: true });
  const link = page.getByRole("banner").getByRole("link", { name: "Heroes" });
  for (const key of ["Enter", "Space"]) {
    await menu.focus();
    await page.keyboard.press(key);
    await expect(link).toBeVisible();
    await page.keyboard.press(key);
    await expect(link).toBeHidden();
  }
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(link).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/heroes");
});

test("a spoiler is shown and hidden again by the keyboard", async ({ page }) => {
  await page.goto("/heroes/jessica-jones");
  const spoiler = page.getByRole("group").filter({ hasText: "Spoiler:" }).first();
  await spoiler.locator("summary").focus();
  await page.keyboard.press("Space");
  await expect(spoiler.locator("p").first()).toBeVisible();
  await expect(spoiler.getByText("Hide", { exact: true })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(spoiler.locator("p").first()).toBeHidden();
});

test("everything on a quote's card is reached, and Enter follows it", async ({ page }) => {
  await page.goto("/heroes/jessica-jones");
  const card = page.getByRole("figure").filter({ hasText: "the most reluctant hero in the world" });
  await card.getByRole("link", { name: "Marco Ramirez" }).focus();
  for (const name of [
    "Jessica Jones",
    "Matt Murdock",
    "Luke Cage",
    "Danny Rand",
    "The Defenders",
  ]) {
    await page.keyboard.press("Tab");
    await expect(card.getByRole("link", { name, exact: true })).toBeFocused();
  }
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expect(card.getByRole("button", { name: "Copy link" })).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(card.getByRole("link", { name: "Permalink" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/quotes/ramirez-most-reluctant-hero");
});
