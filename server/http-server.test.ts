import type { Server } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { sendRaw } from "../e2e/raw-request";
import { SECURITY_HEADERS } from "../security-headers.mjs";
import { createHttpServer } from "./http-server";
import { MAX_BODY } from "./limits";
import { sendText } from "./own-answer";
import { readBody } from "./request-body";

/** More than the buffers of a connection take. */
const LARGE = Buffer.alloc(40 * 2 ** 20);

const LIMITS = {
  headersTimeout: 300,
  requestTimeout: 500,
  keepAliveTimeout: 200,
  connectionsCheckingInterval: 50,
  silence: 700,
  reading: 1500,
  interval: 100,
};

const server: Server = createHttpServer(async (request, response) => {
  if (!(await readBody(request)))
    return sendText(response, 413, "Too large.", { Connection: "close" });
  if (request.url === "/large") return void response.end(LARGE);
  sendText(response, 200, "Fine.");
}, LIMITS);

let address = "";
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void server.close());

const HEAD = "GET / HTTP/1.1\r\nHost: a\r\n";

/** Opens a connection that reads nothing. */
async function open(bytes = "", port = Number(new URL(address).port)): Promise<Socket> {
  const socket = connect(port, "127.0.0.1");
  socket.on("error", () => {});
  await new Promise((resolve) => socket.once("connect", resolve));
  socket.write(bytes);
  return socket;
}

const openConnections = () =>
  new Promise<number>((resolve) => server.getConnections((_, count) => resolve(count)));

test("a request whose headers arrive one by one, forever, gets 408", async () => {
  const socket = await open(HEAD);
  let answer = "";
  socket.on("data", (part) => {
    answer += part;
  });
  const dripping = setInterval(() => socket.write("X: y\r\n"), 50);
  await new Promise((resolve) => socket.once("close", resolve));
  clearInterval(dripping);
  expect(answer).toMatch(/^HTTP\/1\.1 408 /);
  for (const { key } of SECURITY_HEADERS) expect(answer).toContain(`${key}: `);
});

test.each([
  ["a request that does not end", HEAD],
  ["a request that is none", "x\r\n\r\n"],
  ["a request for a tunnel", "CONNECT a:1 HTTP/1.1\r\nHost: a\r\n\r\n"],
])(
  "after its error, the connection of %s is not kept, even if its client goes on",
  async (_, bytes) => {
    const socket = await open(bytes);
    const dripping = setInterval(() => socket.write("x"), 50);
    await expect.poll(openConnections, { timeout: 2000 }).toBe(0);
    clearInterval(dripping);
    socket.destroy();
  },
);

test.each([
  ["says nothing", ""],
  ["has begun a request", "GET"],
  ["announces a body and does not send it", `${HEAD}Content-Length: 10\r\n\r\nabc`],
  ["waits after its first request", `${HEAD}\r\n`],
])("a connection that %s is closed", async (_, bytes) => {
  const socket = await open(bytes);
  socket.resume();
  await new Promise((resolve) => socket.once("close", resolve));
});

test.each([
  ["announces more", `Content-Length: ${MAX_BODY + 1}\r\n\r\n`],
  ["announces more and asks first", `Expect: 100-continue\r\nContent-Length: 999999999\r\n\r\n`],
  [
    "sends more without announcing it",
    `Transfer-Encoding: chunked\r\n\r\n${`1000\r\n${"x".repeat(4096)}\r\n`.repeat(3)}`,
  ],
])("a body over the limit gets 413 and the connection is closed: one that %s", async (_, rest) => {
  const { status, headers } = await sendRaw(address, HEAD + rest);
  expect([status, headers.get("connection")]).toEqual([413, "close"]);
});

test.each([
  ["announced", `Content-Length: ${MAX_BODY}\r\n\r\n${"x".repeat(MAX_BODY)}`],
  ["not announced", "Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n"],
])("a small body is read and dropped: one that is %s", async (_, rest) => {
  const { status } = await sendRaw(address, `${HEAD}Connection: close\r\n${rest}`);
  expect(status).toBe(200);
});

test("a reader who does not read is disconnected", async () => {
  const socket = await open("GET /large HTTP/1.1\r\nHost: a\r\n\r\n");
  socket.pause();
  await expect.poll(openConnections, { timeout: 5000 }).toBe(0);
  socket.destroy();
});

test("a reader who reads steadily, but takes too long, is disconnected too", async () => {
  const socket = await open("GET /large HTTP/1.1\r\nHost: a\r\n\r\n");
  let size = 0;
  const start = Date.now();
  socket.on("data", (part) => {
    size += part.length;
    socket.pause();
    setTimeout(() => socket.resume(), 20);
  });
  await new Promise((resolve) => socket.once("close", resolve));
  expect(size).toBeLessThan(LARGE.length);
  expect(Date.now() - start).toBeGreaterThanOrEqual(LIMITS.reading);
});

test("a reader who reads is sent everything, however large", async () => {
  const answer = await sendRaw(
    address,
    "GET /large HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
  );
  expect(answer.body).toHaveLength(LARGE.length);
});

test("connections over the limit are closed at once, which is printed once, and those that are open go on", async () => {
  const print = vi.spyOn(console, "error").mockImplementation(() => {});
  const small = createHttpServer((_, response) => sendText(response, 200, "Fine."), {
    connections: 2,
  });
  await new Promise<void>((resolve) => small.listen(0, "127.0.0.1", resolve));
  const { port } = small.address() as AddressInfo;
  const first = await open("GET", port);
  const second = await open("GET", port);
  for (let count = 0; count < 2; count++) {
    const third = (await open("", port)).resume();
    await new Promise((resolve) => third.once("close", resolve));
  }
  first.write(" / HTTP/1.1\r\nHost: a\r\n\r\n");
  const answer = await new Promise<Buffer>((resolve) => first.once("data", resolve));
  expect(answer.toString()).toMatch(/^HTTP\/1\.1 200 /);
  expect(print.mock.calls).toEqual([
    ["2 connections are open, which is the limit. Others are closed."],
  ]);
  print.mockRestore();
  for (const socket of [first, second]) socket.destroy();
  small.close();
});
