import { expect, test } from "@playwright/test";
import { readToTheSource } from "./journey";

test("from home to a hero, a quote, its speaker, its source, and back", async ({ page }) => {
  await readToTheSource(page);
  const usedIn = page.getByRole("region", { name: "Used in" });
  await usedIn.getByRole("link", { name: "Jessica Jones", exact: true }).first().click();
  await expect(page).toHaveURL("/heroes/jessica-jones");

  await page.goBack();
  await expect(page).toHaveURL("/sources/seed-reluctant-team-up");
  await page.goBack();
  await expect(page).toHaveURL("/team/marco-ramirez");
});

test("a card is on the page of everyone it involves", async ({ page }) => {
  const words = "Every one of them is following their own trail of bread crumbs";
  for (const address of [
    "/team/marco-ramirez",
    "/heroes/matt-murdock",
    "/heroes/jessica-jones",
    "/heroes/luke-cage",
    "/heroes/danny-rand",
    "/places/midland-circle",
    "/series/the-defenders",
    "/sources/seed-first-promo-photo",
    "/sources/ew-first-look",
    "/quotes",
  ]) {
    await page.goto(address);
    await expect(page.getByRole("figure").filter({ hasText: words }), address).toHaveCount(1);
  }
});

test("a number in the text links to its source, and the source links back", async ({ page }) => {
  await page.goto("/heroes/jessica-jones");
  const first = page.locator('[id="cite:1:1"]');
  await first.getByRole("link", { name: "Source 1" }).click();
  await expect(page).toHaveURL(/#ref:1$/);
  await expect(page.locator('[id="ref:1"]')).toBeInViewport();
  await page.getByRole("link", { name: /^Back to mention 1 of source 1$/ }).click();
  await expect(page).toHaveURL(/#cite:1:1$/);
  await expect(first).toBeInViewport();
});

test("the contents list links to its sections", async ({ page }) => {
  await page.goto("/heroes/jessica-jones");
  await page
    .getByRole("navigation", { name: "Contents" })
    .getByRole("link", { name: "In The Defenders" })
    .click();
  await expect(page.getByRole("heading", { name: "In The Defenders" })).toBeInViewport();
});

test("a link to an unwritten article looks different, and opens the wanted articles", async ({
  page,
}) => {
  await page.goto("/team/marco-ramirez");
  const red = page
    .getByRole("main")
    .getByRole("link", { name: "Entertainment Weekly (not written yet)" });
  await expect(red).toHaveClass(/link-wanted/);
  await red.click();
  await expect(page).toHaveURL("/special/wanted#entertainment-weekly");
  const entry = page.locator("#entertainment-weekly");
  await expect(entry).toBeInViewport();
  await entry.getByRole("link", { name: "Marco Ramirez", exact: true }).click();
  await expect(page).toHaveURL("/team/marco-ramirez");
});

test("a missing address shows a closed station with links to other pages", async ({ page }) => {
  for (const address of [
    "/nowhere",
    "/heroes/nobody",
    "/heroes/jessica-jones/more",
    "/constructor",
    "/timeline/soon",
  ]) {
    const answer = await page.goto(address);
    expect(answer?.status(), address).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("This station is closed");
  }
  await page.getByRole("main").getByRole("link", { name: "Heroes" }).click();
  await expect(page).toHaveURL("/heroes");
});

test("a closed station suggests pages with similar names", async ({ page }) => {
  await page.goto("/heroes/jesica-jons");
  const nearest = page.getByRole("region", { name: "Did you mean" });
  await nearest.getByRole("link", { name: "Jessica Jones", exact: true }).click();
  await expect(page).toHaveURL("/heroes/jessica-jones");
  for (const nonsense of ["/qxqxqxq", "/nothing/here"]) {
    const answered = page.waitForResponse(/\/api\/search/);
    await page.goto(nonsense);
    await (await answered).finished();
    await expect(page.getByRole("group", { name: "Colors" })).toBeVisible();
    await expect(nearest).toHaveCount(0);
  }
});

test("the showroom has moved to the team permanently", async ({ request, page }) => {
  const answer = await request.get("/showroom", { maxRedirects: 0 });
  expect([answer.status(), answer.headers().location]).toEqual([308, "/team"]);
  const member = await request.get("/showroom/marco-ramirez", { maxRedirects: 0 });
  expect([member.status(), member.headers().location]).toEqual([308, "/team/marco-ramirez"]);
  await page.goto("/showroom");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Showrunner team");
});

test("a spoiler is hidden until the reader shows it", async ({ page }) => {
  await page.goto("/heroes/jessica-jones");
  const spoiler = page
    .getByRole("group")
    .filter({ hasText: "Spoiler: Jessica Jones season 1" })
    .first();
  const inside = spoiler.locator("p").first();
  await expect(inside).toBeHidden();
  await spoiler.getByText("Show").click();
  await expect(inside).toBeVisible();
});
