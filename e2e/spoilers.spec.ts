import { expect, type Page, test } from "@playwright/test";
import { listenForViolations } from "./listen";

/** Two spoilers of one page: a relation of Daredevil's second season, and one of The Defenders. */
const PAGE = "/characters/elektra-natchios";
const spoilerOf = (page: Page, season: string) => page.locator(`details[data-reveals="${season}"]`);

test("every spoiler is hidden, and one click shows it, without script", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(PAGE);
  const spoilers = page.locator("main details[data-reveals]");
  expect(await spoilers.count()).toBeGreaterThan(3);
  for (const spoiler of await spoilers.all()) await expect(spoiler).not.toHaveAttribute("open");
  const spoiler = spoilerOf(page, "the-defenders/1").first();
  const inside = spoiler.locator("> :not(summary)").first();
  await expect(inside).toBeHidden();
  await spoiler.locator("> summary").click();
  await expect(inside).toBeVisible();
  await context.close();
});

test("readers who have seen a season see its spoilers, on every page and from the first paint", async ({
  page,
}) => {
  await page.goto("/seen");
  const form = page.locator("form[data-seen]");
  await expect(form).toBeVisible();
  await form.getByRole("group", { name: "Daredevil" }).getByLabel("Season 2").check();
  expect(await page.evaluate(() => localStorage.getItem("seen"))).toBe("dd2");
  await page.goto(PAGE);
  const seen = spoilerOf(page, "daredevil/2").first();
  await expect(seen.locator("> :not(summary)").first()).toBeVisible();
  await expect(seen.locator("> summary")).toBeHidden();
  const later = spoilerOf(page, "the-defenders/1").first();
  await expect(later.locator("> :not(summary)").first()).toBeHidden();
});

test("a season in release order stands for everything up to it", async ({ page }) => {
  await page.goto("/seen");
  await page
    .getByRole("listitem")
    .filter({ hasText: "Luke Cage" })
    .filter({ hasText: "2016" })
    .getByRole("button", { name: "Up to here" })
    .click();
  const chosen = (name: string) =>
    page.getByRole("group", { name }).locator("input:checked").inputValue();
  expect(await chosen("Daredevil")).toBe("2");
  expect(await chosen("Jessica Jones")).toBe("1");
  expect(await chosen("Luke Cage")).toBe("1");
  expect(await chosen("The Defenders")).toBe("0");
  await page.getByRole("link", { name: "Hide all spoilers" }).click();
  expect(await page.evaluate(() => localStorage.getItem("seen"))).toBeNull();
  expect(await chosen("Daredevil")).toBe("0");
});

test("every station of the map can be chosen, and the current one is marked", async ({ page }) => {
  await page.goto("/seen");
  await expect(page.locator("form[data-seen]")).toBeVisible();
  const map = page.getByRole("list", { name: "Seasons in release order" });
  const station = (name: string) =>
    map.getByRole("link", { name: `I’ve seen everything up to ${name}`, exact: true });
  await expect(map.getByRole("link")).toHaveCount(13);
  await station("Luke Cage season 1").focus();
  await page.keyboard.press("Enter");
  await expect(station("Luke Cage season 1")).toHaveAttribute("aria-current", "true");
  await expect(page).toHaveURL("/seen");
  expect(await page.evaluate(() => localStorage.getItem("seen"))).toBe("dd2,jj1,lc1");
  await page.reload();
  await expect(station("Luke Cage season 1")).toHaveAttribute("aria-current", "true");
  await expect(station("The Defenders")).not.toHaveAttribute("aria-current");
  // Without script the station is a link whose page asks once script runs.
  await expect(station("The Defenders")).toHaveAttribute("href", "/seen?seen=dd2,def1,if1,jj1,lc1");
});

test("the search page hides spoilers, and shows them to readers who have seen the seasons", async ({
  browser,
  page,
}) => {
  const searchAddress = "/search?q=Black+Sky";
  const plain = await browser.newContext({ javaScriptEnabled: false });
  const still = await plain.newPage();
  await still.goto(searchAddress);
  const spoiler = spoilerOf(still, "the-defenders/1").first();
  await expect(spoiler.locator(".hit").first()).toBeHidden();
  await spoiler.locator("> summary").click();
  await expect(spoiler.locator(".hit").first()).toBeVisible();
  await plain.close();
  await page.goto("/about");
  await page.evaluate(() => localStorage.setItem("seen", "def1,dd2"));
  const violations = await listenForViolations(page);
  await page.goto(searchAddress);
  await expect(spoilerOf(page, "the-defenders/1").first().locator(".hit").first()).toBeVisible();
  expect(violations).toEqual([]);
});

test("a link with watch progress asks before it shows anything", async ({ page }) => {
  await page.goto(`${PAGE}?seen=dd2`);
  const offer = page.getByRole("complementary", { name: "What have you seen?" });
  await expect(offer).toContainText("Daredevil through season 2");
  const inside = spoilerOf(page, "daredevil/2").first().locator("> :not(summary)").first();
  await expect(inside).toBeHidden();
  await offer.getByRole("button", { name: "No" }).click();
  await expect(offer).toHaveCount(0);
  await expect(page).toHaveURL(PAGE);
  await expect(inside).toBeHidden();

  await page.goto(`${PAGE}?seen=dd2`);
  await offer.getByRole("button", { name: "Yes" }).click();
  await expect(inside).toBeVisible();
});

