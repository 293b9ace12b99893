import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

/** The top of the project, with a slash at the end. */
export const root = fileURLToPath(new URL("..", import.meta.url));

/** What every command of the project runs with. */
export const environment = { ...process.env, NEXT_TELEMETRY_DISABLED: "1" };

const SIGNALS = ["SIGINT", "SIGTERM"];
const EXIT_CODES = { SIGINT: 130, SIGTERM: 143 };

/**
 * Runs a program at the top of the project, or in another folder, with its output shown or led elsewhere. A signal that tells this process to end is
 * handed on, so that no program is left behind; this process ends when the program has.
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

/** Runs a program that an installed package brings, as its file under node_modules. */
export const runTool = (file, args, env, cwd, stdio) =>
  run(process.execPath, [`${root}node_modules/${file}`, ...args], env, cwd, stdio);

/** Ends the process with a message for people, without a stack. */
export function fail(message) {
  console.error(`\n${message}\n`);
  process.exit(1);
}
