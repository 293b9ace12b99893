import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { root } from "./run.mjs";

const folder = `${root}public/enhance`;

/**
 * Bundles the browser modules into files named by their content, and writes down their names for
 * the pages that load them.
 */
export async function bundleEnhancements() {
  const { build } = await import("esbuild");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const shared = {
    absWorkingDir: root,
    bundle: true,
    minify: true,
    outdir: "public/enhance",
    entryNames: "[name]-[hash]",
    chunkNames: "[name]-[hash]",
    target: ["chrome111", "firefox114", "safari16.4"],
    legalComments: "none",
    metafile: true,
    logLevel: "warning",
  };
  const modules = await build({
    ...shared,
    entryPoints: ["enhancements/main.ts"],
    format: "esm",
    splitting: true,
  });
  const classic = await build({
    ...shared,
    entryPoints: ["enhancements/theme.ts"],
    format: "iife",
  });
  const outputs = Object.entries({ ...modules.metafile.outputs, ...classic.metafile.outputs });
  const addressOf = (name) => {
    const [file] =
      outputs.find(([, { entryPoint }]) => entryPoint === `enhancements/${name}.ts`) ?? [];
    return `/enhance/${path.basename(file ?? "")}`;
  };
  const manifest = { theme: addressOf("theme"), main: addressOf("main") };
  writeFileSync(`${root}enhancements/manifest.json`, `${JSON.stringify(manifest)}\n`);
}