test("a link with invalid watch progress is ignored", async ({ page }) => {
  await page.goto(`${PAGE}?seen=%3Cimg%20src=x%20onerror=alert(1)%3E`);
  await expect(page.getByRole("group", { name: "Colors" })).toBeVisible();
  await expect(page.getByRole("complementary", { name: "What have you seen?" })).toHaveCount(0);
});

test("a hidden quote keeps its words out of titles and lists", async ({ page }) => {
  await page.goto("/quotes");
  const card = page
    .locator("figure")
    .filter({ has: page.locator("details[data-reveals]") })
    .first();
  const words = await card.locator("q").first().textContent();
  expect(words?.length).toBeGreaterThan(20);
  await card.getByRole("link", { name: "Permalink" }).click();
  await expect(page).toHaveTitle(/\(spoiler\)/);
  const opening = (words ?? "").split(" ").slice(0, 6).join(" ");
  expect(await page.title()).not.toContain(opening);
  expect(await page.getByRole("heading", { level: 1 }).textContent()).not.toContain(opening);
});

test("the search dialog finds what the reader has seen, and nothing else, by the reader's own settings", async ({
  page,
  request,
}) => {
  const holdsIt = async (seen: string) => {
    const answer = await request.get(`/api/search?q=Black+Sky${seen}`);
    const { found }: { found: { excerpt: string[] }[] } = await answer.json();
    return found.some(({ excerpt }) => excerpt.join("").includes("Black Sky"));
  };
  expect(await holdsIt("")).toBe(false);
  expect(await holdsIt("&seen=nonsense")).toBe(false);
  expect(await holdsIt("&seen=def1")).toBe(true);
  await page.goto("/about");
  await page.evaluate(() => localStorage.setItem("seen", "def1"));
  await page.reload();
  await expect(page.getByRole("group", { name: "Colors" })).toBeVisible();
  const searchRequest = page.waitForRequest(/\/api\/search\?/);
  await page.keyboard.press("/");
  await page.getByRole("combobox", { name: "Search the wiki" }).fill("elektra");
  expect((await searchRequest).url()).toContain("seen=def1");
});

/** A page whose sources are cited outside and inside spoilers, and a source whose title is a spoiler. */
const CITING = "/organizations/the-hand";

test("no link, address or search on the page opens a spoiler that the reader did not open, without script too", async ({
  browser,
}) => {
  for (const javaScriptEnabled of [false, true]) {
    const context = await browser.newContext({ javaScriptEnabled });
    const page = await context.newPage();
    await page.goto(CITING);
    const spoilers = page.locator("main details[data-reveals]");
    const opened = page.locator("main details[data-reveals][open]");
    const words = (await spoilers.first().locator("> :not(summary)").textContent()) ?? "";
    const some = words.trim().split(/\s+/).slice(0, 2).join(" ");
    expect(some.length).toBeGreaterThan(5);
    const back = page.getByRole("link", { name: /^Back to a spoiler for .* that cites source/ });
    expect(await back.count()).toBeGreaterThan(0);
    for (const link of await back.all()) {
      await expect(link).toHaveAccessibleName(/for .+ season \d/);
      await link.click();
      await expect(page.locator(":target > summary")).toBeInViewport();
    }
    await expect(opened).toHaveCount(0);
    // A mark inside a spoiler that its reader opened links to the sources, which stay closed.
    await spoilers.locator("> summary").first().click();
    await expect(opened).toHaveCount(1);
    for (const mark of await opened.locator(".mark a:visible").all()) await mark.click();
    await expect(opened).toHaveCount(1);
    for (const fragment of [`#:~:text=${encodeURIComponent(some)}`, "#ref:99", "#cite:1:99"]) {
      await page.goto("about:blank");
      await page.goto(`${CITING}${fragment}`);
      await expect(page.getByRole("heading", { level: 1 })).toBeAttached();
      await expect(opened).toHaveCount(0);
    }
    await context.close();
  }
});

test("text fragments open no spoiler while the stylesheet is late or missing", async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(CITING);
  const spoilers = page.locator("main details[data-reveals]");
  const words = (await spoilers.first().locator("> :not(summary)").textContent()) ?? "";
  const some = encodeURIComponent(words.trim().split(/\s+/).slice(0, 2).join(" "));
  const citingAddress = `${CITING}#:~:text=${some}`;
  for (const isLost of [false, true]) {
    // A new context: its cache is empty.
    const fresh = await browser.newContext({ javaScriptEnabled: false });
    const first = await fresh.newPage();
    let release = () => {};
    const isReleased = new Promise<void>((resolve) => {
      release = resolve;
    });
    await first.route(/\.css$/, async (route) => {
      if (isLost) return route.abort();
      await isReleased;
      await route.continue();
    });
    const loaded = first.goto(citingAddress);
    await expect(first.locator("footer")).toBeAttached();
    await expect(first.locator("main details[data-reveals][open]")).toHaveCount(0);
    release();
    await loaded;
    await expect(first.locator("main details[data-reveals]").first()).toBeVisible();
    await expect(first.locator("main details[data-reveals][open]")).toHaveCount(0);
    await fresh.close();
  }
  await context.close();
});

