import { writeSchemas } from "./build.mjs";
import { bundleEnhancements } from "./enhancements.mjs";
import { installIfStale } from "./install.mjs";
import { runTool } from "./run.mjs";

/** `npm run dev`: the wiki with every saved change shown at once. */
await installIfStale();
await bundleEnhancements();
void writeSchemas();
process.exitCode = await runTool("next/dist/bin/next", ["dev", "-p", process.env.PORT ?? "3000"]);
