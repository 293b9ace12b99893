import { writeSchemas } from "./build.mjs";
import { bundleWorkers } from "./bundle-workers.mjs";
import { endWithNpm } from "./end-with-npm.mjs";
import { bundleEnhancements } from "./enhancements.mjs";
import { installIfStale } from "./install.mjs";
import { findPort } from "./port.mjs";
import { runTool } from "./run.mjs";

/** `npm run dev`: the wiki with live reload. */
endWithNpm();
const port = await findPort("npm run dev");
await installIfStale();
await bundleEnhancements();
await bundleWorkers(".cache/workers");
void writeSchemas();
const host = process.env.HOST ? ["-H", process.env.HOST] : [];
process.exitCode = await runTool("next/dist/bin/next", ["dev", "-p", String(port), ...host], {
  WORKERS_FOLDER: ".cache/workers",
});
