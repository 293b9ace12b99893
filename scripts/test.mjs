import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { buildChecked } from "./build.mjs";
import { findChromium } from "./chromium.mjs";
import { installIfStale } from "./install.mjs";
import { installPostgres } from "./install-postgres.mjs";
import { root, run, runTool } from "./run.mjs";
import { cloneAsOnWindows, endLinesWithCrLf } from "./windows-clone.mjs";

/** `npm test`: every check that a change must pass. The last line is `N passed, N failed`. */

const results = `${root}test-results`;

/** The parts of the run, with their duration and results. */
const parts = [];

/** The names of the tests that failed: who reads only the end of the output needs them there. */
const failures = [];

/** Runs a part and records its time. Its heading comes first, or `after` it if other parts print meanwhile. */
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

/** A part that writes its own test counts to a file; without a count, a failed part counts as one. */
const suite = (title, file, { count, listFailed }, work) =>
  part(title, async () => {
    const code = await work();
    let [passed, failed] = [0, 0];
    try {
      const report = JSON.parse(readFileSync(`${results}/${file}`, "utf8"));
      [passed, failed] = count(report);
      failures.push(...listFailed(report));
    } catch {
      console.error(`${title}: no results.`);
    }
    return [passed, failed === 0 && (code !== 0 || passed === 0) ? 1 : failed];
  });

/** Runs a program with its output in a file, so that it can run in parallel with others. */
async function runBeside(file, work) {
  const output = openSync(`${results}/${file}`, "w");
  const code = await work(["ignore", output, output]);
  closeSync(output);
  return code;
}

/** Prints the table of all parts, and the last line. */
function report(seconds) {
  const failed = parts.reduce((sum, one) => sum + one.failed, 0);
  const passed = parts.reduce((sum, one) => sum + one.passed, 0);
  const rows = [
    ["", "seconds", "passed", "failed"],
    ...parts.map((one) => [one.title, one.seconds.toFixed(0), one.passed, one.failed]),
    ["Total, some parts in parallel", seconds.toFixed(0), passed, failed],
  ];
  const width = Math.max(...rows.map(([title]) => title.length));
  for (const [title, ...numbers] of rows)
    console.log(title.padEnd(width) + numbers.map((one) => String(one).padStart(9)).join(""));
  for (const name of failures) console.log(`Failed: ${name}`);
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}

/** The journeys of a suite, and of those in it, that failed. */
const failedJourneys = ({ specs = [], suites = [] }) => [
  ...specs.filter(({ ok }) => !ok).map(({ file, title }) => `${file}: ${title}`),
  ...suites.flatMap(failedJourneys),
];

const lint = (folder) => runTool("@biomejs/biome/bin/biome", ["check", "."], {}, folder);
const check = (folder) =>
  run(process.execPath, [`${folder}/scripts/wiki.mjs`, "check"], {}, folder);
const unitTests = (title, file, folder, ...more) =>
  suite(
    title,
    file,
    {
      count: (report) => [report.numPassedTests, report.numFailedTests],
      listFailed: ({ testResults }) =>
        testResults.flatMap(({ name, assertionResults }) =>
          assertionResults
            .filter(({ status }) => status === "failed")
            .map(({ fullName }) => `${path.basename(name)}: ${fullName}`),
        ),
    },
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
await installPostgres();
const clones = mkdtempSync(`${tmpdir()}/wiki-clone-`);
process.on("exit", () => rmSync(clones, { recursive: true, force: true }));

const started = performance.now();
// The type check takes one core for longer than the first steps, which take the other.
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
  "A clone with Windows settings: lint, format and content",
  async () => (await lint(clone)) || check(clone),
);
endLinesWithCrLf(clone);
await step("Content with CRLF", () => check(clone));
await types;
await unitTests("Unit tests, all of them, on content with CRLF", "unit-crlf.json", clone);
await unitTests("Unit tests that read content", "unit.json", root, "--project=content");
// The journeys compare pages with the originals from Next, and expect a static export without an origin server.
const settings = { KEEP_ORIGINALS: "1", ORIGIN_URL: "" };
if (await step("Production build", () => (isContentFine ? buildChecked(settings) : 1)))
  await suite(
    "Journeys in Chromium",
    "e2e.json",
    {
      count: ({ stats }) => [stats.expected, stats.unexpected + stats.flaky],
      listFailed: ({ suites }) => suites.flatMap(failedJourneys),
    },
    () =>
      runTool("@playwright/test/cli.js", ["test"], {
        CHROMIUM_PATH: chromium,
        PLAYWRIGHT_JSON_OUTPUT_NAME: `${results}/e2e.json`,
      }),
  );
console.log("");
report((performance.now() - started) / 1000);
