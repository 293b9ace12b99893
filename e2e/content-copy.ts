import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

type Ended = { code: number; output: string };

/** A contributor's own copy of the content, so that no test touches the real one. */
export class ContentCopy {
  readonly folder = mkdtempSync(path.join(tmpdir(), "content-"));

  constructor() {
    cpSync("content", this.folder, { recursive: true });
  }

  file(name: string): string {
    return path.join(this.folder, name);
  }

  read(name: string): string {
    return readFileSync(this.file(name), "utf8");
  }

  write(name: string, text: string): void {
    writeFileSync(this.file(name), text);
  }

  edit(name: string, change: (text: string) => string): void {
    this.write(name, change(this.read(name)));
  }

  /** Runs a script of the project on this content, to its end. */
  run(env: Record<string, string>, ...args: string[]): Promise<Ended> {
    return new Promise((resolve) => {
      execFile(
        process.execPath,
        args,
        { env: { ...process.env, CONTENT_DIR: this.folder, ...env } },
        (error, stdout, stderr) =>
          resolve({ code: error ? Number(error.code) : 0, output: stdout + stderr }),
      );
    });
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
