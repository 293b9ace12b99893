import { readdirSync, renameSync, rmSync, statSync, utimesSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { buildTime, readBuildRecord, settingsDigest, writeBuildRecord } from "./build-record.mjs";
import { bundleWorkers } from "./bundle-workers.mjs";
import { bundleEnhancements } from "./enhancements.mjs";
import { installIfStale } from "./install.mjs";
import { root, runTool } from "./run.mjs";
import { siteUrlNotice } from "./site-url-notice.mjs";

/** The folder of the worker modules until the build has finished. */
const WORKERS = ".cache/build-workers";

const dist = process.env.DIST_DIR ?? ".next";

/** The sources of a build; other files, such as articles, may change without one. */
const SOURCES = [
  "app",
  "components",
  "editor",
  "enhancements",
  "content/wiki.yaml",
  "lib",
  "public",
  "indexing-rules.mjs",
  "instrumentation.ts",
  "next.config.mjs",
  "package-lock.json",
  "postcss.config.mjs",
  "proxy.ts",
  "security-headers.mjs",
  "tsconfig.json",
];

/** Changed tests need no new build. */
const TEST = /\.test\.tsx?$/;

/** The time of the last change below a path, in milliseconds; a folder's own time covers deletions. */
function lastChange(path) {
  if (TEST.test(path)) return 0;
  const status = statSync(path, { throwIfNoEntry: false });
  if (!status) return 0;
  if (!status.isDirectory()) return status.mtimeMs;
  const below = readdirSync(path).map((name) => lastChange(`${path}/${name}`));
  return Math.max(status.mtimeMs, ...below);
}

/** Whether a source is newer than the build, or there is no build. */
export const isBuildStale = () =>
  buildTime(root, dist) < Math.max(...SOURCES.map((path) => lastChange(`${root}${path}`)));

/**
 * The server itself finds damaged files (`serve.mjs`).
 * @returns {string | undefined} a sentence with the reason to build, if there is one
 */
export function findReasonToBuild() {
  const record = readBuildRecord(root, dist);
  if (!record) return "The wiki is not built yet.";
  if (record.wiki !== settingsDigest(root))
    return "The wiki’s settings (wiki.yaml) have changed since the build.";
  if (isBuildStale()) return "A source is newer than the build.";
  return undefined;
}

/** Writes JSON Schemas for editors; the wiki itself does not need them. */
export const writeSchemas = () => runTool("tsx/dist/cli.mjs", ["scripts/schemas.ts"]);

/**
 * Checks the content, then builds. A failed build leaves no record, so the next start builds again.
 * @param {Record<string, string>} env additional environment variables
 * @returns {Promise<number>} exit code
 */
export async function build(env = {}) {
  const checked = await runTool("../scripts/wiki.mjs", ["check"]);
  return checked === 0 ? buildChecked(env) : checked;
}

/** Compiles the wiki, and renders content that has passed the check into the static export. */
export async function buildChecked(env = {}) {
  const compiled = await compile(env);
  if (compiled !== 0) return compiled;
  const rendered = await runTool("../scripts/export.mjs", [], env);
  const notice = siteUrlNotice({ ...process.env, ...env });
  if (notice) console.log(`\n${notice}\n`);
  return rendered;
}

/**
 * Compiles the wiki: the code, styles and settings; the content is read when pages are rendered. A failed compilation
 * leaves no record, so the next start compiles again.
 */
export async function compile(env = {}) {
  await writeSchemas();
  rmSync(`${root}${dist}/build-record.json`, { force: true });
  await bundleEnhancements({ removeOthers: true });
  // Next empties the build folder.
  await bundleWorkers(WORKERS);
  const started = new Date();
  const built = await runTool("next/dist/bin/next", ["build"], env);
  if (built !== 0) return built;
  renameSync(`${root}${WORKERS}`, `${root}${dist}/workers`);
  const record = writeBuildRecord(root, dist, { ...process.env, ...env });
  // The record has the start time: a file saved meanwhile is newer.
  utimesSync(record, started, started);
  return 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  await installIfStale();
  process.exitCode = await build();
}
