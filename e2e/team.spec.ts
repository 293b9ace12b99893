import { expect, test } from "@playwright/test";

test("the service table shows who ran which season and who had another role", async ({ page }) => {
  await page.goto("/team");
  const table = page.getByRole("table");
  const series = ["Daredevil", "Jessica Jones", "Luke Cage", "Iron Fist", "The Defenders"];
  for (const [index, name] of [...series, "The Punisher"].entries())
    await expect(table.getByRole("columnheader").nth(index)).toContainText(name);
  const cells = table.getByRole("row", { name: /^Marco Ramirez/ }).getByRole("cell");
  await expect(cells).toHaveCount(6);
  const stops = cells.nth(0).getByRole("listitem");
  await expect(stops.nth(0)).toHaveText("Daredevil season 1producer");
  await expect(stops.nth(1)).toHaveText("ran Daredevil season 2co-showrunner");
  await expect(cells.nth(1)).toBeEmpty();
  await table.getByRole("rowheader", { name: "Marco Ramirez" }).getByRole("link").click();
  await expect(page).toHaveURL("/team/marco-ramirez");
});

test("at 320 and 900 px the table is a list of people with their series", async ({ page }) => {
  await page.goto("/team");
  const row = page.getByRole("table").locator("tr").filter({ hasText: "Jeph Loeb" });
  for (const width of [320, 900]) {
    await page.setViewportSize({ width, height: 800 });
    for (const name of ["Jessica Jones", "Iron Fist", "The Defenders", "The Punisher"])
      await expect(row.getByRole("link", { name })).toBeVisible();
    await expect(page.getByRole("columnheader")).toHaveCount(0);
    const past = await page.evaluate(
      () => document.documentElement.scrollWidth - window.innerWidth,
    );
    expect(past).toBeLessThanOrEqual(0);
  }
});

test("the team's page has everyone with their lines, and what they said", async ({ page }) => {
  await page.goto("/team");
  const people = page.getByRole("region", { name: "People" });
  const loeb = people.getByRole("link", { name: /^Jeph Loeb/ });
  await expect(loeb.getByRole("img", { name: "Iron Fist line" })).toBeVisible();
  await expect(loeb.getByRole("img", { name: "Daredevil line" })).toHaveCount(0);
  const said = page.getByRole("region", { name: "What they said" });
  const cards = said.getByRole("figure");
  expect(await cards.filter({ hasText: "Jeph Loeb" }).count()).toBeGreaterThanOrEqual(3);
  await expect(cards.filter({ hasText: "Krysten Ritter" })).toHaveCount(0);
});
