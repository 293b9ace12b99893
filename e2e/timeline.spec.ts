import { expect, type Page, test } from "@playwright/test";

/** Every season on an as-of page as `daredevil/3: No date yet`, in the order shown. */
async function standings(page: Page, section: string): Promise<string[]> {
  const rows = page.getByRole("region", { name: section, exact: true }).locator("li[data-season]");
  return rows.evaluateAll((all) =>
    all.map(
      (row) =>
        `${row.getAttribute("data-season")}: ${row.querySelector("[data-standing]")?.textContent}`,
    ),
  );
}

const saidOf = (page: Page, season: string) => page.locator(`li[data-season="${season}"] ul`);

test("every season of the six series stands in the order of release", async ({ page }) => {
  await page.goto("/timeline");
  const days = await page
    .getByRole("region", { name: "Releases" })
    .locator("time")
    .evaluateAll((all) => all.map((one) => one.getAttribute("datetime")));
  expect(days).toHaveLength(13);
  expect(days).toEqual([...days].sort());
});

test("on January 12, 2017 the wiki knows what the founding articles say, and what others said by then", async ({
  page,
}) => {
  await page.goto("/timeline/2017-01-12");
  expect(await standings(page, "Out")).toEqual([
    "daredevil/1: April 10, 2015",
    "jessica-jones/1: November 20, 2015",
    "daredevil/2: March 18, 2016",
    "luke-cage/1: September 30, 2016",
  ]);
  expect(await standings(page, "To come")).toEqual([
    "iron-fist/1: Expected on March 17, 2017",
    "the-defenders/1: Expected in 2017",
    "the-punisher/1: Expected in 2017",
    "daredevil/3: No date yet",
    "jessica-jones/2: No date yet",
    "luke-cage/2: No date yet",
  ]);
  const defenders = saidOf(page, "the-defenders/1");
  await expect(
    defenders
      .getByRole("listitem")
      .filter({ hasText: "summer 2017" })
      .filter({ hasText: "January 12, 2017, Entertainment Weekly" }),
  ).toHaveCount(1);
  await expect(defenders.getByRole("listitem").filter({ hasText: "Rumor" })).toContainText(
    "June 2017",
  );
  const text = await page.getByRole("main").innerText();
  for (const later of ["August", "2018", "2019", "November 17", "cancel", "Disney"])
    expect(text).not.toContain(later);
});

test("the days on which knowledge changed are linked in order, both ways, to the end", async ({
  page,
  request,
}) => {
  await page.goto("/timeline");
  const listed = await page
    .getByRole("region", { name: "As known on a day" })
    .getByRole("listitem")
    .getByRole("link")
    .evaluateAll((all) => all.map((one) => one.getAttribute("href") ?? ""));
  expect(listed.length).toBeGreaterThan(30);
  expect(listed).toEqual([...new Set(listed)].sort());
  for (const [index, address] of listed.entries()) {
    const html = await (await request.get(address)).text();
    const to = (rel: string) => new RegExp(`<a rel="${rel}"[^>]*href="([^"]+)"`).exec(html)?.[1];
    expect([to("prev"), to("next")]).toEqual([listed[index - 1], listed[index + 1]]);
  }
});

test("any other day leads to the last one before it, by form and by address", async ({
  page,
  request,
}) => {
  await page.goto("/timeline");
  await page.getByLabel("Show what was known on").fill("2017-02-03");
  await page.getByRole("button", { name: "Go there" }).click();
  await expect(page).toHaveURL("/timeline/2017-01-14");
  await page.goto("/timeline/2017-03-01");
  await expect(page).toHaveURL("/timeline/2017-01-14");
  await page.goto("/timeline/2001-01-01");
  await expect(page.getByText("The record starts here")).toBeVisible();
  for (const nonsense of [
    "as-of?date=2017-02-30",
    "as-of?date=%3Cscript%3E",
    "as-of?date=",
    "2017-02-30",
  ]) {
    const text = await (await request.get(`/timeline/${nonsense}`)).text();
    expect(text).toContain("The calendar has no such day");
    expect(text).toContain('content="noindex"');
  }
  await page.goto("/timeline/2017-02-30");
  await page.getByLabel("Show what was known on").fill("2017-02-03");
  await page.getByRole("button", { name: "Go there" }).click();
  await expect(page).toHaveURL("/timeline/2017-01-14");
});
