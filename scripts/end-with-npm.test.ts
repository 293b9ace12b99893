import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, test } from "vitest";

const module = JSON.stringify(new URL("end-with-npm.mjs", import.meta.url).href);
const program = `import(${module}).then(({ endWithNpm }) => {
  endWithNpm();
  setInterval(() => {}, 1000);
  console.log(process.pid);
});`;

/** Runs a command as npm does: in a shell that does not pass on signals. */
async function startInShell(env: Record<string, string>) {
  const shell = spawn("sh", ["-c", `"$NODE" -e "$PROGRAM"; true`], {
    env: { ...process.env, NODE: process.execPath, PROGRAM: program, ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [printed] = await once(shell.stdout, "data");
  return { shell, pid: Number(printed) };
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

test.skipIf(process.platform === "win32")(
  "a command that npm started ends when npm is killed, and any other goes on",
  async () => {
    const ours = await startInShell({ npm_lifecycle_event: "start" });
    const other = await startInShell({ npm_lifecycle_event: "" });
    ours.shell.kill("SIGTERM");
    other.shell.kill("SIGTERM");
    try {
      await expect.poll(() => isRunning(ours.pid), { timeout: 10_000 }).toBe(false);
      expect(isRunning(other.pid)).toBe(true);
    } finally {
      for (const { pid } of [ours, other]) if (isRunning(pid)) process.kill(pid);
    }
  },
  20_000,
);
