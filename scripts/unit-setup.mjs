import { existsSync, rmSync } from "node:fs";
import { bundleWorkers } from "./bundle-workers.mjs";
import { bundleEnhancements } from "./enhancements.mjs";
import { isInstalled } from "./install.mjs";
import { root } from "./run.mjs";
import { provideTestPostgres } from "./test-postgres.mjs";

/**
 * Bundles the enhancements, which unit tests that render pages need even before the first build, and the worker
 * modules, which tests start as servers do. Tests of the database ask it for a PostgreSQL.
 */
export async function setup() {
  // A test that runs a command would install them while the other tests load them.
  if (!isInstalled())
    throw new Error("The packages are not those of package-lock.json. Run: npm ci");
  if (!existsSync(`${root}enhancements/manifest.json`)) await bundleEnhancements();
  const folder = `${root}.cache/test-workers-${process.pid}`;
  await bundleWorkers(folder, [
    "lib/workers/hostile-jobs.ts",
    "lib/content/hostile-parse-jobs.ts",
    "lib/content/parse-jobs.ts",
  ]);
  process.env.WORKERS_FOLDER = folder;
  const postgres = await provideTestPostgres();
  process.env.TEST_POSTGRES = postgres.address;
  return async () => {
    rmSync(folder, { recursive: true, force: true });
    await postgres.stop();
  };
}
