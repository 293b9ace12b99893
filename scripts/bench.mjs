import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { benchBuild } from "./bench/build.mjs";
import { benchComplaints } from "./bench/complaints.mjs";
import { benchDev } from "./bench/dev.mjs";
import { benchEditor } from "./bench/editor.mjs";
import { benchFaults } from "./bench/faults.mjs";
import { benchFlood } from "./bench/flood.mjs";
import { growContent, listKinds } from "./bench/grow-content.mjs";
import { benchHistory } from "./bench/history.mjs";
import { benchLoad } from "./bench/load.mjs";
import { benchPeople } from "./bench/people.mjs";
import { benchPublish } from "./bench/publish.mjs";
import { benchVisit } from "./bench/visit.mjs";
import { isBuildStale } from "./build.mjs";
import { findChromium } from "./chromium.mjs";
import { bundleEnhancements } from "./enhancements.mjs";
import { installIfStale } from "./install.mjs";
import { fail, root } from "./run.mjs";
import { startServer } from "./server.mjs";

/**
 * `npm run bench [visit|load|flood|build|dev|history|search|api|check|scale|pages|parse|faults [kills]|people|editor [articles]|publish [articles [edits [visited]]]]`: measures what readers, operators and authors notice, and
 * prints Markdown. This is not a test: machines are noisy, so compare only figures of the same run. A row says if it
 * cannot be measured here.
 */
const PARTS = [
  "visit",
  "load",
  "flood",
  "faults",
  "people",
  "editor",
  "publish",
  "build",
  "dev",
  "history",
  "search",
  "api",
  "check",
  "scale",
  "pages",
  "parse",
];
/** These benchmarks call the library directly. */
const WITHOUT_BUILD = ["dev", "search", "api", "check", "scale", "pages", "parse"];
/** These take from four minutes to an hour, and run only if requested. */
const ON_DEMAND = ["parse", "faults", "editor", "publish"];
/** The number of articles to check. */
const CHECKED = 2000;
const isCount = (text) => /^\d+$/.test(text);
const requested = process.argv.slice(2).filter((one) => !isCount(one));
/** Of kills, or of articles, edits and visited addresses; those that are missing are as documented. */
const counts = process.argv.slice(2).filter(isCount).map(Number);
const unknown = requested.find((part) => !PARTS.includes(part));
if (unknown) fail(`There is no benchmark “${unknown}”. Benchmarks: ${PARTS.join(", ")}.`);
const wants = (part) =>
  requested.includes(part) || (requested.length === 0 && !ON_DEMAND.includes(part));

await installIfStale();
const needsBuild = PARTS.some((part) => !WITHOUT_BUILD.includes(part) && wants(part));
if (needsBuild && isBuildStale()) fail("The build is older than its sources. Run: npm run build");

const rows = [];
const folder = mkdtempSync(`${tmpdir()}/bench-`);
try {
  if (wants("visit") || wants("load")) {
    const server = await startServer();
    try {
      if (wants("visit")) {
        rows.push(...(await benchVisit(server.address, await findChromium(), folder)));
        rows.push(...(await benchComplaints(server.address)));
      }
      if (wants("load")) rows.push(...(await benchLoad(server.address, folder)));
    } finally {
      server.stop();
    }
  }
  if (wants("flood")) rows.push(...(await benchFlood(folder)));
  if (wants("faults")) rows.push(...(await benchFaults(folder, counts[0])));
  if (wants("people")) rows.push(...(await benchPeople(folder)));
  if (wants("editor")) rows.push(...(await benchEditor(folder, counts[0])));
  if (wants("publish")) rows.push(...(await benchPublish(folder, ...counts)));
  if (wants("dev")) rows.push(...(await benchDev(root, `${folder}/dev`)));
  if (wants("history")) rows.push(...(await benchHistory(folder)));
  if (wants("search")) rows.push(...(await measureSearch()));
  if (wants("api")) rows.push(...(await measureApi()));
  if (wants("check")) rows.push(...(await measureCheck()));
  if (wants("scale")) rows.push(...(await measureScale()));
  if (wants("pages")) rows.push(...(await measurePages()));
  if (wants("parse")) rows.push(...(await measureParse()));
  if (wants("build")) rows.push(...(await benchBuild(folder)));
} finally {
  rmSync(folder, { recursive: true, force: true });
  rmSync(`${root}.next-bench`, { recursive: true, force: true });
}

/** The benchmarks of the library are TypeScript modules. */
async function measureSearch() {
  const { register } = await import("tsx/esm/api");
  register();
  const { benchSearch } = await import("./bench/search.ts");
  return benchSearch(root);
}

async function measureApi() {
  const { register } = await import("tsx/esm/api");
  register();
  const { benchApi } = await import("./bench/api.ts");
  return benchApi();
}

async function measureCheck() {
  const { register } = await import("tsx/esm/api");
  register();
  const { benchCheck } = await import("./bench/check.ts");
  const grown = `${folder}/grown`;
  growContent(grown, CHECKED, listKinds(`${root}content`));
  return benchCheck(root, grown);
}

async function measureScale() {
  const { register } = await import("tsx/esm/api");
  register();
  const { benchScale } = await import("./bench/scale.ts");
  return benchScale(root);
}

async function measurePages() {
  const { register } = await import("tsx/esm/api");
  register();
  // The search page names the scripts.
  if (!existsSync(`${root}enhancements/manifest.json`)) await bundleEnhancements();
  const { benchPages } = await import("./bench/page-sizes.ts");
  return benchPages(root);
}

async function measureParse() {
  const { register } = await import("tsx/esm/api");
  register();
  const { benchParse } = await import("./bench/parse.ts");
  return benchParse();
}

console.log("\n| what | measured | aim | before |\n| --- | --- | --- | --- |");
for (const [what, measured, aim = "", before = ""] of rows)
  console.log(`| ${what} | ${measured} | ${aim} | ${before} |`);
