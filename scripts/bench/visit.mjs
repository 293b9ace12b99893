import { launchChromium } from "../chromium.mjs";
import { benchFollowedLink } from "./followed-link.mjs";

/** An article of about 700 words with three quotation cards in its text. */
const ARTICLE = "/heroes/jessica-jones";

const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

/** Everything that a first visit of the article fetches, as sent, before any interaction. */
async function firstVisit(browser, base) {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.setCacheDisabled", { cacheDisabled: true });
  const typeById = new Map();
  const bytesByType = new Map();
  let requests = 0;
  session.on("Network.responseReceived", ({ requestId, type }) => typeById.set(requestId, type));
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const type = typeById.get(requestId) ?? "Other";
    bytesByType.set(type, (bytesByType.get(type) ?? 0) + encodedDataLength);
    requests++;
  });
  await page.addInitScript(() => {
    window.shift = 0;
    window.blocked = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) window.shift += entry.value;
    }).observe({ type: "layout-shift", buffered: true });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) window.blocked += entry.duration - 50;
    }).observe({ type: "longtask", buffered: true });
  });
  await page.goto(base + ARTICLE, { waitUntil: "networkidle" });
  await page.waitForTimeout(500);
  const { shift, blocked } = await page.evaluate(() => ({
    shift: window.shift,
    blocked: window.blocked,
  }));
  await context.close();
  return { bytesByType, requests, shift, blocked };
}

/** The first visit, in a browser that a debugger watches. */
async function watchFirstVisit(base) {
  const browser = await launchChromium();
  try {
    return await firstVisit(browser, base);
  } finally {
    await browser.close();
  }
}

export async function benchVisit(base, executablePath, folder) {
  const { bytesByType, requests, shift, blocked } = await watchFirstVisit(base);
  const all = [...bytesByType.values()].reduce((sum, bytes) => sum + bytes, 0);
  const of = (type) => kB(bytesByType.get(type) ?? 0);
  return [
    ["HTML of an article, with headers", of("Document"), "12 kB"],
    ["CSS", of("Stylesheet"), "8 kB"],
    ["script before interaction", of("Script"), "3 kB"],
    ["font", of("Font"), "20 kB"],
    ["all bytes, requests", `${kB(all)}, ${requests}`, "45 kB, 6"],
    ["layout shift", shift.toFixed(3), "0"],
    ["blocking time", `${Math.round(blocked)} ms`, "0 ms"],
    [
      "following a hovered link: click to heading painted, median of 7 (150 ms round trip)",
      await benchFollowedLink(base, executablePath, folder),
      "50 ms",
    ],
    ["Lighthouse mobile", "not measured: Lighthouse 13 needs Node 22.19", "100 in all four"],
  ];
}
