import { readFileSync } from "node:fs";
import { launchChromium } from "../chromium.mjs";
import { root } from "../run.mjs";

/** Every page of the last build. */
function listPages() {
  const manifest = JSON.parse(readFileSync(`${root}.next/prerender-manifest.json`, "utf8"));
  const { routes } = manifest;
  // Files without Next's data are not pages: previews, images, redirects, files for programs.
  return Object.keys(routes).filter((route) => routes[route].dataRoute && !/^\/_/.test(route));
}

/** Opens every page and counts console errors and policy violations. */
export async function benchComplaints(base) {
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    const complaints = [];
    page.on("console", (message) => {
      if (message.type() === "error") complaints.push(message.text());
    });
    page.on("pageerror", (error) => complaints.push(error.message));
    const pages = listPages();
    for (const address of pages) await page.goto(base + address);
    for (const complaint of new Set(complaints)) console.error(complaint);
    const what = "console errors and policy violations, whole site";
    return [[what, `${complaints.length} on ${pages.length} pages`, "none"]];
  } finally {
    await browser.close();
  }
}
