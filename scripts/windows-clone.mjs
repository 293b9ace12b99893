import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { root } from "./run.mjs";

/** Text files of contributors, and test fixtures like them. */
const WRITTEN = ["content", "lib/content/diagnostic-fixtures"];
const TEXTS = /\.(?:mdx|yaml|svg|txt)$/;

/** The environment for Git, without variables of a hook around `npm test` and without this machine's configuration. */
const ENVIRONMENT = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("GIT_"))),
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_CONFIG_NOSYSTEM: "1",
};

const git = (cwd, ...args) =>
  execFileSync("git", args, { cwd, env: ENVIRONMENT, stdio: ["ignore", "ignore", "inherit"] });

/**
 * Clones the project in its current state, including uncommitted changes, with the default setting of Git for Windows:
 * `core.autocrlf=true`. Uses the installed packages of this project.
 * @param {string} folder an existing, empty folder
 * @returns {string} the root of the clone
 */
export function cloneAsOnWindows(folder) {
  const [store, clone] = [path.join(folder, "store.git"), path.join(folder, "clone")];
  const here = ["--git-dir", store, "--work-tree", root];
  const author = ["-c", "user.name=Tests", "-c", "user.email=tests@example.org"];
  git(root, "init", "--quiet", "--bare", store);
  git(root, ...here, "add", "--all");
  git(root, ...here, ...author, "commit", "--quiet", "--message", "Current state");
  git(root, "clone", "--quiet", "-c", "core.autocrlf=true", store, clone);
  symlinkSync(`${root}node_modules`, path.join(clone, "node_modules"), "junction");
  return clone;
}

/** Converts all content to CRLF line endings, as editors on Windows may save it. */
export function endLinesWithCrLf(clone) {
  for (const folder of WRITTEN)
    for (const name of readdirSync(path.join(clone, folder), { recursive: true })) {
      const file = path.join(clone, folder, name);
      if (TEXTS.test(name))
        writeFileSync(file, readFileSync(file, "utf8").replace(/\r?\n/g, "\r\n"));
    }
}
