import { mkdirSync } from "node:fs";
import { isBuildStale } from "./build.mjs";
import { launchChromium } from "./chromium.mjs";
import { installIfStale } from "./install.mjs";
import { fail, root } from "./run.mjs";
import { startServer } from "./server.mjs";

/**
 * `npm run screenshots [-- /path …]`: writes screenshots of full pages, at every width of the design, light and dark,
 * into `screenshots/`. Prints each file, and how far a page overflows the viewport.
 */
const ADDRESSES = [
  "/",
  "/heroes/jessica-jones",
  "/team",
  "/series/the-defenders",
  "/quotes/ritter-aftermath-of-kilgrave",
  "/quotes",
  "/timeline",
  "/timeline/2017-01-12",
  "/connections",
  "/connections/jessica-jones",
  "/search?q=jesica+jons",
  "/search?q=qxqxqxq",
  "/nowhere",
  "/special/busy",
  "/special/error",
];
const WIDTHS = [360, 768, 1280, 1920];
const SCHEMES = ["light", "dark"];
const AT_ONCE = 2;

const requested = process.argv.slice(2);
const wrong = requested.find((address) => !address.startsWith("/"));
if (wrong)
  fail(`An address must start with a slash; found “${wrong}”. Try: npm run screenshots -- /team`);

/** `/quotes` at 360 px in the dark is `quotes-360-dark.png`. */
const nameOf = ({ address, width, scheme }) =>
  `${address.replace(/[^a-z0-9]+/gi, "-").replace(/^-|-$/g, "") || "home"}-${width}-${scheme}.png`;

async function take(browser, base, shot) {
  const page = await browser.newPage({
    viewport: { width: shot.width, height: 900 },
    colorScheme: shot.scheme,
    reducedMotion: "reduce",
  });
  await page.goto(base + shot.address);
  await page.evaluate(async () => {
    await document.fonts.ready;
    // A full-page screenshot includes lazily loaded parts that nobody has scrolled to.
    for (const image of document.images) image.loading = "eager";
    await Promise.all([...document.images].map((image) => image.decode()));
  });
  const file = `screenshots/${nameOf(shot)}`;
  await page.screenshot({ path: root + file, fullPage: true });
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  console.log(overflow > 0 ? `${file}  overflows by ${overflow} px` : file);
  await page.close();
}

await installIfStale();
if (isBuildStale()) fail("The build is older than its sources. Run: npm run build");
mkdirSync(`${root}screenshots`, { recursive: true });

const waiting = (requested.length > 0 ? requested : ADDRESSES).flatMap((address) =>
  WIDTHS.flatMap((width) => SCHEMES.map((scheme) => ({ address, width, scheme }))),
);
const browser = await launchChromium();
const server = await startServer();
try {
  const takeAll = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift())
      await take(browser, server.address, next);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, takeAll));
} finally {
  server.stop();
  await browser.close();
}
