import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { findNpm } from "./find-npm.mjs";
import { fail, root, run } from "./run.mjs";

const stamp = `${root}node_modules/.installed-lockfile`;

function readStamp() {
  try {
    return readFileSync(stamp, "utf8");
  } catch {
    return undefined;
  }
}

/** Installs the packages of the lockfile if they are missing or older than the lockfile. */
export async function installIfStale() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19))
    fail(
      `The wiki needs Node 20.19 or later; this is ${process.version}. Get it from https://nodejs.org.`,
    );
  const wanted = createHash("sha256")
    .update(readFileSync(`${root}package-lock.json`))
    .digest("hex");
  if (readStamp() === wanted) return;
  console.log("Installing the packages of package-lock.json …");
  const npm = findNpm();
  if (!npm) fail("npm was not found next to Node or in PATH. Get both from https://nodejs.org.");
  const code = await run(process.execPath, [npm, "ci", "--include=dev", "--no-fund", "--no-audit"]);
  if (code !== 0) fail("npm ci failed; see above. Check the network and try again.");
  writeFileSync(stamp, wanted);
}
