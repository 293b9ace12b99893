import { expect, test } from "@playwright/test";

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("the connections are drawn, listed, and filtered by hero", async ({ page }) => {
    await page.goto("/connections");
    const drawing = page.getByRole("list", { name: "Drawing of the connections" });
    const filters = page.getByRole("navigation", { name: "Connections by hero" });
    await expect(drawing.getByRole("link", { name: "Pop", exact: true })).toBeVisible();
    await expect(filters.getByRole("link", { name: "All heroes" })).toHaveAttribute(
      "aria-current",
      "page",
    );
    await filters.getByRole("link", { name: "Jessica Jones" }).click();
    await expect(page).toHaveURL("/connections/jessica-jones");
    await expect(drawing.getByRole("link", { name: "Trish Walker" })).toBeVisible();
    await expect(drawing.getByRole("link", { name: "Pop", exact: true })).toHaveCount(0);
    const row = page.getByRole("listitem").filter({ hasText: /^Jessica Jones and Trish/ });
    await expect(row).toHaveText("Jessica Jones and Trish Walker: adoptive sister");
    await drawing.getByRole("link", { name: "Trish Walker" }).click();
    await expect(page).toHaveURL("/characters/trish-walker");
  });

  test("a season's spoilers are hidden", async ({ page }) => {
    await page.goto("/connections/luke-cage");
    const spoiler = page.locator('details[data-reveals="luke-cage/1"]');
    const lover = spoiler.getByRole("link", { name: "Claire Temple" });
    await expect(lover).toBeHidden();
    await spoiler.locator("summary").click();
    await expect(lover).toBeVisible();
    // Nowhere else on the page is she named.
    await expect(page.locator("main").getByRole("link", { name: "Claire Temple" })).toHaveCount(
      await page
        .locator("main details[data-reveals]")
        .getByRole("link", { name: "Claire Temple" })
        .count(),
    );
  });

  test("an article links to related ones", async ({ page }) => {
    await page.goto("/heroes/jessica-jones");
    const related = page.getByRole("region", { name: "Related" }).getByRole("link");
    expect(await related.count()).toBeGreaterThan(2);
    await page
      .getByRole("region", { name: "Related" })
      .getByRole("link", { name: "Krysten Ritter" })
      .click();
    await expect(page).toHaveURL("/cast/krysten-ritter");
  });

  test("each series links to the next, from the first to the last and back", async ({ page }) => {
    const step = (name: string) =>
      page.getByRole("navigation", { name: "More series" }).getByRole("link", { name });
    await page.goto("/series/daredevil");
    await expect(step("Previous series")).toHaveCount(0);
    for (const slug of [
      "jessica-jones",
      "luke-cage",
      "iron-fist",
      "the-defenders",
      "the-punisher",
    ]) {
      await step("Next series").click();
      await expect(page).toHaveURL(`/series/${slug}`);
    }
    await expect(step("Next series")).toHaveCount(0);
    await step("Previous series").click();
    await expect(page).toHaveURL("/series/the-defenders");
  });

  test("“Random article” opens an article that is not a quote", async ({ page }) => {
    await page.goto("/about");
    await page.getByRole("contentinfo").getByRole("link", { name: "Random article" }).click();
    await expect(page).toHaveURL(
      /\/(heroes|characters|team|cast|series|places|organizations|production)\/[^/]+$/,
    );
    await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
  });
});

test("“Random article” is chosen again each time, and never cached or prefetched", async ({
  page,
  request,
}) => {
  const answers = await Promise.all(
    Array.from({ length: 12 }, () => request.get("/random", { maxRedirects: 0 })),
  );
  for (const answer of answers) {
    expect(answer.status()).toBe(307);
    expect(answer.headers()["cache-control"]).toContain("no-store");
    expect(answer.headers()["content-security-policy"]).toContain("default-src 'none'");
  }
  expect(new Set(answers.map((answer) => answer.headers().location)).size).toBeGreaterThan(1);
  await page.goto("/about");
  await expect(page.locator('a[href="/random"]')).toHaveAttribute("rel", "nofollow");
  expect(await (await request.get("/speculation-rules")).text()).toContain('"/random"');
});

test("on a phone the map of everyone scrolls sideways, by keyboard too, and a hero's map fits", async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto("/connections");
  const map = page.getByRole("region", { name: "Map of the connections" });
  await expect(map).toBeVisible();
  await map.focus();
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => map.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
  await expect(page.getByRole("region", { name: "Matt Murdock" })).toBeVisible();
  await page.goto("/connections/matt-murdock");
  const drawing = page.locator("main svg").filter({ visible: true });
  await expect(drawing).toHaveCount(1);
  const name = drawing.getByText("Foggy", { exact: true });
  expect((await name.boundingBox())?.height).toBeGreaterThan(12);
});
