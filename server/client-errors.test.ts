import { createServer } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { afterAll, expect, test } from "vitest";
import { SECURITY_HEADERS } from "../security-headers.mjs";
import { answerClientErrors } from "./client-errors";

const server = createServer(
  { headersTimeout: 100, requestTimeout: 100, connectionsCheckingInterval: 50 },
  (request, response) => {
    if (request.url === "/begun") response.write("begun");
  },
);
answerClientErrors(server);
const ready = new Promise<number>((resolve) => {
  server.listen(0, "127.0.0.1", () => resolve((server.address() as AddressInfo).port));
});
afterAll(() => void server.close());

/** The server's complete response to these bytes. */
async function send(request: string): Promise<string> {
  const socket = connect(await ready, "127.0.0.1");
  let said = "";
  socket.on("data", (part) => {
    said += part;
  });
  socket.on("error", () => {});
  socket.write(request);
  await new Promise((resolve) => socket.once("close", resolve));
  return said;
}

const CHUNKED = "HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n";
const EXTENSION = `1;${"a".repeat(20_000)}`;

test.each([
  ["GET / HTTP/1.1\r\nHost: a\r\nX: ", 408],
  [`GET / ${CHUNKED}${EXTENSION}`, 413],
  [`GET / HTTP/1.1\r\nX: ${"a".repeat(20_000)}`, 431],
  ["BREW / HTTP/1.1\r\n\r\n", 400],
])("a request that Node rejects is answered with our headers: %#", async (request, status) => {
  const said = await send(request);
  expect(said).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
  for (const { key, value } of SECURITY_HEADERS) expect(said).toContain(`${key}: ${value}\r\n`);
});

test("a response that has started is ended, and no other one is appended", async () => {
  const said = await send(`GET /begun ${CHUNKED}${EXTENSION}`);
  expect(said.match(/HTTP\/1\.1/g)?.length ?? 0).toBeLessThan(2);
  expect(said).not.toContain("413");
});
