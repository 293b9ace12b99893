import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { buildChecked } from "./build.mjs";
import { findChromium } from "./chromium.mjs";
import { installIfStale } from "./install.mjs";
import { root, run, runTool } from "./run.mjs";
import { cloneAsOnWindows, endLinesWithCrLf } from "./windows-clone.mjs";

/** `npm test`: everything that a change must pass. Ends with a line `N passed, N failed`. */

const results = `${root}test-results`;

/** What was tested, how long that took, and how it ended. */
const parts = [];

/** Does a part and notes its time. Its heading comes first, or `after` it where others print meanwhile. */
async function part(title, work, after) {
  if (!after) console.log(`\n── ${title}`);
  const start = performance.now();
  const [passed, failed] = await work();
  parts.push({ title, seconds: (performance.now() - start) / 1000, passed, failed });
  if (after) console.log(`\n── ${title}\n${after()}`);
  return failed === 0;
}

/** A part that passes or fails as one. */
const step = (title, work, after) =>
  part(title, async () => ((await work()) === 0 ? [1, 0] : [0, 1]), after);

/** A part that counts its own tests in a file; one that fails without saying so counts as one. */
const suite = (title, file, read, work) =>
  part(title, async () => {
    const code = await work();
    let [passed, failed] = [0, 0];
    try {
      [passed, failed] = read(JSON.parse(readFileSync(`${results}/${file}`, "utf8")));
    } catch {
      console.error(`${title}: no results.`);
    }
    return [passed, failed === 0 && (code !== 0 || passed === 0) ? 1 : failed];
  });

/** A program whose output waits in a file, so that it can run beside others. */
async function runBeside(file, work) {
  const output = openSync(`${results}/${file}`, "w");
  const code = await work(["ignore", output, output]);
  closeSync(output);
  return code;
}

/** The table of all parts, and the line that ends everything. */
function report(seconds) {
  const failed = parts.reduce((sum, one) => sum + one.failed, 0);
  const passed = parts.reduce((sum, one) => sum + one.passed, 0);
  const rows = [
    ["", "seconds", "passed", "failed"],
    ...parts.map((one) => [one.title, one.seconds.toFixed(0), one.passed, one.failed]),
    ["All of it, some parts beside others", seconds.toFixed(0), passed, failed],
  ];
  const width = Math.max(...rows.map(([title]) => title.length));
  for (const [title, ...numbers] of rows)
    console.log(title.padEnd(width) + numbers.map((one) => String(one).padStart(9)).join(""));
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}

const lint = (folder) => runTool("@biomejs/biome/bin/biome", ["check", "."], {}, folder);
const check = (folder) =>
  run(process.execPath, [`${folder}/scripts/wiki.mjs`, "check"], {}, folder);
const unitTests = (title, file, folder, ...more) =>
  suite(
    title,
    file,
    (report) => [report.numPassedTests, report.numFailedTests],
    () =>
      runTool(
        "vitest/vitest.mjs",
        [
          "run",
          "--reporter=default",
          "--reporter=json",
          `--outputFile.json=${results}/${file}`,
          ...more,
        ],
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

const started = performance.now();
// The types take one core for longer than what comes first, which takes the other.
const types = step(
  "Types",
  () =>
    runBeside(
      "types.txt",
      async (stdio) =>
        (await runTool("next/dist/bin/next", ["typegen"], {}, root, stdio)) ||
        runTool("typescript/bin/tsc", ["--noEmit"], {}, root, stdio),
    ),
  () => readFileSync(`${results}/types.txt`, "utf8"),
);
await step("Lint and format", () => lint(root));
const isContentFine = await step("Content", () => check(root));
const clone = cloneAsOnWindows(clones);
await step(
  "A clone as on Windows: lint, format and content",
  async () => (await lint(clone)) || check(clone),
);
endLinesWithCrLf(clone);
await step("Content with CRLF", () => check(clone));
await types;
await unitTests("Unit tests, all of them, on content with CRLF", "unit-crlf.json", clone);
await unitTests("Unit tests that read content", "unit.json", root, "--project=content");
// The journeys compare pages with what they were before they became plain HTML, and expect a mirror alone.
const settings = { KEEP_ORIGINALS: "1", ORIGIN_URL: "" };
if (await step("Production build", () => (isContentFine ? buildChecked(settings) : 1)))
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
console.log("");
report((performance.now() - started) / 1000);
