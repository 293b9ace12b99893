import { expect, test } from "@playwright/test";

test("editors find everything in the wiki and what is missing", async ({ page }) => {
  await page.goto("/about");
  await page.getByRole("link", { name: "Editor tools" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Editor tools");
  for (const link of await page.locator("main li a").all()) {
    const answer = await page.request.get((await link.getAttribute("href")) ?? "");
    expect(answer.status()).toBe(200);
  }
  await page.getByRole("link", { name: "All articles" }).click();
  await expect(page.locator("#J + ul")).toContainText("Jessica Jones");
});

test("a statement without a source says so, and links to the list of such statements", async ({
  page,
}) => {
  await page.goto("/special/uncited");
  await page.locator("main li b a").first().click();
  // It may be inside a spoiler.
  const mark = page.locator("sup a", { hasText: "citation needed" }).first();
  await expect(mark).toHaveAttribute("href", "/special/uncited");
});

test("recent changes show what changed each day and why", async ({ page }) => {
  await page.goto("/special/changes");
  const days = page.locator("main table th time");
  expect(await days.count()).toBeGreaterThan(0);
  const dates = await days.evaluateAll((all) => all.map((one) => one.getAttribute("datetime")));
  expect(dates).toEqual([...dates].sort().reverse());
  const heads = page.getByRole("columnheader");
  await expect(heads).toHaveText(["Article", "Summary", "Who"]);
  const row = page.locator("main tbody tr:has(td)").first().locator("td");
  await expect(row).toHaveCount(3);
  await expect(row.nth(1)).not.toBeEmpty();
  await expect(row.nth(2)).not.toBeEmpty();
});

test("a series lists its episodes by season, each with an address of its own", async ({ page }) => {
  await page.goto("/series/the-defenders#s1e4");
  const episode = page.locator("#s1e4");
  await expect(episode).toBeInViewport();
  await expect(episode).toContainText("Royal Dragon");
  await episode.getByRole("link", { name: "Phil Abraham" }).click();
  await expect(page).toHaveURL("/production/how-the-crossover-came-together#directors");
  await expect(page.locator("#directors")).toBeInViewport();
});
