import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { build } from "./build.mjs";
import { findChromium } from "./chromium.mjs";
import { installIfStale } from "./install.mjs";
import { root, run, runTool } from "./run.mjs";
import { cloneAsOnWindows, endLinesWithCrLf } from "./windows-clone.mjs";

/** `npm test`: everything that a change must pass. Ends with a line `N passed, N failed`. */

const results = `${root}test-results`;
const totals = { passed: 0, failed: 0 };

function count(passed, failed) {
  totals.passed += passed;
  totals.failed += failed;
}

/** A step that passes or fails as one. */
async function step(title, work) {
  console.log(`\n── ${title}`);
  const ok = (await work()) === 0;
  count(ok ? 1 : 0, ok ? 0 : 1);
  return ok;
}

/** A step that counts its own tests in a file; one that fails without saying so counts as one. */
async function suite(title, file, read, work) {
  console.log(`\n── ${title}`);
  const code = await work();
  let [passed, failed] = [0, 0];
  try {
    [passed, failed] = read(JSON.parse(readFileSync(`${results}/${file}`, "utf8")));
  } catch {
    console.error(`${title}: no results.`);
  }
  count(passed, failed === 0 && (code !== 0 || passed === 0) ? 1 : failed);
}

const lint = (folder) => runTool("@biomejs/biome/bin/biome", ["check", "."], {}, folder);
const check = (folder) =>
  run(process.execPath, [`${folder}/scripts/wiki.mjs`, "check"], {}, folder);
const unitTests = (title, file, folder) =>
  suite(
    title,
    file,
    (report) => [report.numPassedTests, report.numFailedTests],
    () =>
      runTool(
        "vitest/vitest.mjs",
        ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${results}/${file}`],
        {},
        folder,
      ),
  );

await installIfStale();
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
const chromium = await findChromium();
const clones = mkdtempSync(`${tmpdir()}/wiki-clone-`);
process.on("exit", () => rmSync(clones, { recursive: true, force: true }));

await step("Lint and format", () => lint(root));
await step(
  "Types",
  async () =>
    (await runTool("next/dist/bin/next", ["typegen"])) ||
    runTool("typescript/bin/tsc", ["--noEmit"]),
);
await unitTests("Unit tests", "unit.json", root);
await step("Content", () => check(root));
const clone = cloneAsOnWindows(clones);
await step(
  "A clone as on Windows: lint, format and content",
  async () => (await lint(clone)) || check(clone),
);
endLinesWithCrLf(clone);
await step("Content with CRLF", () => check(clone));
await unitTests("Unit tests on content with CRLF", "unit-crlf.json", clone);
// The journeys compare pages with what they were before they became plain HTML, and expect a mirror alone.
if (await step("Production build", () => build({ KEEP_ORIGINALS: "1", ORIGIN_URL: "" })))
  await suite(
    "Journeys in Chromium",
    "e2e.json",
    ({ stats }) => [stats.expected, stats.unexpected + stats.flaky],
    () =>
      runTool("@playwright/test/cli.js", ["test"], {
        CHROMIUM_PATH: chromium,
        PLAYWRIGHT_JSON_OUTPUT_NAME: `${results}/e2e.json`,
      }),
  );

console.log(`\n${totals.passed} passed, ${totals.failed} failed`);
process.exitCode = totals.failed > 0 ? 1 : 0;
