import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { environment, root } from "./run.mjs";

export const freePort = () =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });

/** Waits until an address answers, ten seconds at most. */
export async function untilAnswering(address) {
  for (let tries = 0; tries < 100; tries++) {
    const ok = await fetch(address).then(
      ({ ok }) => ok,
      () => false,
    );
    if (ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${address} does not answer.`);
}

/**
 * Serves the last build on the loopback.
 * @param {Record<string, string>} env what the server is told beside the environment
 */
export async function startServer(env = {}) {
  const port = await freePort();
  const child = spawn(
    process.execPath,
    [`${root}node_modules/next/dist/bin/next`, "start", "-p", String(port), "-H", "127.0.0.1"],
    { cwd: root, env: { ...environment, ...env }, stdio: "ignore" },
  );
  const address = `http://127.0.0.1:${port}`;
  await untilAnswering(`${address}/about`);
  return { address, stop: () => child.kill() };
}
