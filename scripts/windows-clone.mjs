import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { root } from "./run.mjs";

/** Text files of contributors, and what tests read like them. */
const WRITTEN = ["content", "lib/content/slips"];
const TEXTS = /\.(?:mdx|yaml|svg|txt)$/;

/** A Git that no hook around `npm test` and no configuration of this machine leads elsewhere. */
const ENVIRONMENT = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("GIT_"))),
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_CONFIG_NOSYSTEM: "1",
};

const git = (cwd, ...args) =>
  execFileSync("git", args, { cwd, env: ENVIRONMENT, stdio: ["ignore", "ignore", "inherit"] });

/**
 * Clones the project as it stands, uncommitted changes included, with the setting that Git for Windows asks for
 * at its installation: `core.autocrlf=true`. Packages are those of this project.
 * @param {string} folder an empty one, that exists
 * @returns {string} the top of the clone
 */
export function cloneAsOnWindows(folder) {
  const [store, clone] = [path.join(folder, "store.git"), path.join(folder, "clone")];
  const here = ["--git-dir", store, "--work-tree", root];
  const author = ["-c", "user.name=Tests", "-c", "user.email=tests@example.org"];
  git(root, "init", "--quiet", "--bare", store);
  git(root, ...here, "add", "--all");
  git(root, ...here, ...author, "commit", "--quiet", "--message", "As it stands");
  git(root, "clone", "--quiet", "-c", "core.autocrlf=true", store, clone);
  symlinkSync(`${root}node_modules`, path.join(clone, "node_modules"), "junction");
  return clone;
}

/** Ends every line of content with CR LF, as editors on Windows may save it. */
export function endLinesWithCrLf(clone) {
  for (const folder of WRITTEN)
    for (const name of readdirSync(path.join(clone, folder), { recursive: true })) {
      const file = path.join(clone, folder, name);
      if (TEXTS.test(name))
        writeFileSync(file, readFileSync(file, "utf8").replace(/\r?\n/g, "\r\n"));
    }
}
