import { expect, test } from "@playwright/test";
import { livePages, pages } from "./pages";

for (const width of [320, 768, 1280]) {
  test(`nothing runs past the edge at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const address of [...pages, ...livePages]) {
      await page.goto(address);
      const past = await page.evaluate(
        () => document.documentElement.scrollWidth - window.innerWidth,
      );
      expect(past, address).toBeLessThanOrEqual(0);
    }
  });
}

test("each page has a title and a description of its own, one first heading, and says no errors", async ({
  page,
}) => {
  const seen = new Map<string, string>();
  const errors: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" && !message.text().includes("404")) errors.push(message.text());
  });
  for (const address of pages) {
    await page.goto(address);
    const title = await page.title();
    const description = await page.locator('meta[name="description"]').getAttribute("content");
    for (const one of [title, description ?? ""]) {
      expect(one, address).not.toBe("");
      expect(seen.get(one), `${address} repeats “${one}”`).toBeUndefined();
      seen.set(one, address);
    }
    await expect(page.getByRole("heading", { level: 1 }), address).toHaveCount(1);
  }
  expect(errors).toEqual([]);
});
