import { expect, test } from "@playwright/test";
import { fetchDocument } from "./fetched";
import founding from "./founding-quotes.json" with { type: "json" };

/** Where each founding quote must appear: its own page, its speaker's, and the founding article's. */
const homes: Record<string, string[]> = {
  "ritter-reluctant-team-up": [
    "/cast/krysten-ritter",
    "/heroes/jessica-jones",
    "/sources/seed-reluctant-team-up",
  ],
  "ramirez-most-reluctant-hero": [
    "/team/marco-ramirez",
    "/heroes/jessica-jones",
    "/sources/seed-reluctant-team-up",
  ],
  "ritter-aftermath-of-kilgrave": [
    "/cast/krysten-ritter",
    "/characters/kilgrave",
    "/sources/seed-reluctant-team-up",
  ],
  "ramirez-bread-crumbs": [
    "/team/marco-ramirez",
    "/places/midland-circle",
    "/sources/seed-first-promo-photo",
  ],
  "loeb-no-belt-buckles": [
    "/team/jeph-loeb",
    "/series/the-defenders",
    "/sources/seed-first-promo-photo",
  ],
  "headline-reluctant-team-up": [
    "/cast/krysten-ritter",
    "/series/the-defenders",
    "/sources/seed-reluctant-team-up",
  ],
  "official-synopsis": ["/series/the-defenders", "/sources/seed-first-promo-photo"],
};

test("all seven quotes of the founding articles are here", () => {
  expect(founding.map(({ slug }) => slug).sort()).toEqual(Object.keys(homes).sort());
});

test.describe("word for word", () => {
  test.use({ bypassCSP: true });

  for (const { slug, segments } of founding)
    test(`${slug} appears character by character wherever it belongs`, async ({ page }) => {
      await page.goto(`/quotes/${slug}`);
      for (const address of [`/quotes/${slug}`, "/quotes", ...(homes[slug] ?? [])]) {
        const printed = await (await fetchDocument(page, address)).evaluate((one) =>
          [...one.querySelectorAll("blockquote")].map((quote) =>
            [...quote.querySelectorAll("q")].map((segment) => segment.textContent),
          ),
        );
        expect(printed, address).toContainEqual(segments);
      }
    });
});
