import { execFile, spawn } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { loadavg } from "node:os";
import { promisify } from "node:util";
import { root } from "../run.mjs";
import { freePort, untilAnswering } from "../server.mjs";
import { has } from "./programs.mjs";

const exec = promisify(execFile);
const ARTICLE = "/heroes/jessica-jones";

/** What the server reached before it had prepared answers, on a machine with load 5; of nginx, 0.30 and 0.35 times. */
const BEFORE = { gzip: "11,804; 0.30 times", br: "13,199; 0.35 times" };

/** How often each is measured in turn, because other work on the machine comes and goes; the median is shown. */
const ROUNDS = 5;
const SECONDS = 4;

/** Requests a second and the 99th percentile on the loopback, with 32 connections. */
async function load(address, encoding) {
  const accepted = encoding ? ["-H", `Accept-Encoding: ${encoding}`] : [];
  const { stdout } = await exec("wrk", [
    "-t2",
    "-c32",
    `-d${SECONDS}s`,
    "--latency",
    ...accepted,
    address,
  ]);
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
async function startNginx(parent, processes) {
  const folder = `${parent}/nginx-${processes}`;
  mkdirSync(folder);
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

/** Few builds of nginx have the Brotli module: it sends the packed file, under its own name. */
const ofNginx = (address, encoding) =>
  encoding === "br"
    ? { address: `${address}${ARTICLE}.html.br`, encoding: undefined }
    : { address: address + ARTICLE, encoding };

/** Measures all in turn, several times. @returns for each, the measurements */
async function loadInTurn(all) {
  const measured = all.map(() => []);
  for (let round = 0; round < ROUNDS; round++)
    for (const [place, { address, encoding }] of all.entries())
      measured[place].push(await load(address, encoding));
  return measured;
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

function shown(measured) {
  const rate = median(measured.map((one) => one.rate));
  const { p99 } = measured.find((one) => one.rate === rate);
  return `${Math.round(rate)}; 99th percentile ${p99}`;
}

/** The median of what each measurement is of the one of the same round. */
const times = (own, other) =>
  `${median(own.map(({ rate }, round) => rate / other[round].rate)).toFixed(2)} times`;

/** A stored article through the server, and the same bytes from nginx with one and with two processes. */
export async function benchLoad(base, folder) {
  if (!(await has("wrk"))) return [["requests a second", "not measured: wrk is not installed", ""]];
  const counts = (await has("nginx")) ? [1, 2] : [];
  const servers = await Promise.all(counts.map((count) => startNginx(folder, count)));
  const rows = [];
  try {
    for (const encoding of ["gzip", "br"]) {
      const others = servers.map(({ address }) => ofNginx(address, encoding));
      for (const one of [{ address: base + ARTICLE, encoding }, ...others])
        if (one.encoding) await expectEncoding(one.address, one.encoding);
      const [own, ...measured] = await loadInTurn([
        { address: base + ARTICLE, encoding },
        ...others,
      ]);
      const what = `requests a second of a stored article (${encoding}), npm start, one process`;
      rows.push([what, shown(own), "", BEFORE[encoding]]);
      if (servers.length === 0) rows.push(["the same, nginx", "not measured: not installed"]);
      for (const [place, other] of measured.entries()) {
        rows.push([`the same, nginx on out/, processes: ${counts[place]}`, shown(other)]);
        rows.push([
          "npm start, of that",
          times(own, other),
          counts[place] === 2 ? "0.5 times" : "",
        ]);
      }
    }
    return [...rows, ["load of the machine, of one minute", loadavg()[0].toFixed(1)]];
  } finally {
    for (const one of servers) one.stop();
  }
}
