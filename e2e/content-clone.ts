import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** A repository of its own with the real content, so that no test touches that. */
export type ContentClone = {
  /** Its content folder. */
  content: string;
  git(...args: string[]): string;
  read(file: string): string;
  remove(): void;
};

export function cloneContent(): ContentClone {
  const folder = mkdtempSync(path.join(tmpdir(), "clone-"));
  const content = path.join(folder, "content");
  const git = (...args: string[]) =>
    execFileSync("git", ["-C", folder, ...args], { encoding: "utf8" }).trim();
  cpSync("content", content, { recursive: true });
  cpSync("content-guide", `${content}-guide`, { recursive: true });
  git("init", "-q", "-b", "main");
  git("config", "user.name", "A fan");
  git("config", "user.email", "fan@example.org");
  git("add", ".");
  git("commit", "-q", "-m", "Begin");
  return {
    content,
    git,
    read: (file) => readFileSync(path.join(content, file), "utf8"),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
