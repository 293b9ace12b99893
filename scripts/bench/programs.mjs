import { execFile } from "node:child_process";
import { promisify } from "node:util";

const exec = promisify(execFile);

/** Whether a program is installed. */
export const has = (program) =>
  exec("which", [program]).then(
    () => true,
    () => false,
  );
