import { execFile, spawn } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { promisify } from "node:util";
import { root } from "../run.mjs";
import { freePort, untilAnswering } from "../server.mjs";
import { has } from "./programs.mjs";

const exec = promisify(execFile);
const ARTICLE = "/heroes/jessica-jones";

/** Requests per second for the article, over ten seconds on the loopback. */
async function requestsPerSecond(address) {
  const { stdout } = await exec("wrk", [
    "-t2",
    "-c32",
    "-d10s",
    "-H",
    "Accept-Encoding: gzip",
    address + ARTICLE,
  ]);
  return /Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1] ?? "no answer";
}

/** nginx with the static export, configured as in `docs/operating.md`. */
async function startNginx(folder) {
  const port = await freePort();
  const guide = readFileSync(`${root}docs/operating.md`, "utf8");
  const server = /```nginx file=nginx\.conf\n([\s\S]*?)```/.exec(guide)?.[1] ?? "";
  const config = `${process.getuid?.() === 0 ? "user root;\n" : ""}worker_processes 2; daemon off; pid ${folder}/nginx.pid; error_log ${folder}/nginx.log;
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

export async function benchLoad(base, folder) {
  if (!(await has("wrk"))) return [["requests a second", "not measured: wrk is not installed", ""]];
  const rows = [["requests a second of an article, next start", await requestsPerSecond(base), ""]];
  if (!(await has("nginx")))
    return [...rows, ["the same, nginx on out/", "not measured: nginx is not installed", ""]];
  const nginx = await startNginx(folder);
  try {
    return [...rows, ["the same, nginx on out/", await requestsPerSecond(nginx.address), ""]];
  } finally {
    nginx.stop();
  }
}
