import { readFileSync } from "node:fs";
import { findChromium } from "./chromium.mjs";
import { root } from "./run.mjs";

/**
 * `npm run icons`: makes the icon of home screens from app/icon.svg. Run it again when that changes;
 * the result is committed. There is no web app manifest: Chromium fetches one on every first visit.
 */
const SIZE = 180;
const MARGIN = 3;

/** The mark on a ground without round corners, since systems cut their own. */
const drawing = readFileSync(`${root}app/icon.svg`, "utf8")
  .replace('"0 0 32 32"', `"${-MARGIN} ${-MARGIN} ${32 + 2 * MARGIN} ${32 + 2 * MARGIN}"`)
  .replace(/<rect [^>]*>/, '<rect x="-9" y="-9" width="50" height="50" fill="#15161b"/>')
  .replace("<svg", `<svg width="${SIZE}" style="display: block"`);

const { chromium } = await import("@playwright/test");
const browser = await chromium.launch({
  executablePath: await findChromium(),
  args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
});
const page = await browser.newPage({ viewport: { width: SIZE, height: SIZE } });
await page.setContent(`<body style="margin: 0">${drawing}`);
const png = await page.screenshot({ path: `${root}app/apple-icon.png` });
console.log(`app/apple-icon.png: ${png.length} bytes`);
await browser.close();
