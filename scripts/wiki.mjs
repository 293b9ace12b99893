import { existsSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { bundle } from "./bundle.mjs";
import { installIfStale } from "./install.mjs";
import { fail } from "./run.mjs";

/** `npm run wiki`: the command line for contributors. */

/** The settings of the content folder that a command names; the program itself reads its arguments later. */
function settingsOf(args) {
  const options = { content: { type: "string" }, format: { type: "string" } };
  const { values, positionals } = parseArgs({ args, options, strict: false });
  const [command, folder] = positionals;
  const named = (command === "check" ? folder : undefined) ?? values.content;
  const file = `${named}/wiki.yaml`;
  return typeof named === "string" && existsSync(file) ? file : undefined;
}

await installIfStale();
// A program that reads the output, such as `head`, may close the pipe early.
process.stdout.on("error", ({ code }) => {
  if (code === "EPIPE") process.exit();
});
const args = process.argv.slice(2);
process.env.WIKI_SETTINGS ||= settingsOf(args) ?? "";
// Bundled, because every worker process would otherwise load hundreds of source modules at its start.
const folder = await bundle("wiki", {
  entryPoints: {
    wiki: "scripts/wiki/program.ts",
    "worker-child": "lib/workers/worker-child.ts",
    "parse-jobs": "lib/content/parse-jobs.ts",
    "fix-worker": "lib/authoring/fix-worker.ts",
    "plan-fixes": "lib/authoring/plan-fixes.ts",
  },
  // They load files of their own, and only the commands for a database load them.
  external: ["libsql", "pg"],
});
process.env.WORKERS_FOLDER = folder;
const program = pathToFileURL(`${folder}/wiki.mjs`).href;
const { runWiki } = await import(program).catch((error) => {
  // The settings are read while the program is loaded.
  if (error?.name === "SettingsError") fail(error.message);
  throw error;
});
await runWiki(args);
