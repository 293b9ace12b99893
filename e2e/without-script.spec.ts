import { expect, test } from "@playwright/test";

test.use({ javaScriptEnabled: false });

test("the wiki reads and navigates without JavaScript", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto("/");
  await page.getByText("Menu").click();
  await page
    .getByRole("navigation", { name: "Main" })
    .getByRole("link", { name: "Heroes" })
    .click();
  await page
    .getByRole("main")
    .getByRole("link", { name: /Matt Murdock/ })
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Matt Murdock");
  await page.getByText(/^Contents \(/).click();
  await page
    .getByRole("navigation", { name: "Contents" })
    .getByRole("link", { name: "Sources" })
    .click();
  await expect(page.getByRole("heading", { name: "Sources" })).toBeInViewport();
  await page.goto("/timeline");
  await page.getByLabel("Jump to a date").fill("2016-12-24");
  await page.getByRole("button", { name: "Go" }).click();
  await expect(page).toHaveURL("/timeline/2016-12-01");
  await page.goto("/seen");
  await expect(page.getByText("JavaScript is off")).toBeVisible();
});
