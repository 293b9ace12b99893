import { spawn } from "node:child_process";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { loadavg } from "node:os";
import { bundleWorkers } from "../bundle-workers.mjs";
import { environment, root } from "../run.mjs";
import { countArticles, growContent } from "./grow-content.mjs";

const ARTICLES = 1000;

/**
 * Kinds whose articles may be copied. Series and quotes must be unique; a copy of an actor under another name would leave
 * their names to spoilers alone, which is reported as a leak.
 */
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

/** Runs a script until it has ended: seconds, and the most memory of it and its children, in kB. */
function measure(script, args, env) {
  return new Promise((resolve, reject) => {
    const started = Date.now();
    const child = spawn(process.execPath, [`${root}${script}`, ...args], {
      cwd: root,
      env: { ...environment, ...env },
      stdio: "ignore",
    });
    let peak = 0;
    const watch = setInterval(() => {
      peak = Math.max(peak, memoryOf(child.pid));
    }, 200);
    child.on("exit", (code) => {
      clearInterval(watch);
      if (code === 0) resolve({ seconds: (Date.now() - started) / 1000, peak });
      else reject(new Error(`${script} failed with ${JSON.stringify(env)}.`));
    });
  });
}

/** What `npm run build` does after its check: compiles the code, then renders every page. */
async function build(content, dist, exported) {
  const env = { CONTENT_DIR: content, DIST_DIR: dist, EXPORT_DIR: exported };
  const compiled = await measure("node_modules/next/dist/bin/next", ["build"], env);
  await bundleWorkers(`${dist}/workers`);
  return { compiled, rendered: await measure("scripts/export.mjs", [], env) };
}

/** Builds the real content and 1,000 articles, each from scratch, and returns the cost of an added article. */
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
  const [outFew, outMany] = ["few", "many"].map((name) => ({
    ...sizeOf(`${folder}/out-${name}`),
    pages: readdirSync(`${folder}/out-${name}`, { recursive: true }).filter((file) =>
      file.endsWith(".html"),
    ).length,
  }));
  const perArticle = (a, b) =>
    `${((b.bytes - a.bytes) / added / 1000).toFixed(0)} kB, ${((b.files - a.files) / added).toFixed(1)} files`;
  const shown = ({ seconds, peak }) => `${seconds.toFixed(1)} s, ${(peak / 1e6).toFixed(2)} GB`;
  const costOf = (step) =>
    `${(((many[step].seconds - few[step].seconds) / added) * 1000).toFixed(1)} ms`;
  return [
    [`compiling with ${present} articles, from scratch`, shown(few.compiled), ""],
    [`the same with ${ARTICLES}`, shown(many.compiled), ""],
    [
      `rendering everything of ${present} articles (${outFew.pages} pages)`,
      shown(few.rendered),
      "",
    ],
    [`the same of ${ARTICLES} (${outMany.pages} pages)`, shown(many.rendered), "1 GB"],
    ["an added article: compiling", costOf("compiled"), "0 ms"],
    ["an added article: rendering", costOf("rendered"), "12 ms"],
    ["an added article in the server's folder", perArticle(distFew, distMany), "none"],
    ["an added article in the static export", perArticle(outFew, outMany), ""],
    ["load of the machine, of one minute", loadavg()[0].toFixed(1), ""],
  ];
}
