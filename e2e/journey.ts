import { expect, type Page } from "@playwright/test";

/** From home to a hero, a quote, its speaker and its source, only by links. */
export async function readToTheSource(page: Page): Promise<void> {
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Four lines.One interchange.");
  await page
    .getByRole("main")
    .getByRole("link", { name: /^Jessica Jones/ })
    .first()
    .click();

  await expect(page).toHaveURL("/heroes/jessica-jones");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Jessica Jones");
  const card = page.getByRole("figure").filter({ hasText: "the most reluctant hero in the world" });
  await card.getByRole("link", { name: "Permalink" }).click();

  await expect(page).toHaveURL("/quotes/ramirez-most-reluctant-hero");
  await page.getByRole("figure").getByRole("link", { name: "Marco Ramirez" }).click();

  await expect(page).toHaveURL("/team/marco-ramirez");
  const onSpeaker = page
    .getByRole("figure")
    .filter({ hasText: "the most reluctant hero in the world" });
  await onSpeaker.getByRole("link", { name: "Screen Rant" }).click();
  await expect(page).toHaveURL("/sources/seed-reluctant-team-up");
}
