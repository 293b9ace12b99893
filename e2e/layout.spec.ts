import { expect, test } from "@playwright/test";
import { sections } from "../lib/site";

test("a bare address of any length breaks at 320 px", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto("/heroes/jessica-jones");
  const past = await page.evaluate(() => {
    const address = `https://example.com/${"a-very-long-path/".repeat(20)}`;
    const link = Object.assign(document.createElement("a"), { href: address, className: "link" });
    link.rel = "external nofollow";
    link.textContent = address.replaceAll("-", "").replaceAll("/", "");
    for (const place of document.querySelectorAll(".prose > p, .prose > ul > li, .infobox dd, h1"))
      place.append(" ", link.cloneNode(true), ` ${link.textContent}`);
    return document.documentElement.scrollWidth - window.innerWidth;
  });
  expect(past).toBeLessThanOrEqual(0);
});

test("a reference mark is on the line of the word before it", async ({ page }) => {
  await page.goto("/heroes/jessica-jones");
  for (const width of [320, 360, 390, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    const parted = await page.evaluate(() => {
      const first = [...document.querySelectorAll<HTMLElement>(".prose .mark:not(.mark + .mark)")];
      return first.flatMap((mark) => {
        const before = mark.previousSibling;
        if (!before?.textContent?.trim() || !mark.checkVisibility()) return [];
        const words = document.createRange();
        words.selectNodeContents(before);
        const [line] = [...words.getClientRects()].slice(-1);
        const [box] = mark.getClientRects();
        return line && box && box.top > line.bottom ? [before.textContent.slice(-20)] : [];
      });
    });
    expect(parted, `${width} px`).toEqual([]);
  }
});

test("the menu of a phone lists every section of the wiki, without script", async ({ browser }) => {
  const page = await browser.newPage({
    javaScriptEnabled: false,
    viewport: { width: 360, height: 640 },
  });
  await page.goto("/");
  await page.getByRole("banner").getByText("Menu").click();
  const links = page.getByRole("banner").getByRole("navigation").getByRole("link");
  await expect(links).toHaveText([...sections.map(({ label }) => label), "Account"]);
  // The last of them can be reached on a low screen.
  await links.last().scrollIntoViewIfNeeded();
  await expect(links.last()).toBeInViewport();
  await page.close();
});
