import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { Agent, get } from "node:http";
import { connect } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { promisify } from "node:util";
import { startServer } from "../server.mjs";
import { has } from "./programs.mjs";

const exec = promisify(execFile);

const PAGES = ["/", "/heroes/jessica-jones", "/series/daredevil", "/timeline", "/quotes"];
const READERS = 8;
/** How long a reader waits between two pages, in milliseconds. */
const PAUSE = 20;
const SECONDS = 20;
const SLOW_CONNECTIONS = 1000;
const FLOOD_CONNECTIONS = 16;

/** Memory of a process in MB. */
async function memoryOf(pid) {
  const { stdout } = await exec("ps", ["-o", "rss=", "-p", String(pid)]);
  return Number(stdout) / 1024;
}

const readPage = (url, agent) =>
  new Promise((resolve, reject) => {
    const start = performance.now();
    get(url, { agent, headers: { "Accept-Encoding": "br" } }, (response) => {
      response.on("end", () =>
        response.statusCode === 200
          ? resolve(performance.now() - start)
          : reject(new Error(`${url}: status ${response.statusCode}`)),
      );
      response.resume();
    }).on("error", reject);
  });

/** The times of readers who open stored pages, in milliseconds, sorted. */
async function read(address) {
  const agent = new Agent({ keepAlive: true });
  const end = performance.now() + SECONDS * 1000;
  const times = [];
  const reader = async (_, first) => {
    for (let count = first; performance.now() < end; count++) {
      times.push(await readPage(address + PAGES[count % PAGES.length], agent));
      await wait(PAUSE);
    }
  };
  await Promise.all(Array.from({ length: READERS }, reader));
  agent.destroy();
  return times.sort((a, b) => a - b);
}

/** Keeps this many connections open that send one byte of a header a second; closed ones are replaced. */
async function startSlowConnections(address) {
  const { hostname, port } = new URL(address);
  const sockets = new Set();
  let closed = 0;
  const add = () => {
    const socket = connect(Number(port), hostname);
    socket.on("connect", () => socket.write("GET / HTTP/1.1\r\nX: "));
    socket.on("error", () => {});
    socket.resume();
    socket.on("close", () => {
      closed++;
      sockets.delete(socket);
    });
    sockets.add(socket);
  };
  const fill = () => {
    while (sockets.size < SLOW_CONNECTIONS) add();
  };
  fill();
  const timer = setInterval(() => {
    for (const socket of sockets) socket.write("x");
    fill();
  }, 1000);
  await wait(2000);
  return {
    stop: () => {
      clearInterval(timer);
      for (const socket of sockets) socket.destroy();
    },
    countClosed: () => closed,
  };
}

/** wrk, asking for one unknown address after the other. */
function startFlood(address, folder) {
  const script = `${folder}/unknown.lua`;
  writeFileSync(
    script,
    'request = function() return wrk.format("GET", "/heroes/x" .. math.random(1, 1000000000)) end\n',
  );
  const child = spawn(
    "wrk",
    ["-t1", `-c${FLOOD_CONNECTIONS}`, `-d${SECONDS + 2}s`, "-s", script, address],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  let printed = "";
  child.stdout.on("data", (part) => {
    printed += part;
  });
  return once(child, "exit").then(() => Number(/Requests\/sec:\s+([\d.]+)/.exec(printed)?.[1]));
}

const shown = (times) => {
  const at = (part) => times[Math.floor(times.length * part)].toFixed(1);
  return `${at(0.5)} ms; 99th percentile ${at(0.99)} ms; longest ${times.at(-1).toFixed(1)} ms`;
};

/** Readers of stored pages while nobody else is there, among slow connections, and in a flood of unknown addresses. */
export async function benchFlood(folder) {
  if (!(await has("wrk"))) return [["readers in a flood", "not measured: wrk is not installed"]];
  const server = await startServer();
  try {
    // Rendered, and compiled by the engine.
    await read(server.address);
    const memory = [await memoryOf(server.pid)];
    const quiet = await read(server.address);
    memory.push(await memoryOf(server.pid));
    const slow = await startSlowConnections(server.address);
    const among = await read(server.address);
    memory.push(await memoryOf(server.pid));
    const flood = startFlood(server.address, folder);
    await wait(1000);
    const flooded = await read(server.address);
    const rate = await flood;
    memory.push(await memoryOf(server.pid));
    slow.stop();
    await wait(2000);
    const again = await read(server.address);
    memory.push(await memoryOf(server.pid));
    const what = `${READERS} readers of stored pages`;
    return [
      [`${what}: median time`, shown(quiet)],
      [`among ${SLOW_CONNECTIONS} connections that send a byte a second`, shown(among)],
      ["and a flood of unknown addresses", shown(flooded)],
      ["after both", shown(again)],
      ["unknown addresses answered a second meanwhile", Math.round(rate)],
      ["slow connections closed by the server", slow.countClosed()],
      ["memory at start, then after each row, in MB", memory.map(Math.round).join(", "), "flat"],
    ];
  } finally {
    server.stop();
  }
}
