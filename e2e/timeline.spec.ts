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

test("every season of the six series is in release order", async ({ page }) => {
  await page.goto("/timeline");
  const days = await page
    .getByRole("region", { name: "Releases" })
    .locator("time")
    .evaluateAll((all) => all.map((one) => one.getAttribute("datetime")));
  expect(days).toHaveLength(13);
  expect(days).toEqual([...days].sort());
});

test("on January 12, 2017 the wiki shows what the founding articles say, and what others said by then", async ({
  page,
}) => {
  await page.goto("/timeline/2017-01-12");
  expect(await standings(page, "Released")).toEqual([
    "daredevil/1: April 10, 2015",
    "jessica-jones/1: November 20, 2015",
    "daredevil/2: March 18, 2016",
    "luke-cage/1: September 30, 2016",
  ]);
  expect(await standings(page, "Upcoming")).toEqual([
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

test("the days with news are linked in order, in both directions, to the end", async ({
  page,
  request,
}) => {
  await page.goto("/timeline");
  const listed = await page
    .getByRole("region", { name: "What was known when" })
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

test("any other day redirects to the last one before it, by form and by address", async ({
  page,
  request,
}) => {
  await page.goto("/timeline");
  await page.getByLabel("Jump to a date").fill("2017-02-03");
  await page.getByRole("button", { name: "Go" }).click();
  await expect(page).toHaveURL("/timeline/2017-01-14");
  await page.goto("/timeline/2017-03-01");
  await expect(page).toHaveURL("/timeline/2017-01-14");
  await page.goto("/timeline/2001-01-01");
  await expect(page.getByText("Our records start on")).toBeVisible();
  for (const nonsense of [
    "as-of?date=2017-02-30",
    "as-of?date=%3Cscript%3E",
    "as-of?date=",
    "2017-02-30",
  ]) {
    const text = await (await request.get(`/timeline/${nonsense}`)).text();
    expect(text).toContain("That date doesn’t exist");
    expect(text).toContain('content="noindex"');
  }
  await page.goto("/timeline/2017-02-30");
  await page.getByLabel("Jump to a date").fill("2017-02-03");
  await page.getByRole("button", { name: "Go" }).click();
  await expect(page).toHaveURL("/timeline/2017-01-14");
});

test("a slider moves through the days, by pointer at once and by keyboard with its link", async ({
  page,
}) => {
  await page.goto("/timeline/2017-01-12");
  const slider = page.getByRole("slider", { name: "Browse by day" });
  await expect(slider).toHaveAttribute("aria-valuetext", "January 12, 2017");
  await slider.press("ArrowRight");
  await slider.press("ArrowRight");
  await expect(page).toHaveURL("/timeline/2017-01-12");
  await page.getByRole("link", { name: "See March 17, 2017" }).click();
  await expect(page).toHaveURL("/timeline/2017-03-17");
  const box = await slider.boundingBox();
  if (box) await page.mouse.click(box.x + 2, box.y + box.height / 2);
  await expect(page).toHaveURL("/timeline/2014-10-21");
});

test.describe("the release map", () => {
  test("has no letter over a line or another label, however wide the window", async ({ page }) => {
    for (const address of ["/timeline", "/timeline/2016-10-09", "/timeline/2017-06-06"]) {
      await page.goto(address);
      for (const width of [360, 768, 1024, 1280, 1920]) {
        await page.setViewportSize({ width, height: 900 });
        expect(await page.evaluate(listClashes), `${address} at ${width} px`).toEqual([]);
        await expect(page.getByRole("list", { name: "Seasons in release order" })).toHaveCount(1);
      }
    }
  });

  test("reads as a list of links, in the order of release", async ({ page }) => {
    await page.goto("/timeline");
    const map = page.getByRole("list", { name: "Seasons in release order" });
    await expect(map.getByRole("listitem")).toHaveCount(13);
    await expect(map.getByRole("link").first()).toHaveAccessibleName("Daredevil 1 Apr 10, 2015");
    await map.getByRole("link", { name: "The Defenders" }).click();
    await expect(page).toHaveURL("/series/the-defenders");
  });
});

/** Runs in the page: labels of the shown map that touch a line, a bullet or each other, as drawn. */
function listClashes(): string[] {
  const map = [...document.querySelectorAll("svg.map")].find((one) => one.checkVisibility());
  if (!map) return ["no map"];
  const labels = [...map.querySelectorAll<SVGTextElement>("a > text")];
  const clashes: string[] = [];
  const over = (a: DOMRect, b: DOMRect) =>
    a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
  for (const [index, label] of labels.entries()) {
    const box = label.getBoundingClientRect();
    const name = label.textContent ?? "";
    for (const other of labels.slice(index + 1))
      if (over(box, other.getBoundingClientRect()))
        clashes.push(`${name} over ${other.textContent}`);
    for (const bullet of map.querySelectorAll(".terminus"))
      if (over(box, bullet.getBoundingClientRect())) clashes.push(`${name} over a bullet`);
    for (const path of map.querySelectorAll<SVGPathElement>("path[data-line]"))
      for (let at = 0; at < path.getTotalLength(); at += 3) {
        const point = path.getPointAtLength(at).matrixTransform(path.getScreenCTM() ?? undefined);
        const half = 4;
        if (over(box, new DOMRect(point.x - half, point.y - half, half * 2, half * 2))) {
          clashes.push(`${name} over ${path.dataset.line}`);
          break;
        }
      }
  }
  return clashes;
}

test("a day before the records opens no page with later news", async ({ page }) => {
  for (const address of ["/timeline/1999-01-01", "/timeline/as-of?date=1999-01-01"]) {
    await page.goto(address);
    await expect(page).toHaveURL("/timeline/as-of?date=1999-01-01");
    await expect(
      page.getByText(/Nothing about the six series had been announced by that day/),
    ).toBeVisible();
    await expect(page.getByRole("main").getByRole("listitem", { name: /season/i })).toHaveCount(0);
  }
});
