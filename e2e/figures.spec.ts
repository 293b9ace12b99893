import { expect, test } from "@playwright/test";
import { listenForViolations } from "./listen";

test("a figure shows its picture, and links to its creator and license", async ({ page }) => {
  const violations = await listenForViolations(page);
  await page.goto("/heroes/jessica-jones");
  const figure = page.getByRole("figure").filter({ hasText: "behind a door with a glass panel" });
  const picture = figure.getByRole("img", { name: /^A dark office door/ });
  await picture.scrollIntoViewIfNeeded();
  await expect
    .poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth))
    .toBeGreaterThan(0);
  await expect(figure.getByRole("link", { name: "CC BY-SA 4.0" })).toHaveAttribute(
    "href",
    "https://creativecommons.org/licenses/by-sa/4.0/",
  );
  await figure.getByRole("link", { name: "Midland Circle contributors" }).click();

  await expect(page).toHaveURL("/special/images#alias-investigations-door");
  const entry = page.locator("#alias-investigations-door");
  await expect(entry).toBeInViewport();
  await expect(entry).toContainText("Drawn for this wiki");
  await entry.getByRole("link", { name: "Jessica Jones" }).first().click();
  await expect(page).toHaveURL("/heroes/jessica-jones");
  expect(violations).toEqual([]);
});

for (const colorScheme of ["light", "dark"] as const)
  test.describe(`without script, in the ${colorScheme} scheme`, () => {
    test.use({ javaScriptEnabled: false, colorScheme });

    test("every image of the wiki is shown at its own proportions, with its space reserved", async ({
      page,
    }) => {
      await page.goto("/special/images");
      const figures = page.getByRole("main").getByRole("figure");
      expect(await figures.count()).toBeGreaterThan(5);
      for (const figure of await figures.all()) {
        const picture = figure.getByRole("img");
        await picture.scrollIntoViewIfNeeded();
        await expect(picture).toHaveAttribute("width", /^\d+$/);
        await expect(picture).toHaveAttribute("height", /^\d+$/);
        await expect(figure).toContainText("CC BY-SA 4.0");
        const box = await picture.boundingBox();
        expect((box?.width ?? 0) / (box?.height ?? 1)).toBeCloseTo(1.5, 1);
      }
    });
  });

test("a picture has its type and may be cached for an hour; a missing one may not", async ({
  request,
}) => {
  const answer = await request.get("/images/mountain-gate.svg");
  expect(answer.status()).toBe(200);
  expect(answer.headers()["content-type"]).toBe("image/svg+xml");
  expect(answer.headers()["cache-control"]).toBe("public, max-age=3600");
  expect((await request.get("/images/nothing.svg")).status()).toBe(404);
});
