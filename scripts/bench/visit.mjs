import { launchChromium } from "../chromium.mjs";

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

/** Runs in every page: notes when a link is clicked, and when the next page's heading has been painted. */
function timeNavigation() {
  addEventListener("click", () => sessionStorage.setItem("clicked", String(Date.now())), true);
  const note = () => {
    const clicked = Number(sessionStorage.getItem("clicked"));
    if (clicked === 0) return;
    const look = () => {
      if (document.querySelector("h1"))
        requestAnimationFrame(() =>
          setTimeout(() => sessionStorage.setItem("took", String(Date.now() - clicked))),
        );
      else requestAnimationFrame(look);
    };
    look();
  };
  if (document.prerendering) document.addEventListener("prerenderingchange", note, { once: true });
  else note();
}

/** From the click on a link, hovered over for 300 ms at a round trip of 150 ms, to its heading on screen. */
async function followLink(browser, base) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.addInitScript(timeNavigation);
  await page.goto(base + ARTICLE, { waitUntil: "networkidle" });
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: 150,
    downloadThroughput: 1_250_000,
    uploadThroughput: 1_250_000,
  });
  const link = page.locator("main a[href='/cast/krysten-ritter']").first();
  await link.hover();
  await page.waitForTimeout(300);
  await page.mouse.down();
  await page.mouse.up();
  await page.waitForURL("**/cast/krysten-ritter");
  await page.waitForFunction(() => sessionStorage.getItem("took"));
  const took = Number(await page.evaluate(() => sessionStorage.getItem("took")));
  await context.close();
  return took;
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

export async function benchVisit(base) {
  const browser = await launchChromium();
  try {
    const { bytesByType, requests, shift, blocked } = await firstVisit(browser, base);
    const all = [...bytesByType.values()].reduce((sum, bytes) => sum + bytes, 0);
    const times = [];
    for (let run = 0; run < 5; run++) times.push(await followLink(browser, base));
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
        "following a hovered link: click to heading, median of 5 (150 ms round trip)",
        `${median(times)} ms (${Math.min(...times)} to ${Math.max(...times)})`,
        "50 ms",
      ],
      ["Lighthouse mobile", "not measured: Lighthouse 13 needs Node 22.19", "100 in all four"],
    ];
  } finally {
    await browser.close();
  }
}