test("a search on the page finds nothing in closed spoilers", async ({ page }) => {
  await page.goto(CITING);
  const finds = (words: string) =>
    page.evaluate((sought) => {
      getSelection()?.removeAllRanges();
      return (window as never as { find(words: string): boolean }).find(sought);
    }, words);
  expect(await finds("ancient order")).toBe(true);
  expect(await finds("Black Sky")).toBe(false);
  await expect(page.locator("main details[data-reveals][open]")).toHaveCount(0);
});

test("a title that is a spoiler is hidden, and a neutral one replaces it", async ({ page }) => {
  for (const address of ["/sources", "/sources/inverse-ritter-2018", "/special/sources-by-use"]) {
    await page.goto(address);
    await expect(page.getByText(/Lost a Friend/).first()).toBeHidden();
    expect(await page.title()).not.toContain("Lost a Friend");
  }
  await page.goto("/sources/inverse-ritter-2018");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Press report");
  await page.evaluate(() => localStorage.setItem("seen", "def1"));
  await page.reload();
  await expect(page.getByText(/Lost a Friend/).first()).toBeVisible();
});

test("a season's spoilers in one field are one block, which does not reveal how many they are", async ({
  page,
}) => {
  await page.goto(CITING);
  const leaders = page
    .locator(".infobox div")
    .filter({ has: page.getByText("Leaders") })
    .last();
  await expect(leaders.locator("details")).toHaveCount(1);
  await expect(leaders.locator("summary")).toHaveText("Spoiler: The Defenders season 1");
  await leaders.locator("summary").click();
  expect(await leaders.locator(".link").count()).toBeGreaterThan(3);
});

test.describe("settings that change elsewhere", () => {
  const inside = (page: Page) =>
    spoilerOf(page, "daredevil/2").first().locator("> :not(summary)").first();

  test("apply to a page that Back brings from the browser's cache, in both directions", async ({
    playwright,
    launchOptions,
    baseURL,
  }) => {
    const browser = await playwright.chromium.launch({
      ...launchOptions,
      ignoreDefaultArgs: ["--disable-back-forward-cache"],
      args: [...(launchOptions.args ?? []), "--enable-features=BackForwardCache"],
    });
    try {
      const page = await browser.newPage({ baseURL: baseURL ?? "" });
      await page.addInitScript(() =>
        addEventListener("pageshow", ({ persisted }) => {
          document.documentElement.dataset.kept = String(persisted);
        }),
      );
      const isKept = page.locator("html[data-kept=true]");
      // Playwright's own goBack() waits for a document that never loads.
      const go = (direction: "back" | "forward") =>
        page.evaluate((way) => {
          setTimeout(() => history[way]());
        }, direction);
      await page.goto(PAGE);
      await expect(inside(page)).toBeHidden();
      await page.goto("/seen");
      await page.getByRole("group", { name: "Daredevil" }).getByLabel("Season 2").check();
      await page.getByRole("group", { name: "Colors" }).getByLabel("Dark").check();
      await go("back");
      await expect(inside(page)).toBeAttached();
      await expect(isKept).toHaveCount(1);
      await expect(inside(page)).toBeVisible();
      await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
      await expect(page.getByRole("group", { name: "Colors" }).getByLabel("Dark")).toBeChecked();
      await page.goto("/seen");
      await page.getByRole("link", { name: "Hide all spoilers" }).click();
      await page.getByRole("group", { name: "Colors" }).getByLabel("System").check();
      await go("back");
      await expect(inside(page)).toBeAttached();
      await expect(isKept).toHaveCount(1);
      await expect(inside(page)).toBeHidden();
      await expect(page.locator("html")).not.toHaveAttribute("data-theme");
      // The settings page itself was cached with its old state.
      await page.evaluate(() => localStorage.setItem("seen", "jj1"));
      await go("forward");
      await expect(isKept).toHaveCount(1);
      await expect(
        page.getByRole("group", { name: "Jessica Jones" }).getByLabel("Season 1"),
      ).toBeChecked();
    } finally {
      await browser.close();
    }
  });

  test("apply to another tab at once", async ({ context }) => {
    const [reading, setting] = [await context.newPage(), await context.newPage()];
    await reading.goto(PAGE);
    await setting.goto("/seen");
    await expect(inside(reading)).toBeHidden();
    await setting.getByRole("group", { name: "Daredevil" }).getByLabel("Season 2").check();
    await expect(inside(reading)).toBeVisible();
    await setting.getByRole("group", { name: "Colors" }).getByLabel("Light").check();
    await expect(reading.locator("html")).toHaveAttribute("data-theme", "light");
    await setting.getByRole("link", { name: "Hide all spoilers" }).click();
    await expect(inside(reading)).toBeHidden();
  });
});
