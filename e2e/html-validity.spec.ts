import { execFile } from "node:child_process";
import { readdirSync } from "node:fs";
import { promisify } from "node:util";
import { expect, test } from "@playwright/test";
import { folder } from "./built-pages";

const run = promisify(execFile);

const JAR = "node_modules/vnu-jar/build/dist/vnu.jar";

/** The checker's messages for files, one per line; empty if all are valid. */
async function check(files: readonly string[]): Promise<string[]> {
  const options = ["-Xss1m", "-jar", JAR, "--errors-only", "--exit-zero-always", "--format", "gnu"];
  const { stderr } = await run("java", [...options, ...files], { maxBuffer: 1 << 26 });
  return stderr.split("\n").filter((line) => line.includes(": error"));
}

test("the Nu HTML checker finds no error on any page", async () => {
  test.setTimeout(180_000);
  const java = await run("java", ["-version"]).catch(() => undefined);
  test.skip(
    !java,
    "The Nu HTML checker needs Java, and there is none here: install a Java runtime of 11 or later.",
  );
  const pages = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".html"))
    .map((name) => `${folder}/${name}`);
  expect(pages.length).toBeGreaterThan(400);
  expect(await check(pages)).toEqual([]);
});
