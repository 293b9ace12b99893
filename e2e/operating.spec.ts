import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { findNpm } from "../scripts/find-npm.mjs";
import { freePort, untilAnswering } from "../scripts/server.mjs";

const root = `${path.resolve(import.meta.dirname, "..")}/`;

type Started = { child: ChildProcess; address: string; printed: () => string };

async function start(args: string[], env: Record<string, string> = {}): Promise<Started> {
  const port = String(await freePort());
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, HOST: "127.0.0.1", PORT: port, ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let text = "";
  child.stdout?.on("data", (part) => {
    text += part;
  });
  const address = `http://127.0.0.1:${port}`;
  await untilAnswering(`${address}/about`);
  return { child, address, printed: () => text };
}

const startServer = (env?: Record<string, string>) => start([`${root}scripts/serve.mjs`], env);

const statusOf = (address: string) =>
  fetch(address).then(
    ({ status }) => status,
    () => "no answer",
  );

/** Ends what a failed test has left running. */
async function withServer(started: Promise<Started>, use: (server: Started) => Promise<void>) {
  const server = await started;
  try {
    await use(server);
  } finally {
    server.child.kill("SIGKILL");
  }
}

for (const signal of ["SIGTERM", "SIGINT"] as const) {
  test(`a server that nothing watches ends at once on ${signal}, with 0`, () =>
    withServer(startServer(), async ({ child, address }) => {
      const start = Date.now();
      const exit = once(child, "exit");
      child.kill(signal);
      expect(await exit).toEqual([0, null]);
      expect(Date.now() - start).toBeLessThan(4_000);
      expect(await statusOf(`${address}/about`)).toBe("no answer");
    }));

  test(`${signal} sent to npm start ends the server, and its port is free`, async () => {
    const npm = findNpm();
    test.skip(process.platform === "win32" || !npm, "npm is not installed as a script.");
    await withServer(start([npm ?? "", "start"]), async ({ child, address }) => {
      child.kill(signal);
      await expect.poll(() => statusOf(`${address}/about`)).toBe("no answer");
    });
  });
}

test("a server that npm started ends if npm is killed", async () => {
  const npm = findNpm();
  test.skip(process.platform === "win32" || !npm, "npm is not installed as a script.");
  await withServer(start([npm ?? "", "start"]), async ({ child, address }) => {
    child.kill("SIGKILL");
    await expect.poll(() => statusOf(`${address}/about`)).toBe("no answer");
  });
});

test("a second signal ends a server that waits at once, but not one that comes with the first", () =>
  withServer(startServer(), async ({ child, address }) => {
    await statusOf(`${address}/readyz`);
    const start = Date.now();
    const exit = once(child, "exit");
    child.kill("SIGINT");
    child.kill("SIGTERM");
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(await statusOf(`${address}/readyz`)).toBe(503);
    child.kill("SIGINT");
    expect(await exit).toEqual([0, null]);
    expect(Date.now() - start).toBeLessThan(4_500);
  }));

test("a server that is watched says that it stops, answers readers meanwhile, and then ends", () =>
  withServer(startServer(), async ({ child, address }) => {
    expect(await statusOf(`${address}/healthz`)).toBe(200);
    expect(await statusOf(`${address}/readyz`)).toBe(200);
    const exit = once(child, "exit");
    child.kill("SIGTERM");
    await expect.poll(() => statusOf(`${address}/readyz`)).toBe(503);
    for (const target of ["/about", "/search?q=kilgrave", "/healthz"]) {
      const { status, headers } = await fetch(address + target);
      expect([status, headers.get("connection")], target).toEqual([200, "close"]);
    }
    expect(await exit).toEqual([0, null]);
    expect(await statusOf(`${address}/readyz`)).toBe("no answer");
  }));

test("a server is not a page: its health is in no list of pages", async ({ request }) => {
  for (const path of ["/sitemap.xml", "/robots.txt", "/search-index.json", "/llms.txt"])
    expect(await (await request.get(path)).text(), path).not.toMatch(/healthz|readyz/);
});

test("with LOG=requests, every request has a line without its query, and without it there is none", () =>
  withServer(startServer({ LOG: "requests" }), async ({ address, printed }) => {
    await fetch(`${address}/about`);
    for (const path of ["/search?q=kilgrave", "/heroes/daredevil", "/nothing"])
      await fetch(address + path, { redirect: "manual" });
    await expect.poll(printed).toMatch(/GET \/nothing 404 \d+ bytes [\d.]+ ms missing\n/);
    expect(printed()).toMatch(/GET \/about 200 \d+ bytes [\d.]+ ms stored\n/);
    expect(printed()).toMatch(/GET \/search 200 \d+ bytes [\d.]+ ms live\n/);
    expect(printed()).toMatch(/GET \/heroes\/daredevil 308 \d+ bytes [\d.]+ ms redirect\n/);
    expect(printed()).not.toContain("kilgrave");
  }));
