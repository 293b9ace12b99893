import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, writeFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { promisify } from "node:util";

const exec = promisify(execFile);

/** Starts a virtual screen under the first free number. */
export async function startScreen() {
  const child = spawn("Xvfb", ["-displayfd", "3", "-screen", "0", "1400x1200x24"], {
    stdio: ["ignore", "ignore", "ignore", "pipe"],
  });
  const [number] = await once(createInterface(child.stdio[3]), "line");
  return { env: { ...process.env, DISPLAY: `:${number}` }, stop: () => child.kill() };
}

/** A profile with upstream defaults: Debian's Chromium starts with “preload pages” off. */
function makeProfile(folder) {
  mkdirSync(`${folder}/Default`, { recursive: true });
  const preferences = { net: { network_prediction_options: 0 } };
  writeFileSync(`${folder}/Default/Preferences`, JSON.stringify(preferences));
}

/** Opens an address in a new browser with a page area of about 1280 by 900 and without a debugger. */
export function openBrowser(executablePath, screen, folder, address) {
  makeProfile(folder);
  // The second option removes the warning about the first.
  const asRoot = process.getuid?.() === 0 ? ["--no-sandbox", "--test-type"] : [];
  const child = spawn(
    executablePath,
    [
      ...asRoot,
      "--disable-background-networking",
      "--no-first-run",
      `--user-data-dir=${folder}`,
      "--window-position=0,0",
      "--window-size=1280,987",
      address,
    ],
    { env: screen.env, detached: true, stdio: "ignore" },
  );
  const exit = once(child, "exit");
  const stop = () => {
    // Its whole process group is killed: a remaining process would write to the profile again.
    if (child.exitCode === null) process.kill(-child.pid, "SIGKILL");
    return exit;
  };
  return { stop };
}

/** Moves the pointer to a position, waits there for some milliseconds, and clicks. */
export function hoverAndClick(screen, { x, y }, rest) {
  const steps = ["mousemove", x, y, "sleep", rest / 1000, "click", 1];
  return exec("xdotool", steps.map(String), { env: screen.env });
}
