import type { ChildProcess } from "node:child_process";
import { constants, setPriority } from "node:os";

/** Lets everything else on this machine go before a process, so that readers do not notice its work. */
export function lowerPriority({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    setPriority(pid, constants.priority.PRIORITY_LOW);
  } catch {
    // It has ended already, or this system does not allow it.
  }
}
