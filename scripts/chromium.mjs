import { accessSync, constants } from "node:fs";
import path from "node:path";
import { fail, run } from "./run.mjs";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Playwright's own browser, if it is installed. */
async function playwrightChromium() {
  const { chromium } = await import("@playwright/test");
  return isProgram(chromium.executablePath()) ? chromium.executablePath() : undefined;
}

function systemChromium() {
  const folders = (process.env.PATH ?? "").split(path.delimiter).filter(Boolean);
  return folders.flatMap((folder) => NAMES.map((name) => path.join(folder, name))).find(isProgram);
}

const quietly = (command, args) => run(command, args).catch(() => 1);

/**
 * Finds a Chromium for tests: CHROMIUM_PATH, Playwright's own or the system's. If there is none, installs one with
 * Playwright or, if its download is not reachable, from Debian's packages.
 * @returns {Promise<string>} the path of the executable
 */
export async function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) return isProgram(named) ? named : fail(`CHROMIUM_PATH is not an executable: ${named}`);
  const found = (await playwrightChromium()) ?? systemChromium();
  if (found) return found;
  console.log("No Chromium here; installing one …");
  await quietly("npx", ["playwright", "install", "--with-deps", "chromium"]);
  const downloaded = await playwrightChromium();
  if (downloaded) return downloaded;
  const [command, ...before] = process.getuid?.() === 0 ? ["apt-get"] : ["sudo", "-n", "apt-get"];
  const apt = (...args) => quietly(command, [...before, ...args]);
  await apt("update");
  await apt("install", "-y", "--no-install-recommends", "chromium");
  return (
    systemChromium() ??
    fail(
      "No Chromium could be installed. Install one, or set its path: CHROMIUM_PATH=/path/to/chromium npm test",
    )
  );
}

/** Launches that Chromium without background networking, and without its sandbox for root, where it does not work. */
export async function launchChromium() {
  const { chromium } = await import("@playwright/test");
  const asRoot = process.getuid?.() === 0;
  return chromium.launch({
    executablePath: await findChromium(),
    args: [...(asRoot ? ["--no-sandbox"] : []), "--disable-background-networking"],
  });
}
