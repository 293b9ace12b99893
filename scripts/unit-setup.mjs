import { existsSync } from "node:fs";
import { bundleEnhancements } from "./enhancements.mjs";
import { root } from "./run.mjs";

/** Pages name the bundled enhancements; unit tests that render pages find them, also before the first build. */
export async function setup() {
  if (!existsSync(`${root}enhancements/manifest.json`)) await bundleEnhancements();
}
