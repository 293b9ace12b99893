import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { launchChromium } from "../chromium.mjs";
import { environment, root } from "../run.mjs";
import { FormClient } from "./form-client.mjs";
import { loadPeople } from "./killed-server.mjs";
import { beginRepository, copyBuild, startCopy } from "./served-copy.mjs";

const DIST = ".next-bench-editor";
const ARTICLE = "heroes/luke-cage";
/** Bytes of the article that is edited. */
const LARGE = 60_000;
/** Words without marks: a text may have 3000 of those. */
const FILLER = "It goes on for a while in plain words, as articles do. ".repeat(4).trim();
/** The article whose form of facts is filled in, and how many rows are added to one of its lists. */
const FORM = "characters/claire-temple";
const ROWS = 95;
const KEYS = 120;
const PAUSES = 12;
const SAVES = 12;

const at = (numbers, part) =>
  numbers.toSorted((a, b) => a - b)[
    Math.min(numbers.length - 1, Math.floor(numbers.length * part))
  ] ?? Number.NaN;
const both = (times) =>
  `${Math.round(at(times, 0.5))} ms; 95th percentile ${Math.round(at(times, 0.95))} ms`;
const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

/** Makes an article as large as one may be, almost. */
function enlarge(file) {
  let text = readFileSync(file, "utf8");
  for (let count = 0; text.length < LARGE; count++)
    text += `\nSentence ${count} says something about him that nobody has heard of [[Harlem]] before, and **more** of it. ${FILLER}<Uncited/>\n`;
  writeFileSync(file, text);
}

/** Gives an article almost as many facts of one kind as it may have. */
function addRows(file) {
  const rows = Array.from(
    { length: ROWS },
    (_, number) =>
      `  - text: Skill number ${number}\n    sources: [macg-dd-1x02, screenrant-claire]\n`,
  );
  const text = readFileSync(file, "utf8");
  if (!text.includes("\nskills:\n")) throw new Error(`${file} has no list of skills.`);
  writeFileSync(file, text.replace("\nskills:\n", `\nskills:\n${rows.join("")}`));
}

/** The form of facts, with the focus in its description. */
async function openForm(page, base) {
  await page.goto(`${base}/edit/${FORM}`);
  await page.waitForFunction(() => performance.getEntriesByName("editor-ready").length > 0);
  await page.getByLabel("Description").focus();
}

/** The editor as a reader opens it, with its text in view, and the place to type in focus. */
async function openEditor(page, base) {
  await page.goto(`${base}/edit/${ARTICLE}`);
  await page.waitForFunction(() => performance.getEntriesByName("editor-ready").length > 0);
  const place = page.locator(".cm-content:visible, textarea[name=text]:visible").first();
  while (!(await place.isVisible()))
    await page.locator("form details:not([open]) > summary:visible").first().click();
  await place.click();
  await page.keyboard.press("Control+End");
}

/** Bytes of scripts as they are sent, until nothing is loaded any more: those of the page, and of its worker. */
async function scriptBytes(browser, base) {
  const page = await browser.newPage();
  const addresses = new Set();
  page.on("response", (response) => addresses.add(response.url()));
  page.on("worker", (worker) => addresses.add(worker.url()));
  await page.goto(`${base}/edit/${ARTICLE}`, { waitUntil: "networkidle" });
  await page.close();
  const [editor, checker] = [[], []];
  for (const address of addresses) {
    const { pathname } = new URL(address);
    if (!pathname.startsWith("/enhance/") || pathname.includes("/main-")) continue;
    (pathname.includes("/check-worker-") ? checker : editor).push(await packedBytes(address));
  }
  const sum = (sizes) => sizes.reduce((all, one) => all + one, 0);
  return { editor: sum(editor), checker: sum(checker) };
}

/** As `fetch` unpacks what it reads, the size is that of the header. */
async function packedBytes(address) {
  const answer = await fetch(address, { headers: { "accept-encoding": "br" } });
  await answer.arrayBuffer();
  return Number(answer.headers.get("content-length"));
}

/** Milliseconds until one can type: a processor four times as slow, 150 ms round trip. */
async function timeToReady(browser, base) {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: 150,
    downloadThroughput: 1_250_000,
    uploadThroughput: 1_250_000,
  });
  await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  await page.goto(`${base}/edit/${ARTICLE}`);
  await page.waitForFunction(() => performance.getEntriesByName("editor-ready").length > 0);
  const [time] = await page.evaluate(() =>
    performance.getEntriesByName("editor-ready").map(({ startTime }) => startTime),
  );
  await context.close();
  return time;
}

/**
 * The times from a key to its paint, and the longest task meanwhile.
 * @param delay milliseconds between two keys
 */
async function keysToPaint(page, delay = 80) {
  await page.evaluate(() => {
    window.paints = [];
    window.longest = 0;
    addEventListener(
      "keydown",
      ({ timeStamp }) =>
        requestAnimationFrame(() =>
          setTimeout(() => window.paints.push(performance.now() - timeStamp)),
        ),
      true,
    );
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries())
        window.longest = Math.max(window.longest, duration);
    }).observe({ type: "longtask" });
  });
  await page.keyboard.type("abcde fghi ".repeat(KEYS / 10).slice(0, KEYS), { delay });
  await page.waitForTimeout(500);
  return page.evaluate(() => ({ paints: window.paints, longest: window.longest }));
}

