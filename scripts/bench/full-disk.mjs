import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { root } from "../run.mjs";
import { copyBuild, listComplaints, startCopy } from "./served-copy.mjs";

const canMount = () => process.platform === "linux" && process.getuid?.() === 0;

/** A small disk in place of a folder. */
class Disk {
  constructor(folder, megabytes) {
    this.folder = folder;
    mkdirSync(folder, { recursive: true });
    execFileSync("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m`, "tmpfs", folder]);
  }
  resize(megabytes) {
    execFileSync("mount", ["-o", `remount,size=${megabytes}m`, this.folder]);
  }
  /** Leaves so many bytes. */
  fill(left) {
    this.empty();
    const { bavail, bsize } = statfsSync(this.folder);
    writeFileSync(`${this.folder}/filler`, Buffer.alloc(Math.max(0, bavail * bsize - left)));
  }
  empty() {
    rmSync(`${this.folder}/filler`, { force: true });
  }
  remove() {
    execFileSync("umount", ["-l", this.folder]);
  }
}

/** Waits until a journal has all pages, for a minute at most. @returns those that it lacks */
async function waitForPages(file, addresses) {
  for (let seconds = 0; ; seconds++) {
    const text = existsSync(file) ? readFileSync(file, "utf8") : "";
    const written = new Set(Array.from(text.matchAll(/^\{"page":"([^"]*)"/gm), ([, page]) => page));
    const missing = addresses.filter((address) => !written.has(address));
    if (missing.length === 0 || seconds === 60) return missing;
    await wait(1000);
  }
}

const describe = (different, lines) =>
  `${different.length === 0 ? "all right" : `${different.length} wrong`}; ${lines.length} lines printed`;

/** Fills the disk of the pages, and that of the journal, while a server runs and before it starts. */
export async function benchFullDisk({ folder, content, dist, answers, listDifferent }) {
  if (!canMount()) return [["a full disk", "skipped: only root of Linux can mount a small one"]];
  const all = [...answers.keys()];
  const rows = [];
  const check = async (what, out, most) => {
    const server = await startCopy({ content, dist, out });
    try {
      const different = await listDifferent(server, answers, all);
      // Again, from memory or as written.
      different.push(...(await listDifferent(server, answers, all)));
      const lines = listComplaints(server);
      rows.push([what, describe(different, lines), `all right; at most ${most}`]);
      if (different.length > 0 || lines.length > (most ?? 0)) {
        process.exitCode = 1;
        console.log(`  ${what}: ${[...different, ...lines].slice(0, 8).join("\n  ")}`);
      }
    } finally {
      server.kill();
      await server.ended;
    }
  };
  /** Without a restart: the disk was full while the server rendered all pages, and then has space. */
  const checkResumed = async () => {
    const server = await startCopy({ content, dist, out: `${folder}/out-resumed` });
    try {
      const different = await listDifferent(server, answers, all);
      journal.empty();
      const missing = await waitForPages(`${root}${dist}/pages.jsonl`, all);
      const lines = listComplaints(server);
      rows.push([
        "pages that a server has not written a minute after there is space again",
        missing.length,
        "0",
      ]);
      if (missing.length + different.length > 0 || lines.length > 3) {
        process.exitCode = 1;
        console.log(`  resumed: ${[...different, ...missing, ...lines].slice(0, 8).join("\n  ")}`);
      }
    } finally {
      server.kill();
      await server.ended;
    }
  };
  copyBuild(dist);
  const pages = new Disk(`${folder}/small`, 3);
  const out = `${pages.folder}/out`;
  try {
    await check("all answers while the disk of the pages fills", out, 1);
    await check("after a restart on it", out, 1);
    pages.resize(500);
    await check("with space again", out, 0);
    const count = readdirSync(out, { recursive: true }).length;
    rows.push(["files written then", count, `at least ${all.length}`]);
  } finally {
    pages.remove();
  }
  const journal = new Disk(root + dist, 500);
  try {
    copyBuild(dist);
    journal.fill(150_000);
    await check("all answers while the disk of the journal fills", `${folder}/out-journal`, 3);
    await check("after a restart on it", `${folder}/out-journal`, 3);
    journal.fill(0);
    await check("with no byte left", `${folder}/out-journal`, 3);
    await checkResumed();
    await check("with space again", `${folder}/out-journal`, 0);
    rows.push(["a journal then", existsSync(`${root}${dist}/pages.jsonl`) ? "yes" : "no", "yes"]);
  } finally {
    journal.remove();
  }
  return rows;
}
