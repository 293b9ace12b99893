import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { findNpm } from "./find-npm.mjs";
import { fail, root, run } from "./run.mjs";

const stamp = `${root}node_modules/.installed-lockfile`;
/** Has the number of the process that installs; `npm ci` empties node_modules, so it is elsewhere. */
const lock = `${root}.cache/installing`;

function readText(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

/** Whether the packages of this lockfile are there. An interrupted command may have left only the stamp. */
const isInstalled = (wanted) =>
  readText(stamp) === wanted && existsSync(`${root}node_modules/next/package.json`);

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

/** Takes the lock, so that two commands at once do not install over each other; waits for another one that has it. */
async function takeLock() {
  mkdirSync(`${root}.cache`, { recursive: true });
  for (let waited = 0; ; waited++) {
    try {
      writeFileSync(lock, String(process.pid), { flag: "wx" });
      return;
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
    }
    const pid = Number(readText(lock));
    // A process may have ended without removing its lock, or not have written its number yet.
    if (pid > 0 ? !isRunning(pid) : waited > 20) rmSync(lock, { force: true });
    else {
      if (waited === 0) console.log("Another command is installing the packages; waiting for it …");
      await sleep(250);
    }
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
  if (isInstalled(wanted)) return;
  await takeLock();
  process.once("exit", () => rmSync(lock, { force: true }));
  if (!isInstalled(wanted)) await install(wanted);
  rmSync(lock, { force: true });
}

async function install(wanted) {
  console.log("Installing the packages of package-lock.json …");
  const npm = findNpm();
  if (!npm) fail("npm was not found next to Node or in PATH. Get both from https://nodejs.org.");
  const code = await run(process.execPath, [npm, "ci", "--include=dev", "--no-fund", "--no-audit"]);
  if (code !== 0) fail("npm ci failed; see above. Check the network and try again.");
  writeFileSync(stamp, wanted);
}
