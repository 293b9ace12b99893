import { expect, type Page, test } from "@playwright/test";
import { fetchDocument } from "./fetched";

const cards = (page: Page) => page.getByRole("main").getByRole("figure");
const filters = (page: Page) =>
  page.getByRole("navigation", { name: "Quotes by speaker, subject, series and source" });

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("quotes are filtered by links and by a radio button", async ({ page }) => {
    await page.goto("/quotes");
    const ritter = filters(page).getByRole("link", { name: /^Krysten Ritter \d+ quotes$/ });
    const count = Number(/\d+/.exec((await ritter.textContent()) ?? "")?.[0]);
    expect(count).toBeGreaterThanOrEqual(3);
    await ritter.click();
    await expect(page).toHaveURL("/quotes/by/krysten-ritter");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Quotes by Krysten Ritter");
    await expect(page.locator("[aria-current=page]")).toHaveText(/^Krysten Ritter/);
    await expect(cards(page)).toHaveCount(count);
    await expect(page.getByRole("radio", { name: `All ${count}` })).toBeChecked();

    const narrower = page.locator("label", { hasText: /Jessica Jones \d+$/ });
    const fewer = Number(/(\d+)\s*$/.exec((await narrower.textContent()) ?? "")?.[1]);
    expect(fewer).toBeLessThan(count);
    await narrower.click();
    await expect(cards(page).filter({ visible: true })).toHaveCount(fewer);
    await page.getByRole("radio", { name: `All ${count}` }).check();
    await expect(cards(page)).toHaveCount(count);

    await page.getByRole("navigation", { name: "Breadcrumbs" }).getByText("Quotes").click();
    await expect(page).toHaveURL("/quotes");
  });

  test("on a phone the filters fold above the quotes", async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto("/quotes");
    const link = filters(page).getByRole("link", { name: /^Midland Circle/ });
    await expect(link).toBeHidden();
    await filters(page).getByText("By speaker, subject, series or source").click();
    await link.click();
    await expect(page).toHaveURL("/quotes/about/midland-circle");
    await expect(cards(page)).toHaveCount(1);
  });

  test("a citation can be read and selected, and no button offers to copy it", async ({ page }) => {
    await page.goto("/quotes/loeb-no-belt-buckles");
    await expect(page.locator("#cite-as")).toContainText("/quotes/loeb-no-belt-buckles");
    await expect(page.getByRole("button", { name: "Copy citation" })).toHaveCount(0);
  });
});

test.describe("from page to page", () => {
  // Pages are fetched and parsed by a script of the test, which the policy of the page forbids.
  test.use({ bypassCSP: true });

  test("every filter has as many quotes as it says, and its own title", async ({ page }) => {
    await page.goto("/quotes");
    const links = await filters(page)
      .getByRole("link")
      .evaluateAll((all) =>
        all.map((link) => [
          link.getAttribute("href"),
          /(\d+) quotes?$/.exec(link.textContent)?.[1],
        ]),
      );
    expect(links.length).toBeGreaterThan(10);
    const titles = new Set<string>();
    for (const [href, count] of links) {
      const found = await (await fetchDocument(page, String(href))).evaluate((one) => ({
        title: one.title,
        cards: one.querySelectorAll("main figure").length,
      }));
      expect(found.cards, String(href)).toBe(Number(count));
      titles.add(found.title);
    }
    expect(titles.size).toBe(links.length);
  });

  test("each quote links to the next, from the first to the last and back", async ({ page }) => {
    await page.goto("/quotes");
    const all = await cards(page)
      .getByRole("link", { name: "Permalink" })
      .evaluateAll((links) => links.map((link) => link.getAttribute("href")));
    const steps = async (address: string) =>
      (await fetchDocument(page, address)).evaluate((one) =>
        [...one.querySelectorAll("nav[aria-label='More quotes'] a")].map((link) => [
          link.textContent.includes("Previous quote"),
          link.getAttribute("href"),
        ]),
      );
    for (const [index, href] of all.entries())
      expect(await steps(String(href)), String(href)).toEqual(
        [
          [true, all[index - 1]],
          [false, all[index + 1]],
        ].filter(([, to]) => to),
      );
  });
});

test("a filter without quotes has no page", async ({ request }) => {
  for (const address of ["/quotes/by/nobody", "/quotes/by", "/quotes/status/verified"])
    expect((await request.get(address)).status(), address).toBe(404);
});

test("the citation of a quote is copied as shown", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/quotes/ritter-reluctant-team-up");
  await page.getByRole("button", { name: "Copy citation" }).click();
  await expect(page.getByRole("status")).toHaveText("Citation copied");
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(
    /^Krysten Ritter, “It switches .*\u00a0…” Screen Rant, citing Entertainment Weekly, January 14, 2017\. Midland Circle, https?:\/\/\S+\/quotes\/ritter-reluctant-team-up$/,
  );
  await expect(page.locator("#cite-as")).toHaveText(copied);
});

test("a misquote is beside the actual words, with the differences marked in both", async ({
  page,
}) => {
  await page.goto("/quotes/ritter-aftermath-of-kilgrave");
  const entry = page
    .getByRole("region", { name: "Misquotes" })
    .getByRole("listitem")
    .filter({ hasText: "not ready for any of" });
  await expect(entry.getByRole("deletion")).toHaveText("them");
  await expect(entry.getByRole("insertion")).toHaveText("that");
  await entry.getByRole("link", { name: "NME" }).click();
  await expect(page).toHaveURL("/sources/nme-ritter");
});
