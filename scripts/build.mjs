import { readdirSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { bundleEnhancements } from "./enhancements.mjs";
import { installIfStale } from "./install.mjs";
import { root, runTool } from "./run.mjs";

const stamp = `${root}.next/built`;

/** What a build is made of; anything else may change without a new one. */
const SOURCES = [
  "app",
  "components",
  "enhancements",
  "content",
  "lib",
  "public",
  "indexing-rules.mjs",
  "next.config.mjs",
  "package-lock.json",
  "postcss.config.mjs",
  "security-headers.mjs",
  "tsconfig.json",
];

/** The time of the last change below a path, in milliseconds; a folder's own counts deletions. */
function lastChange(path) {
  const status = statSync(path, { throwIfNoEntry: false });
  if (!status) return 0;
  if (!status.isDirectory()) return status.mtimeMs;
  const below = readdirSync(path).map((name) => lastChange(`${path}/${name}`));
  return Math.max(status.mtimeMs, ...below);
}

export function isBuildStale() {
  const built = statSync(stamp, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return built < Math.max(...SOURCES.map((path) => lastChange(`${root}${path}`)));
}

/** JSON Schemas for editors; the wiki itself does without. */
export const writeSchemas = () => runTool("tsx/dist/cli.mjs", ["scripts/schemas.ts"]);

/**
 * Checks the content, then builds. A failed build leaves no stamp, so the next start builds again.
 * @param {Record<string, string>} env what the build is told beside the environment
 * @returns {Promise<number>} exit code
 */
export async function build(env = {}) {
  const checked = await runTool("../scripts/wiki.mjs", ["check"]);
  if (checked !== 0) return checked;
  await writeSchemas();
  rmSync(stamp, { force: true });
  await bundleEnhancements({ removeOthers: true });
  const started = new Date();
  const built = await runTool("next/dist/bin/next", ["build"], env);
  if (built !== 0) return built;
  writeFileSync(stamp, "");
  // Dated by its start: a file saved while it ran is newer.
  utimesSync(stamp, started, started);
  return 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  await installIfStale();
  process.exitCode = await build();
}
