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

/** Playwright's own browser, where it has been installed. */
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
 * A Chromium to test with: CHROMIUM_PATH, Playwright's own, the system's; else one is installed, by
 * Playwright or, where its download is out of reach, from Debian's packages.
 * @returns {Promise<string>} the path of its program
 */
export async function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) return isProgram(named) ? named : fail(`CHROMIUM_PATH names no program: ${named}`);
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
      "No Chromium could be installed. Install one, or name it: CHROMIUM_PATH=/path/to/chromium npm test",
    )
  );
}

/** A browser of that Chromium, which does not call home. Its sandbox refuses to run as root. */
export async function launchChromium() {
  const { chromium } = await import("@playwright/test");
  const asRoot = process.getuid?.() === 0;
  return chromium.launch({
    executablePath: await findChromium(),
    args: [...(asRoot ? ["--no-sandbox"] : []), "--disable-background-networking"],
  });
}
