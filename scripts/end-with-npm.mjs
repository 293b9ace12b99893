/** How often to check, in milliseconds. */
const OFTEN = 500;

/**
 * Ends this process when npm, which started it, has ended. A signal to npm only reaches the shell between the two, so
 * a server would otherwise stay on its port.
 */
export function endWithNpm() {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const look = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(look);
    process.kill(process.pid, "SIGTERM");
  }, OFTEN);
  look.unref();
}
