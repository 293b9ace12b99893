import { execFile, spawn } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { loadavg } from "node:os";
import { promisify } from "node:util";
import { root } from "../run.mjs";
import { freePort, untilAnswering } from "../server.mjs";
import { has } from "./programs.mjs";

const exec = promisify(execFile);
const ARTICLE = "/heroes/jessica-jones";

/** What the server reached before it had prepared answers, on a machine with load 5; of nginx, 0.30 and 0.35 times. */
const BEFORE = { gzip: "11,804; 0.30 times", br: "13,199; 0.35 times" };

/** Requests a second and the 99th percentile, over ten seconds on the loopback, with 32 connections. */
async function load(address, encoding) {
  const accepted = encoding ? ["-H", `Accept-Encoding: ${encoding}`] : [];
  const { stdout } = await exec("wrk", ["-t2", "-c32", "-d10s", "--latency", ...accepted, address]);
  const failed = /Non-2xx.*|Socket errors.*/.exec(stdout)?.[0];
  if (failed) throw new Error(`${address}: ${failed}`);
  const rate = Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1]);
  return { rate, p99: /99%\s+(\S+)/.exec(stdout)?.[1] };
}

/** Fails if wrk would measure another form than it asks for. */
async function expectEncoding(address, encoding) {
  const { headers } = await fetch(address, { headers: { "Accept-Encoding": encoding } });
  const found = headers.get("content-encoding");
  if (found !== encoding) throw new Error(`${address} was sent as ${found}, not as ${encoding}.`);
}

/** nginx with the static export, configured as in `docs/operating.md`. */
async function startNginx(folder, processes) {
  const port = await freePort();
  const guide = readFileSync(`${root}docs/operating.md`, "utf8");
  const server = /```nginx file=nginx\.conf\n([\s\S]*?)```/.exec(guide)?.[1] ?? "";
  const config = `${process.getuid?.() === 0 ? "user root;\n" : ""}worker_processes ${processes}; daemon off; pid ${folder}/nginx.pid; error_log ${folder}/nginx.log;
events {}
http {
  include /etc/nginx/mime.types; access_log off; sendfile on; keepalive_requests 1000000;
  ${server.replaceAll("/srv/midland-circle/", root).replace("listen 8080", `listen 127.0.0.1:${port}`)}
}`;
  writeFileSync(`${folder}/nginx.conf`, config);
  const child = spawn("nginx", ["-c", `${folder}/nginx.conf`], { stdio: "ignore" });
  const address = `http://127.0.0.1:${port}`;
  await untilAnswering(`${address}/about`);
  return { address, stop: () => child.kill("SIGQUIT") };
}

const shown = ({ rate, p99 }) => `${Math.round(rate)}; 99th percentile ${p99}`;
const times = (rate, other) => `${(rate / other).toFixed(2)} times`;

/** A stored article through the server, and the same bytes from nginx. */
export async function benchLoad(base, folder) {
  if (!(await has("wrk"))) return [["requests a second", "not measured: wrk is not installed", ""]];
  const hasNginx = await has("nginx");
  const rows = [];
  for (const encoding of ["gzip", "br"]) {
    await expectEncoding(base + ARTICLE, encoding);
    const own = await load(base + ARTICLE, encoding);
    const what = `requests a second of a stored article (${encoding}), npm start, one process`;
    rows.push([what, shown(own), "", BEFORE[encoding]]);
    if (!hasNginx) rows.push(["the same, nginx on out/", "not measured: nginx is not installed"]);
    for (const processes of hasNginx ? [1, 2] : []) {
      const other = await loadNginx(folder, processes, encoding);
      const ofOther = times(own.rate, other.rate);
      rows.push([`the same, nginx on out/, processes: ${processes}`, shown(other)]);
      rows.push(["npm start, of that", ofOther, processes === 2 ? "0.5 times" : ""]);
    }
  }
  return [...rows, ["load of the machine, of one minute", loadavg()[0].toFixed(1)]];
}

async function loadNginx(folder, processes, encoding) {
  const nginx = await startNginx(folder, processes);
  try {
    // Few builds of nginx have the Brotli module: it sends the packed file, under its own name.
    const isPacked = encoding === "br";
    const address = nginx.address + ARTICLE + (isPacked ? ".html.br" : "");
    if (!isPacked) await expectEncoding(address, encoding);
    return await load(address, isPacked ? undefined : encoding);
  } finally {
    nginx.stop();
  }
}
