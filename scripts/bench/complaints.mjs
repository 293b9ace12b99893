import { readFileSync } from "node:fs";
import { launchChromium } from "../chromium.mjs";
import { root } from "../run.mjs";

/** Every page of the static export, as its journal lists it. The 404 page would count as an error itself. */
const listPages = () =>
  readFileSync(`${root}.next/pages.jsonl`, "utf8")
    .split("\n")
    .flatMap((line) => (line.startsWith('{"page"') ? JSON.parse(line) : []))
    .filter(({ status, file }) => status === 200 && file.endsWith(".html"))
    .map(({ page }) => page);

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
