import { readFileSync } from "node:fs";
import { findChromium } from "./chromium.mjs";
import { root } from "./run.mjs";

/**
 * `npm run icons`: makes the home screen icons from app/icon.svg. Run it again when that changes; the results are
 * committed. Margins are in units of the drawing, which is 32 wide.
 */
const ICONS = [
  { file: "app/apple-icon.png", size: 180, margin: 3 },
  { file: "public/icon-192.png", size: 192, margin: 3 },
  { file: "public/icon-512.png", size: 512, margin: 3 },
  // A system may crop the icon to a circle of 80 percent.
  { file: "public/icon-maskable-512.png", size: 512, margin: 7 },
];

const icon = readFileSync(`${root}app/icon.svg`, "utf8");

/** The icon without round corners, since systems add their own. */
const drawing = (size, margin) =>
  icon
    .replace('"0 0 32 32"', `"${-margin} ${-margin} ${32 + 2 * margin} ${32 + 2 * margin}"`)
    .replace(/<rect [^>]*>/, '<rect x="-9" y="-9" width="50" height="50" fill="#15161b"/>')
    .replace("<svg", `<svg width="${size}" style="display: block"`);

const { chromium } = await import("@playwright/test");
const browser = await chromium.launch({
  executablePath: await findChromium(),
  args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
});
for (const { file, size, margin } of ICONS) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<body style="margin: 0">${drawing(size, margin)}`);
  const png = await page.screenshot({ path: `${root}${file}` });
  console.log(`${file}: ${png.length} bytes`);
}
await browser.close();
