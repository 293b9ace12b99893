import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { findNpm } from "./find-npm.mjs";
import { fail, root, run } from "./run.mjs";

/** Has the number of the process that installs; `npm ci` empties node_modules, so it is elsewhere. */
const lock = `${root}.cache/installing`;

function readText(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

const packagesOf = (file) => JSON.parse(readText(file) ?? "{}").packages ?? {};

/**
 * Whether the packages of the lockfile are there, whoever installed them: npm lists them in node_modules, without
 * optional ones for other systems. An interrupted command may have left only that list.
 */
export function isInstalled(folder = root) {
  const found = packagesOf(`${folder}node_modules/.package-lock.json`);
  const { "": _, ...wanted } = packagesOf(`${folder}package-lock.json`);
  const isThere = ([name, { version, integrity, optional }]) =>
    found[name]
      ? found[name].version === version && found[name].integrity === integrity
      : optional === true;
  return (
    existsSync(`${folder}node_modules/next/package.json`) && Object.entries(wanted).every(isThere)
  );
}

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
  if (isInstalled()) return;
  await takeLock();
  process.once("exit", () => rmSync(lock, { force: true }));
  if (!isInstalled()) await install();
  rmSync(lock, { force: true });
}

async function install() {
  console.log("Installing the packages of package-lock.json …");
  const npm = findNpm();
  if (!npm) fail("npm was not found next to Node or in PATH. Get both from https://nodejs.org.");
  const code = await run(process.execPath, [npm, "ci", "--include=dev", "--no-fund", "--no-audit"]);
  if (code !== 0) fail("npm ci failed; see above. Check the network and try again.");
}