/** The times from the last key to what it changes: the number of problems, and the preview. */
async function pauses(page) {
  const [problems, previews] = [[], []];
  for (let count = 0; count < PAUSES; count++) {
    await page.waitForTimeout(1500);
    await page.evaluate(() => {
      window.last = undefined;
      window.seen = {};
      window.onkeydown = ({ timeStamp }) => {
        window.last = timeStamp;
      };
      window.watch?.disconnect();
      window.watch = new MutationObserver((changes) => {
        for (const { target, addedNodes } of changes) {
          if (target.closest?.(".editor-count")) window.seen.problems ??= performance.now();
          if ([...addedNodes].some((one) => one.nodeName === "IFRAME")) continue;
          if (target.nodeName === "IFRAME" && !target.classList.contains("preview-next"))
            window.seen.preview ??= performance.now();
        }
      });
      window.watch.observe(document.body, {
        subtree: true,
        childList: true,
        attributes: true,
        attributeFilter: ["class"],
      });
    });
    // A problem comes and goes.
    await page.keyboard.type(count % 2 === 0 ? " {" : "x");
    if (count % 2 === 1) {
      await page.keyboard.press("Backspace");
      await page.keyboard.press("Backspace");
      await page.keyboard.press("Backspace");
    }
    await page.waitForFunction(() => window.seen.problems && window.seen.preview, undefined, {
      timeout: 20_000,
    });
    const { last, seen } = await page.evaluate(() => ({ last: window.last, seen: window.seen }));
    problems.push(seen.problems - last);
    previews.push(seen.preview - last);
  }
  return { problems, previews };
}

/** The times from pressing Publish to the article that shows it, as an editor without script. */
async function saves(base, people) {
  const client = new FormClient(base);
  const hidden = await client.open("/account/sign-in", "sign-in");
  await client.send("sign-in", { ...hidden, email: people.mailOf(0), password: people.PASSWORD });
  const times = [];
  for (let count = 0; count < SAVES; count++) {
    const words = `Words of save ${count}.`;
    const fields = await client.openText(`/edit/${ARTICLE}?view=source`, "publish-article");
    const text = fields.text.replace("\n---\n", `\n---\n\n${words}<Uncited/>\n`);
    const started = performance.now();
    const { isDone, location } = await client.send("publish-article", {
      ...fields,
      text,
      summary: words,
    });
    if (!isDone) throw new Error(`Publishing leads to ${location}.`);
    const page = await (await fetch(`${base}/${ARTICLE}`)).text();
    times.push(performance.now() - started);
    if (!page.includes(words)) throw new Error(`The article does not show “${words}”.`);
  }
  return times;
}

/** What somebody notices who edits a large article, in a wiki of so many articles. */
export async function benchEditor(folder, count) {
  const content = `${folder}/edited/content`;
  const { register } = await import("tsx/esm/api");
  register();
  const { growFiles } = await import("./grow-files.ts");
  growFiles(`${root}content`, content, count ?? 0);
  enlarge(`${content}/${ARTICLE}.mdx`);
  addRows(`${content}/${FORM}.mdx`);
  beginRepository(`${folder}/edited`);
  copyBuild(DIST);
  const people = await loadPeople();
  const data = `${folder}/edited-data`;
  await people.makePeople(`${data}/wiki.db`, 1);
  const variables = { DATA_DIR: data, TRUST_PROXY: "1", SITE_URL: "" };
  execFileSync(process.execPath, [`${root}scripts/wiki.mjs`, "role", people.mailOf(0), "editor"], {
    env: { ...environment, ...variables },
  });
  const server = await startCopy(
    { content, dist: DIST, out: `${folder}/edited-out` },
    "/about",
    variables,
  );
  const browser = await launchChromium();
  try {
    const { editor, checker } = await scriptBytes(browser, server.address);
    const ready = [];
    for (let round = 0; round < 5; round++) ready.push(await timeToReady(browser, server.address));
    const page = await browser.newPage();
    await openEditor(page, server.address);
    const typed = await keysToPaint(page);
    const { problems, previews } = await pauses(page);
    await openForm(page, server.address);
    // Slow enough for the pause after which the facts are written and checked, between two keys.
    const inForm = await keysToPaint(page, 150);
    await page.close();
    const times = await saves(server.address, people);
    return [
      ["editor: its script, packed", kB(editor), "220 kB"],
      ["its checker, loaded after it in a worker", kB(checker), ""],
      ["ready for typing on a phone (150 ms, 4 times slower), median of 5", both(ready), "1.5 s"],
      ["a key to its paint, 60 kB article", both(typed.paints), "50 ms (95th percentile)"],
      ["longest task while typing", `${Math.round(typed.longest)} ms`, "50 ms"],
      [`a key to its paint in the form of facts, ${ROWS} rows`, both(inForm.paints), "50 ms"],
      ["longest task meanwhile", `${Math.round(inForm.longest)} ms`, "50 ms"],
      ["last key to diagnostics", both(problems), "150 ms after a pause"],
      ["last key to preview", both(previews), "400 ms after a pause"],
      ["Publish to the live article", both(times), "1 s"],
    ];
  } finally {
    await browser.close();
    server.stop();
  }
}
