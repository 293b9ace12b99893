import { readFileSync, rmSync, writeFileSync } from "node:fs";

/**
 * Takes a lock that one process can have. A lock of a process that has ended counts as free.
 * @param file where the lock is
 * @returns a function that gives it back; undefined if another process has it
 * @throws if the file cannot be written
 */
export function takeLock(file: string): (() => void) | undefined {
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      writeFileSync(file, String(process.pid), { flag: "wx" });
      return () => rmSync(file, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      if (isHeld(file)) return undefined;
      rmSync(file, { force: true });
    }
  }
  return undefined;
}

/** A process may have the number of one that has ended, but not our own: then it was ours, before a restart. */
function isHeld(file: string): boolean {
  try {
    const pid = Number(readFileSync(file, "utf8"));
    if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
