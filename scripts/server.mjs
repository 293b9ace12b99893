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

/** Waits until an address responds, for so many seconds at most. */
export async function untilAnswering(address, seconds = 60) {
  for (let tries = 0; tries < seconds * 10; tries++) {
    const ok = await fetch(address).then(
      ({ ok }) => ok,
      () => false,
    );
    if (ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${address} does not respond.`);
}

/**
 * Serves the last build on the loopback, as `npm start` does.
 * @param {Record<string, string | undefined>} env additional environment variables
 * @returns its address, its process id, a function to stop it, when it has ended, and its output so far
 */
export const startServer = (env = {}) => startScript("serve.mjs", env);

/** Starts `npm run dev` on the loopback. It compiles what is asked for, so this asks for little. */
export const startDevelopment = (env = {}) => startScript("dev.mjs", env, "/robots.txt", 300);

async function startScript(script, env, page = "/about", seconds = 60) {
  const port = env.PORT ?? (await freePort());
  const child = spawn(process.execPath, [`${root}scripts/${script}`], {
    cwd: root,
    env: { ...environment, HOST: "127.0.0.1", PORT: String(port), ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  let printed = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (text) => {
      printed += text;
    });
  const address = `http://127.0.0.1:${port}`;
  const endedEarly = ended.then(() => {
    throw new Error(`${script} ended before it responded.`);
  });
  await Promise.race([untilAnswering(`${address}${page}`, seconds), endedEarly]).catch((error) => {
    child.kill();
    throw new Error(`${error.message} It printed:\n${printed}`);
  });
  return { address, pid: child.pid, stop: () => child.kill(), ended, output: () => printed };
}
