/** How often to look, in milliseconds. */
const OFTEN = 500;

/**
 * Ends this process when npm, which started it, has ended: a signal to npm reaches the shell between the two and
 * goes no further, so that a server would stay on its port.
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
