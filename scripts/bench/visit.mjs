import { launchChromium } from "../chromium.mjs";
import { benchFollowedLink } from "./followed-link.mjs";

/** An article of about 700 words with three quote cards. */
const ARTICLE = "/heroes/jessica-jones";

const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

/** The bytes that a first visit of the article transfers before any interaction. */
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
      const [paint] = performance.getEntriesByName("first-contentful-paint");
      // Time before the first paint is waiting time, not blocking time.
      for (const { startTime, duration } of list.getEntries())
        if (paint && startTime >= paint.startTime) window.blocked += duration - 50;
    }).observe({ type: "longtask", buffered: true });
  });
  await page.goto(base + ARTICLE, { waitUntil: "networkidle" });
  await page.waitForTimeout(500);
  const { shift, blocked, bodies } = await page.evaluate(() => ({
    shift: window.shift,
    blocked: window.blocked,
    bodies: performance
      .getEntries()
      .filter(({ entryType }) => entryType === "navigation" || entryType === "resource")
      .map(({ name, encodedBodySize }) => [new URL(name).pathname, encodedBodySize]),
  }));
  await context.close();
  return { bytesByType, bodies, requests, shift, blocked };
}

/** The first visit, in a browser with a debugger attached. */
async function watchFirstVisit(base) {
  const browser = await launchChromium();
  try {
    return await firstVisit(browser, base);
  } finally {
    await browser.close();
  }
}

export async function benchVisit(base, executablePath, folder) {
  const { bytesByType, bodies, requests, shift, blocked } = await watchFirstVisit(base);
  const all = [...bytesByType.values()].reduce((sum, bytes) => sum + bytes, 0);
  // Compressed, as in the budget, and with headers, as transferred.
  const of = (type, path) => {
    const packed = bodies.reduce((sum, [name, size]) => (path.test(name) ? sum + size : sum), 0);
    return `${kB(packed)}; ${kB(bytesByType.get(type) ?? 0)} with headers`;
  };
  return [
    ["HTML of an article", of("Document", new RegExp(`^${ARTICLE}$`)), "12 kB"],
    ["CSS", of("Stylesheet", /\.css$/), "8 kB"],
    ["script before interaction", of("Script", /^\/enhance\//), "3 kB"],
    ["font", of("Font", /\.woff2$/), "20 kB"],
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
