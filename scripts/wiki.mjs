import { pathToFileURL } from "node:url";
import { installIfStale } from "./install.mjs";

/** `npm run wiki`: what contributors do with the content, as commands of a terminal. */
await installIfStale();
// Whoever reads on, as `head` does, may have read enough.
process.stdout.on("error", ({ code }) => {
  if (code === "EPIPE") process.exit();
});
const { bundleWiki } = await import("./bundle-wiki.mjs");
const { runWiki } = await import(pathToFileURL(`${await bundleWiki()}/wiki.mjs`).href);
await runWiki(process.argv.slice(2));
