/** How often to check, in milliseconds. */
const OFTEN = 500;

/**
 * Ends this process when npm, which started it, has ended: if npm is killed, or another package manager passes on no
 * signals, a server would otherwise stay on its port. `exec` in package.json lets npm's own signals reach this process:
 * some shells keep SIGINT for themselves as long as they wait for a command.
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
