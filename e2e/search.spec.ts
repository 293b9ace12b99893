import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { loadFiles, loadWiki } from "../lib/content/load";
import { listEntries } from "../lib/search/entry";
import { buildSearchData } from "../lib/search/search-data";
import { findBarriers } from "./find-barriers";
import { listenForViolations } from "./listen";
import { startStaticHost } from "./static-host";

const results = (page: Page) => page.getByRole("main").getByRole("list").locator(".hit > a");

async function openDialog(page: Page, address = "/about") {
  await page.goto(address);
  // Enhancements run after the first paint.
  await expect(page.getByRole("group", { name: "Colors" })).toBeVisible();
  await page.keyboard.press("/");
  const dialog = page.getByRole("dialog", { name: "Search" });
  const field = dialog.getByRole("combobox", { name: "Search the wiki" });
  await expect(field).toBeFocused();
  return { dialog, field, options: dialog.getByRole("option") };
}

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("the site header links to the search, which finds a misspelled name", async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto("/heroes/luke-cage");
    await page.getByRole("banner").getByRole("link", { name: "Search" }).click();
    await expect(page).toHaveURL("/search");
    await expect(page.getByRole("heading", { name: "Try searching for" })).toBeVisible();
    await page.getByLabel("Search the wiki").fill("jesica jons");
    await page.getByLabel("Search the wiki").press("Enter");
    await expect(page).toHaveURL("/search?q=jesica+jons");
    await expect(page).toHaveTitle(/^jesica jons · Search/);
    await expect(page.getByText(/results for “jesica jons”/)).toBeVisible();
    const first = results(page).first();
    await expect(first).toContainText("Jessica Jones");
    await expect(first.locator("mark").first()).toHaveText("Jessica");
    await first.click();
    await expect(page).toHaveURL("/heroes/jessica-jones");
  });

  test("what one writes with is found in the help, with the section", async ({ page }) => {
    await page.goto("/search?q=how+to+cite+a+source");
    const first = results(page).first();
    await expect(first).toHaveAttribute("href", "/help/sources#citing-a-source");
    await expect(first).toContainText("Help › Citing a source");
    await first.click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Citing sources");
  });

  test("a short form finds the season, a misquote the actual words", async ({ page }) => {
    await page.goto("/search?q=dd+2");
    await expect(results(page).first()).toHaveAttribute("href", "/series/daredevil#s2");
    await page.goto("/search?q=not ready for any of them");
    await expect(results(page).first()).toHaveAttribute(
      "href",
      "/quotes/ritter-aftermath-of-kilgrave",
    );
    await expect(results(page).first()).toContainText("is a misquote");
  });

  test("without results, the page suggests the nearest titles and how to write the article", async ({
    page,
  }) => {
    await page.goto("/search?q=jxxsicx jxnxs");
    await expect(page.getByText("No results for “jxxsicx jxnxs”")).toBeVisible();
    await expect(
      page.getByRole("main").getByRole("link", { name: "Jessica Jones", exact: true }),
    ).toHaveAttribute("href", "/heroes/jessica-jones");
    await expect(page.getByRole("heading", { name: "Create this article" })).toBeVisible();
    await expect(page.getByText("content/characters/jxxsicx-jxnxs.mdx")).toBeVisible();
  });

  test("search engines stay away, and browsers learn how to search", async ({ page, request }) => {
    await page.goto("/search?q=jessica");
    await expect(page.locator('meta[name="robots"]')).toHaveAttribute("content", /noindex/);
    const description = page.locator('link[rel="search"]');
    await expect(description).toHaveAttribute("type", "application/opensearchdescription+xml");
    const xml = await request.get(String(await description.getAttribute("href")));
    expect(xml.headers()["content-type"]).toBe("application/opensearchdescription+xml");
    expect(await xml.text()).toContain("/search?q={searchTerms}");
  });
});

for (const [query, words] of [
  ["q=<img src=x onerror=alert(1)>", "“<img src=x onerror=alert(1)>”"],
  [`q=${"a".repeat(3000)}`, "A search text has 160 characters at most."],
  ["q=%00", "A search text must not contain control characters."],
  ["q=a&q=b", "Give the search text once"],
  ["q=%F0%9F%A6%B8", "No results for"],
] as const)
  test(`“${query.slice(0, 40)}” gets a message and does no harm`, async ({ page }) => {
    const violations = await listenForViolations(page);
    const answer = await page.goto(`/search?${query}`);
    expect(answer?.status()).toBe(200);
    await expect(page.getByRole("main")).toContainText(words);
    await expect(page.getByRole("main").locator("img")).toHaveCount(0);
    expect(violations).toEqual([]);
  });

