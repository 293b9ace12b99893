import { spawn } from "node:child_process";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { environment, root } from "../run.mjs";
import { countArticles, growContent } from "./grow-content.mjs";

const ARTICLES = 1000;

/** Kinds whose articles may be copied; series and quotes must be unique. */
/** Without actors: a copy under another name would leave their names to spoilers alone, which is reported as a leak. */
const COPIED = ["heroes", "characters", "team", "places", "organizations"];

/** Current memory of a process and all its children, in kB, from /proc. */
function memoryOf(pid) {
  const own = (id) => Number(/VmRSS:\s+(\d+)/.exec(read(`/proc/${id}/status`))?.[1] ?? 0);
  const children = (id) => read(`/proc/${id}/task/${id}/children`).split(" ").filter(Boolean);
  const waiting = [String(pid)];
  let sum = 0;
  for (let id = waiting.pop(); id; id = waiting.pop()) {
    sum += own(id);
    waiting.push(...children(id));
  }
  return sum;
}

function read(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

function sizeOf(path) {
  const status = statSync(path, { throwIfNoEntry: false });
  if (!status?.isDirectory()) return { bytes: status?.size ?? 0, files: status ? 1 : 0 };
  return readdirSync(path)
    .map((name) => sizeOf(`${path}/${name}`))
    .reduce((a, b) => ({ bytes: a.bytes + b.bytes, files: a.files + b.files }), {
      bytes: 0,
      files: 0,
    });
}

function build(content, dist, exported) {
  return new Promise((resolve, reject) => {
    const started = Date.now();
    const env = { ...environment, CONTENT_DIR: content, DIST_DIR: dist, EXPORT_DIR: exported };
    const child = spawn(process.execPath, [`${root}node_modules/next/dist/bin/next`, "build"], {
      cwd: root,
      env,
      stdio: "ignore",
    });
    let peak = 0;
    const watch = setInterval(() => {
      peak = Math.max(peak, memoryOf(child.pid));
    }, 200);
    child.on("exit", (code) => {
      clearInterval(watch);
      if (code === 0) resolve({ seconds: (Date.now() - started) / 1000, peak });
      else reject(new Error(`The build of ${content} failed.`));
    });
  });
}

/** Builds the real content and 1,000 articles, each from scratch, and prints the cost of an added article. */
export async function benchBuild(folder) {
  // Next writes the build folder into tsconfig.json, so it is restored afterwards.
  const tsconfig = readFileSync(`${root}tsconfig.json`, "utf8");
  try {
    return await measureBuilds(folder);
  } finally {
    writeFileSync(`${root}tsconfig.json`, tsconfig);
  }
}

async function measureBuilds(folder) {
  const present = countArticles(`${root}content`);
  const few = await build(`${root}content`, `.next-bench/few`, `${folder}/out-few`);
  growContent(`${folder}/content`, ARTICLES, COPIED);
  const many = await build(`${folder}/content`, `.next-bench/many`, `${folder}/out-many`);
  const added = ARTICLES - present;
  const [distFew, distMany] = ["few", "many"].map((name) =>
    sizeOf(`${root}.next-bench/${name}/server`),
  );
  const [outFew, outMany] = ["few", "many"].map((name) => sizeOf(`${folder}/out-${name}`));
  const perArticle = (a, b) =>
    `${((b.bytes - a.bytes) / added / 1000).toFixed(0)} kB, ${((b.files - a.files) / added).toFixed(1)} files`;
  return [
    [
      `build of ${present} articles, from scratch`,
      `${few.seconds.toFixed(1)} s, ${(few.peak / 1e6).toFixed(2)} GB`,
      "",
    ],
    [
      `build of ${ARTICLES} articles, from scratch`,
      `${many.seconds.toFixed(1)} s, ${(many.peak / 1e6).toFixed(2)} GB`,
      "1 GB",
    ],
    [
      "an added article",
      `${(((many.seconds - few.seconds) / added) * 1000).toFixed(1)} ms`,
      "12 ms",
    ],
    ["an added article in the server's folder", perArticle(distFew, distMany), ""],
    ["an added article in the static export", perArticle(outFew, outMany), ""],
  ];
}
