import { pathToFileURL } from "node:url";
import { bundle } from "./bundle.mjs";
import { root } from "./run.mjs";

/** Renders the static export with the last compiled code, in this process and one for each core. */
process.chdir(root);
const build = process.env.DIST_DIR ?? ".next";
process.env.NODE_ENV = "production";
process.env.NEXT_TELEMETRY_DISABLED = "1";
process.env.WORKERS_FOLDER = `${root}${build}/workers`;
process.env.PARSE_CACHE = `${root}${build}/parsed`;
const folder = await bundle("export", {
  entryPoints: { export: "server/export.ts", "render-worker": "server/render-worker.ts" },
  packages: "external",
});
const { exportWiki } = await import(pathToFileURL(`${folder}/export.mjs`).href);
try {
  await exportWiki({
    build,
    folder: process.env.EXPORT_DIR ?? "out",
    originals: process.env.KEEP_ORIGINALS ? `${build}/originals` : undefined,
  });
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