test.describe("the dialog", () => {
  test("is opened, used and closed with the keyboard only", async ({ page }) => {
    const violations = await listenForViolations(page);
    const { dialog, field, options } = await openDialog(page);
    await expect(field).toHaveAttribute("aria-expanded", "false");
    await page.keyboard.type("kilgarve");
    await expect(dialog.getByRole("status")).toHaveText(/results? for “kilgarve”/);
    await expect(field).toHaveAttribute("aria-expanded", "true");
    await expect(dialog.getByRole("listbox", { name: "Results" })).toBeVisible();
    await expect(options.first()).toContainText("Kilgrave");
    await page.keyboard.press("ArrowDown");
    await expect(options.first()).toHaveAttribute("aria-selected", "true");
    await expect(field).toHaveAttribute(
      "aria-activedescendant",
      String(await options.first().getAttribute("id")),
    );
    await expect(field).toBeFocused();
    await page.keyboard.press("ArrowUp");
    await expect(field).not.toHaveAttribute("aria-activedescendant");
    await page.keyboard.press("ArrowUp");
    await expect(options.last()).toHaveAttribute("aria-selected", "true");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL("/characters/kilgrave");
    expect(violations).toEqual([]);
  });

  test("closes by Escape and gives the focus back; a slash typed in a field is a slash", async ({
    page,
  }) => {
    await page.goto("/about");
    await expect(page.getByRole("group", { name: "Colors" })).toBeVisible();
    const link = page.getByRole("banner").getByRole("link", { name: "Search" });
    await link.click();
    const field = page.getByRole("combobox");
    await expect(field).toBeFocused();
    await page.keyboard.type("a/b");
    await expect(field).toHaveValue("a/b");
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toBeHidden();
    await expect(link).toBeFocused();
    await expect(page).toHaveURL("/about");
  });

  test("every answer is a link: it opens in a new tab, and its address can be copied", async ({
    page,
    context,
  }) => {
    const { dialog, options } = await openDialog(page);
    await page.keyboard.type("kilgrave");
    await expect(options.first()).toHaveAttribute("href", "/characters/kilgrave");
    for (const open of [
      () => options.first().click({ modifiers: ["ControlOrMeta"] }),
      async () => {
        await page.keyboard.press("ArrowDown");
        await expect(options.first()).toHaveAttribute("aria-selected", "true");
        await page.keyboard.press("ControlOrMeta+Enter");
      },
    ]) {
      // Keys reach only the tab in front.
      await page.bringToFront();
      const [tab] = await Promise.all([context.waitForEvent("page"), open()]);
      await tab.waitForURL("/characters/kilgrave");
      await tab.close();
      await expect(dialog).toBeVisible();
    }
    await options.first().click();
    await expect(page).toHaveURL("/characters/kilgrave");
  });

  test("jumps: “jj s1e3” and Enter on the first answer", async ({ page }) => {
    const { options } = await openDialog(page);
    await page.keyboard.type("jj s1e3");
    await expect(options.first()).toContainText("Jessica Jones, season 1, episode 3");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL("/series/jessica-jones#s1e3");
  });

  test("Enter without a choice opens the search page; recent searches are saved and cleared", async ({
    page,
  }) => {
    await openDialog(page);
    await page.keyboard.type("claire");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL("/search?q=claire");
    const { dialog, options } = await openDialog(page);
    await expect(dialog.getByRole("status")).toHaveText("Recent searches");
    await expect(options).toHaveText([/claire/]);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await expect(dialog.getByRole("button", { name: "Clear recent searches" })).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(options).toHaveCount(0);
    await page.keyboard.press("Escape");
    const again = await openDialog(page);
    await expect(again.options).toHaveCount(0);
  });

  test("its code, its stylesheet and the index are loaded when needed, and not before", async ({
    page,
  }) => {
    const requested: string[] = [];
    page.on("request", (request) => requested.push(new URL(request.url()).pathname));
    const late = () => requested.filter((path) => /dialog|local|search|\.json/.test(path));
    await page.goto("/heroes/jessica-jones");
    await expect(page.getByRole("group", { name: "Colors" })).toBeVisible();
    await page.waitForLoadState("networkidle");
    expect(late()).toEqual([]);
    await page.keyboard.press("/");
    // Text typed while the dialog loads is not lost.
    await page.keyboard.type("kil");
    await expect(page.getByRole("combobox")).toHaveValue("kil");
    await expect(page.getByRole("option").first()).toBeVisible();
    expect(late().some((path) => path.includes("local") || path === "/search-index.json")).toBe(
      false,
    );
  });

  test("searches in the browser if the server does not respond", async ({ page }) => {
    await page.route("**/api/search*", (route) => route.abort());
    const { options, dialog } = await openDialog(page);
    await page.keyboard.type("kirlgrave");
    await expect(options.first()).toContainText("Kilgrave");
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
  });

  for (const width of [320, 1280])
    test(`fits and has no barrier, ${width} px wide, light and dark`, async ({ page }) => {
      await page.setViewportSize({ width, height: 640 });
      const { options } = await openDialog(page);
      await page.keyboard.type("jessica");
      await expect(options.first()).toBeVisible();
      await page.keyboard.press("ArrowDown");
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await findBarriers(page, "dialog")).toEqual([]);
      }
      const past = await page
        .getByRole("dialog")
        .evaluate((box) => box.scrollWidth - box.clientWidth);
      expect(past).toBeLessThanOrEqual(0);
    });
});

