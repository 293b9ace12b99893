import { existsSync, realpathSync } from "node:fs";
import path from "node:path";

const SCRIPT = "npm-cli.js";
const BESIDE = ["node_modules", "npm", "bin", SCRIPT];

/**
 * The path of npm's script, to be run with Node: on Windows `npm` is a batch file, which Node has started only through
 * a shell since 20.12.2 (nodejs/node #52681).
 * @returns {string | undefined} undefined without npm
 */
export function findNpm(environment = process.env, node = process.execPath) {
  const folders = (environment.PATH ?? environment.Path ?? "").split(path.delimiter);
  const candidates = [
    // Set by the npm that started this command; pnpm and Yarn set it to themselves.
    environment.npm_execpath,
    path.join(path.dirname(node), ...BESIDE),
    path.join(path.dirname(node), "..", "lib", ...BESIDE),
    ...folders.filter(Boolean).flatMap((folder) => [
      // Elsewhere than on Windows a link to the script.
      resolveLink(path.join(folder, "npm")),
      path.join(folder, ...BESIDE),
    ]),
  ];
  return candidates.find((file) => file && path.basename(file) === SCRIPT && existsSync(file));
}

function resolveLink(file) {
  try {
    return realpathSync(file);
  } catch {
    return undefined;
  }
}
