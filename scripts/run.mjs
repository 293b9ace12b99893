import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

/** The repository root, with a trailing slash. */
export const root = fileURLToPath(new URL("..", import.meta.url));

/** The environment of every command of the project. */
export const environment = { ...process.env, NEXT_TELEMETRY_DISABLED: "1" };

const SIGNALS = ["SIGINT", "SIGTERM"];
const EXIT_CODES = { SIGINT: 130, SIGTERM: 143 };

/**
 * Runs a program in the repository root or another folder, with its output shown or redirected. Signals that end this
 * process are passed on, so that no program is left running; this process ends after the program.
 * @returns {Promise<number>} its exit code
 */
export function run(command, args, env = {}, cwd = root, stdio = "inherit") {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      stdio,
      env: { ...environment, ...env },
    });
    let ended;
    const end = (signal) => {
      ended = signal;
      child.kill(signal);
    };
    for (const signal of SIGNALS) process.on(signal, end);
    child.on("error", reject);
    child.on("exit", (code, signal) => {
      for (const name of SIGNALS) process.off(name, end);
      if (ended) process.exit(EXIT_CODES[ended]);
      resolve(code ?? EXIT_CODES[signal] ?? 1);
    });
  });
}

/** Runs a program of an installed package, by its file in node_modules. */
export const runTool = (file, args, env, cwd, stdio) =>
  run(process.execPath, [`${root}node_modules/${file}`, ...args], env, cwd, stdio);

/** Ends the process with a message, without a stack trace. */
export function fail(message) {
  console.error(`\n${message}\n`);
  process.exit(1);
}