test("the site header stays on one line, 320 px wide", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto("/");
  const banner = await page.getByRole("banner").boundingBox();
  expect(banner?.height).toBeLessThanOrEqual(72);
  const box = await page.getByRole("banner").getByRole("link", { name: "Search" }).boundingBox();
  expect(box?.height).toBeGreaterThanOrEqual(44);
  expect(box?.width).toBeGreaterThanOrEqual(24);
});

test("the API sends a tag and a cache lifetime, and reports errors as a problem", async ({
  request,
}) => {
  const answer = await request.get("/api/search?q=kilgrave");
  expect(answer.headers()["cache-control"]).toBe("public, max-age=300");
  const etag = answer.headers().etag ?? "";
  expect((await answer.json()).found[0].href).toBe("/characters/kilgrave");
  const again = await request.get("/api/search?q=kilgrave", { headers: { "if-none-match": etag } });
  expect(again.status()).toBe(304);
  const other = await request.get("/api/search?q=luke", { headers: { "if-none-match": etag } });
  expect(other.status()).toBe(200);
  for (const bad of ["", "?q=", "?q=%01", "?q=a&q=b", `?q=${"a".repeat(161)}`]) {
    const problem = await request.get(`/api/search${bad}`);
    expect(problem.status(), bad).toBe(400);
    expect(problem.headers()["content-type"], bad).toBe("application/problem+json");
    expect((await problem.json()).detail, bad).not.toBe("");
  }
});

test("spoilers are in no response and in no byte of the index", async ({ request }) => {
  const entries = listEntries(buildSearchData(await loadWiki(loadFiles())));
  const hidden = entries.filter(({ reveals, text }) => reveals.length > 0 && text.length > 100);
  expect(hidden.length).toBeGreaterThan(5);
  const file = JSON.stringify(await (await request.get("/search-index.json")).json());
  expect(file).toContain("Jessica Jones");
  for (const { text } of hidden) {
    const words = text.slice(0, 100);
    expect(file).not.toContain(JSON.stringify(words).slice(1, -1));
    const answer = await request.get(`/api/search?q=${encodeURIComponent(words)}`);
    const { found } = (await answer.json()) as { found: { excerpt: string[] }[] };
    expect(found.map(({ excerpt }) => excerpt.join("")).join("\n")).not.toContain(words);
  }
});

test.describe("in the static export", () => {
  const folder = process.env.EXPORT_DIR ?? "out";

  test("the search page works without a server, and so does the dialog", async ({ page }) => {
    const host = await startStaticHost(folder);
    try {
      const violations = await listenForViolations(page);
      await page.goto(`${host.address}/search?q=jesica+jons`);
      await expect(page.getByRole("status").first()).toHaveText(/results for “jesica jons”/);
      await expect(results(page).first()).toHaveAttribute("href", "/heroes/jessica-jones");
      await page.getByLabel("Search the wiki").fill("spoiler tag");
      await expect(results(page).first()).toHaveAttribute("href", "/help/spoilers");
      await expect(results(page).first()).toContainText("Help");
      await page.getByLabel("Search the wiki").fill("kilgarve");
      await expect(results(page).first()).toHaveAttribute("href", "/characters/kilgrave");
      const { options } = await openDialog(page, `${host.address}/about`);
      await page.keyboard.type("kirlgrave");
      await expect(options.first()).toContainText("Kilgrave");
      expect(violations).toEqual([]);
    } finally {
      host.stop();
    }
  });

  test("it finds what the reader has seen, and fetches no more than that", async ({ page }) => {
    const host = await startStaticHost(folder);
    try {
      const requested: string[] = [];
      page.on("request", (request) => requested.push(new URL(request.url()).pathname));
      await page.goto(`${host.address}/search?q=Black+Sky`);
      await expect(page.getByRole("status").first()).toHaveText(/“Black Sky”/);
      const telling = page.getByRole("main").locator(".hit-text", { hasText: "Black Sky" });
      await expect(telling).toHaveCount(0);
      expect(requested.filter((path) => path.startsWith("/search-index/"))).toEqual([]);
      await page.evaluate(() => localStorage.setItem("seen", "def1"));
      await page.reload();
      await expect(telling.first()).toBeVisible();
      const parts = requested.filter((path) => path.startsWith("/search-index/"));
      expect(parts).toEqual(["/search-index/the-defenders-1.json"]);
    } finally {
      host.stop();
    }
  });

  test("without script it links to all articles", async ({ browser }) => {
    const host = await startStaticHost(folder);
    const context = await browser.newContext({ javaScriptEnabled: false });
    try {
      const page = await context.newPage();
      await page.goto(`${host.address}/search?q=jessica`);
      await page.getByRole("main").getByRole("link", { name: "all articles" }).click();
      await expect(page).toHaveURL(`${host.address}/special/all`);
    } finally {
      await context.close();
      host.stop();
    }
  });

  test("the page there is the static search page", () => {
    const read = (name: string) => readFileSync(`${folder}/${name}`, "utf8");
    expect(read("search.html")).toBe(read("special/search.html"));
  });
});
