import { pathToFileURL } from "node:url";
import { installIfStale } from "./install.mjs";

/** `npm run wiki`: the command line for contributors. */
await installIfStale();
// A program that reads the output, such as `head`, may close the pipe early.
process.stdout.on("error", ({ code }) => {
  if (code === "EPIPE") process.exit();
});
const { bundleWiki } = await import("./bundle-wiki.mjs");
const { runWiki } = await import(pathToFileURL(`${await bundleWiki()}/wiki.mjs`).href);
await runWiki(process.argv.slice(2));
