import { pathToFileURL } from "node:url";
import { readBuildRecord } from "./build-record.mjs";
import { bundle } from "./bundle.mjs";
import { fail, root } from "./run.mjs";

/**
 * Serves the last build in this process, so that ending the process ends the server.
 * @param {{ port: number, host?: string | undefined }} options
 */
export async function serve(options) {
  process.chdir(root);
  const record = readBuildRecord(root, process.env.DIST_DIR ?? ".next");
  if (!record) throw new Error("There is no finished build. Run: npm run build");
  // These settings are already part of the built pages.
  for (const [name, value] of Object.entries(record.settings)) process.env[name] ??= value;
  process.env.NODE_ENV = "production";
  process.env.WORKERS_FOLDER = `${root}${process.env.DIST_DIR ?? ".next"}/workers`;
  process.env.NEXT_TELEMETRY_DISABLED = "1";
  const folder = await bundle("server", {
    entryPoints: { serve: "server/serve.ts" },
    packages: "external",
  });
  const server = await import(pathToFileURL(`${folder}/serve.mjs`).href);
  await server.serve(options);
}

/** `PORT=3210 node scripts/serve.mjs`: the server of `npm start`, without installing and building. */
if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href)
  await serve({ port: Number(process.env.PORT ?? 3000), host: process.env.HOST }).catch((error) =>
    fail(`The server did not start. ${error.message}`),
  );
