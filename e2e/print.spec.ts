import { expect, type Page, test } from "@playwright/test";

const print = (page: Page) => page.emulateMedia({ media: "print" });

test("a printed article is its text, its quotes and its sources", async ({ page }) => {
  await page.goto("/heroes/jessica-jones");
  await print(page);
  for (const shown of [
    page.getByRole("heading", { level: 1 }),
    page.getByRole("figure").first(),
    page.getByRole("complementary", { name: "Facts: Jessica Jones" }),
    page.getByRole("heading", { name: "Sources" }),
  ])
    await expect(shown).toBeVisible();
  for (const left of [
    page.getByRole("banner"),
    page.getByRole("contentinfo"),
    page.getByRole("navigation"),
    page.getByRole("button"),
    page.getByRole("link", { name: /Permalink|Link to section|Back to/ }),
    page.getByText("More facts"),
    page.getByText("What links here"),
  ])
    for (const one of await left.all()) await expect(one).toBeHidden();
  const facts = page.getByRole("complementary", { name: "Facts: Jessica Jones" });
  await expect(facts.getByText("Appearances")).toBeVisible();
  for (const row of await facts.locator("dt").all())
    expect(await row.evaluate((one) => one.checkVisibility({ contentVisibilityAuto: true }))).toBe(
      true,
    );
});

test("a printed source has its address in full", async ({ page }) => {
  await page.goto("/quotes/ritter-aftermath-of-kilgrave");
  await print(page);
  const addresses = await page
    .getByRole("region", { name: "Sources" })
    .locator("a[rel~=external]")
    .evaluateAll((all) =>
      all.map((one) => ({
        wanted: `"${one.getAttribute("href")}"`,
        printed: getComputedStyle(one, "::after").content,
        words: getComputedStyle(one).fontSize,
      })),
    );
  expect(addresses.length).toBeGreaterThan(3);
  for (const { wanted, printed, words } of addresses) {
    expect(printed).toBe(wanted);
    expect(words).toBe("0px");
  }
});

test("a hidden spoiler stays hidden on paper, and names its season", async ({ page }) => {
  await page.goto("/heroes/jessica-jones");
  await print(page);
  const spoiler = page.getByRole("group").filter({ hasText: "Spoiler:" }).first();
  await expect(spoiler.getByText("Jessica Jones season 1")).toBeVisible();
  await expect(spoiler.locator("p").first()).toBeHidden();
  await expect(spoiler.getByText("Show", { exact: true })).toBeHidden();
});

test("a reader with the dark theme prints black on white", async ({ page }) => {
  await page.goto("/heroes/jessica-jones");
  await page.getByRole("radio", { name: "Dark" }).check();
  await print(page);
  const colors = await page
    .locator("h1, .prose > p, figure, dd, .mark")
    .evaluateAll((all) => [...new Set(all.map((one) => getComputedStyle(one).color))]);
  expect(colors).toEqual(["rgb(0, 0, 0)"]);
  expect(
    await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor),
  ).toBe("rgb(255, 255, 255)");
});

test("a card is not torn between two sheets", async ({ page }) => {
  await page.goto("/quotes");
  await print(page);
  const breaks = await page
    .getByRole("figure")
    .evaluateAll((all) => [...new Set(all.map((one) => getComputedStyle(one).breakInside))]);
  expect(breaks).toEqual(["avoid"]);
});
