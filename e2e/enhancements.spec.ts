import { expect, test } from "@playwright/test";

const paper = (page: import("@playwright/test").Page) =>
  page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

const LIGHT = "rgb(246, 244, 238)";
const DARK = "rgb(17, 18, 22)";

test("the colors follow the system until the reader chooses, and the choice stays", async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await page.goto("/about");
  expect(await paper(page)).toBe(DARK);
  await page.getByRole("radio", { name: "Light" }).check();
  expect(await paper(page)).toBe(LIGHT);
  await page.goto("/heroes");
  expect(await paper(page)).toBe(LIGHT);
  await expect(page.getByRole("radio", { name: "Light" })).toBeChecked();
  await page.getByRole("radio", { name: "System" }).check();
  expect(await paper(page)).toBe(DARK);
  await page.emulateMedia({ colorScheme: "light" });
  await page.getByRole("radio", { name: "Dark" }).check();
  await page.reload();
  expect(await paper(page)).toBe(DARK);
});

test("a link shows a preview for mouse and keyboard, and Escape closes it", async ({ page }) => {
  await page.goto("/heroes/jessica-jones");
  const link = page
    .getByRole("main")
    .getByRole("link", { name: "Krysten Ritter", exact: true })
    .first();
  await link.hover();
  const preview = page.getByRole("tooltip");
  await expect(preview).toContainText("Krysten Ritter");
  await expect(preview).toContainText("plays the detective");
  await page.mouse.move(5, 5);
  await expect(preview).toBeHidden();
  await page.keyboard.press("Tab");
  await link.focus();
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Tab");
  await expect(link).toBeFocused();
  await expect(preview).toBeVisible();
  await expect(link).toHaveAttribute("aria-describedby", "preview");
  await page.keyboard.press("Escape");
  await expect(preview).toBeHidden();
});

test("the code for previews is loaded for the first one, not with the page", async ({ page }) => {
  const scripts: string[] = [];
  page.on("request", (request) => {
    if (request.resourceType() === "script") scripts.push(new URL(request.url()).pathname);
  });
  await page.goto("/heroes/jessica-jones");
  await page.waitForLoadState("networkidle");
  expect(scripts.filter((path) => path.includes("previews"))).toEqual([]);
  expect(scripts).toHaveLength(1);
});

test.describe("on a touch screen", () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 800 } });

  test("a tap on a link opens it and shows no preview", async ({ page }) => {
    await page.goto("/heroes/jessica-jones");
    await page
      .getByRole("main")
      .getByRole("link", { name: "Krysten Ritter", exact: true })
      .first()
      .tap();
    await expect(page).toHaveURL("/cast/krysten-ritter");
    await expect(page.getByRole("tooltip")).toBeHidden();
  });
});

test("the contents list marks the station in view", async ({ page }) => {
  await page.goto("/heroes/jessica-jones");
  const current = page
    .getByRole("navigation", { name: "Contents" })
    .locator("a[aria-current]:visible");
  await expect(current).toHaveCount(0);
  await page
    .getByRole("heading", { name: "Powers and limits" })
    .evaluate((heading) => heading.scrollIntoView());
  await expect(current).toHaveText("Powers and limits");
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await expect(current).toHaveText("Sources");
});

test("the address of a heading and of a quote can be copied", async ({
  page,
  context,
  baseURL,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/heroes/jessica-jones");
  const heading = page.locator(".heading").filter({ hasText: "In The Defenders" });
  await heading.getByRole("link", { name: /^Link to section/ }).click();
  await expect(page.getByRole("status")).toHaveText("Link copied");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    `${baseURL}/heroes/jessica-jones#in-the-defenders`,
  );
  const buttons = page.getByRole("button", { name: /^Copy link: / });
  const names = await buttons.evaluateAll((all) => all.map(({ ariaLabel }) => ariaLabel));
  expect(names.length).toBeGreaterThan(2);
  expect(new Set(names).size).toBe(names.length);
  await buttons.first().click();
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toBe(`${baseURL}/quotes/ritter-aftermath-of-kilgrave`);
});

test("a page whose link is hovered over is fetched before the click", async ({ page, request }) => {
  const rules = await request.get("/speculation-rules");
  expect(rules.headers()["content-type"]).toBe("application/speculationrules+json");
  const answer = await page.goto("/heroes");
  expect(answer?.headers()["speculation-rules"]).toBe('"/speculation-rules"');
  const { prerender } = JSON.parse(await rules.text());
  expect(prerender.map((rule: { eagerness: string }) => rule.eagerness)).toEqual([
    "moderate",
    "eager",
  ]);
  expect(JSON.stringify(prerender[1].where)).toContain("a:hover");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("nothing that needs it is shown", async ({ page }) => {
    await page.goto("/heroes/jessica-jones");
    await expect(page.getByRole("radio")).toHaveCount(0);
    await expect(page.getByRole("button", { name: "Copy link" })).toHaveCount(0);
    await page.getByRole("link", { name: "Permalink" }).first().click();
    await expect(page).toHaveURL(/\/quotes\//);
  });
});

test("a setting chosen in the moment that the form is shown stays, however late its script arrives", async ({
  page,
}) => {
  await page.route("**/enhance/seen-settings-*.js", async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 500));
    await route.continue();
  });
  // Clicks as soon as a reader could.
  await page.addInitScript(() => {
    const click = () => {
      const radio = document.querySelector<HTMLInputElement>("input[name=daredevil][value='2']");
      if (radio?.checkVisibility()) radio.click();
      else setTimeout(click);
    };
    click();
  });
  await page.goto("/seen");
  const radio = page.getByRole("group", { name: "Daredevil" }).getByLabel("Season 2");
  await expect(radio).toBeChecked();
  expect(await page.evaluate(() => localStorage.getItem("seen"))).toBe("dd2");
  await page.reload();
  await expect(radio).toBeChecked();
});
