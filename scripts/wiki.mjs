import { pathToFileURL } from "node:url";
import { installIfStale } from "./install.mjs";
import { fail } from "./run.mjs";

/** `npm run wiki`: the command line for contributors. */
await installIfStale();
// A program that reads the output, such as `head`, may close the pipe early.
process.stdout.on("error", ({ code }) => {
  if (code === "EPIPE") process.exit();
});
const { bundleWiki } = await import("./bundle-wiki.mjs");
const program = pathToFileURL(`${await bundleWiki()}/wiki.mjs`).href;
const { runWiki } = await import(program).catch((error) => {
  // The settings are read while the program is loaded.
  if (error?.name === "SettingsError") fail(error.message);
  throw error;
});
await runWiki(process.argv.slice(2));
