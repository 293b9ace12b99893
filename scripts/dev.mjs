import { rmSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { writeSchemas } from "./build.mjs";
import { bundle } from "./bundle.mjs";
import { bundleWorkers } from "./bundle-workers.mjs";
import { endWithNpm } from "./end-with-npm.mjs";
import { bundleEnhancements } from "./enhancements.mjs";
import { installIfStale } from "./install.mjs";
import { findPort } from "./port.mjs";
import { fail, root } from "./run.mjs";

const WORKERS = ".cache/workers";
const PARSED = `${root}.cache/parsed-by-dev`;

/** `npm run dev`: the wiki with live reload. */
endWithNpm();
const port = await findPort("npm run dev");
process.chdir(root);
await installIfStale();
await bundleEnhancements();
await bundleWorkers(WORKERS);
// The code that parses may have changed.
rmSync(PARSED, { force: true });
void writeSchemas();
process.env.NODE_ENV = "development";
process.env.NEXT_TELEMETRY_DISABLED = "1";
process.env.WORKERS_FOLDER = WORKERS;
process.env.PARSE_CACHE = PARSED;
const folder = await bundle("develop", {
  entryPoints: { develop: "server/develop.ts" },
  packages: "external",
});
const { develop } = await import(pathToFileURL(`${folder}/develop.mjs`).href);
await develop({ port, host: process.env.HOST }).catch((error) =>
  fail(`The development server did not start. ${error.message}`),
);
console.log(`\nMidland Circle, with live reload: http://localhost:${port}\n`);
