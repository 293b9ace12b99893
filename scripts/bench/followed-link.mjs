import { rmSync } from "node:fs";
import { has } from "./programs.mjs";
import { hoverAndClick, openBrowser, startScreen } from "./screen.mjs";
import { startSlowProxy } from "./slow-proxy.mjs";
import { watchPage } from "./watch-page.mjs";

const FROM = "/heroes/jessica-jones";
const ROUND_TRIP = 150;
const REST = 300;
const RUNS = 7;
const WAYS = ["prerendered", "prefetched", "fetched"];

/** Follows the link once in a fresh browser; times are milliseconds from the click. */
async function follow(executablePath, proxy, screen, folder) {
  const found = proxy.next("link");
  const browser = openBrowser(executablePath, screen, folder, proxy.address + FROM);
  try {
    const place = await found;
    const events = Promise.all([proxy.next("click"), proxy.next("heading")]);
    await hoverAndClick(screen, place, REST);
    const [click, { painted, shown, how }] = await events;
    return { painted: painted - click.at, shown: shown - click.at, how };
  } finally {
    await browser.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The median of some times, with the minimum and maximum. */
function summary(times) {
  const sorted = times.map(Math.round).sort((a, b) => a - b);
  return `${sorted[Math.floor(sorted.length / 2)]} ms (${sorted[0]} to ${sorted.at(-1)})`;
}

function describe(runs) {
  const ways = WAYS.map((way) => [runs.filter(({ how }) => how === way).length, way]);
  const came = ways.filter(([count]) => count > 0).map(([count, way]) => `${count} ${way}`);
  const painted = summary(runs.map((run) => run.painted));
  return `${painted}; shown after ${summary(runs.map((run) => run.shown))}; ${came.join(", ")}`;
}

/**
 * The time from the click on a hovered link until its page's heading is painted. Chromium does not prerender while a
 * debugger is attached, so this uses a real pointer on a virtual screen.
 */
export async function benchFollowedLink(base, executablePath, folder) {
  if (!(await has("Xvfb")) || !(await has("xdotool")))
    return "not measured: needs Xvfb and xdotool";
  const proxy = await startSlowProxy(base, ROUND_TRIP, `(${watchPage})()`);
  const screen = await startScreen();
  const runs = [];
  try {
    while (runs.length < RUNS)
      runs.push(await follow(executablePath, proxy, screen, `${folder}/profile`));
  } finally {
    screen.stop();
    proxy.stop();
  }
  return describe(runs);
}
