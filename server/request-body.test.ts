import type { Server } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test } from "vitest";
import { MAX_FORM } from "../lib/forms/fields";
import { createHttpServer } from "./http-server";
import { sendText } from "./own-answer";
import { readBody } from "./request-body";

/** Answers with the body that a request has left. */
const server: Server = createHttpServer(
  async (received, response) => {
    const request = await readBody(received);
    if (!request) return sendText(response, 413, "Too large.", { Connection: "close" });
    sendText(response, 200, `${request.headers["content-length"]} ${await text(request)}`);
  },
  { headersTimeout: 400, requestTimeout: 400, connectionsCheckingInterval: 50 },
);

beforeAll(() => new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve)));
afterAll(() => void server.close());

const send = (path: string, body: string) =>
  fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, {
    method: "POST",
    body,
  });

test("a form has its body, and every other address none", async () => {
  expect(await (await send("/do/x?y=z", "a=é")).text()).toBe("4 a=é\n");
  expect(await (await send("/about", "a=1")).text()).toBe("undefined \n");
  expect(await (await send("/account", "a=1")).text()).toBe("undefined \n");
});

test("a form of the largest size arrives, and a larger one is refused, whether it says so or not", async () => {
  const body = "x".repeat(MAX_FORM);
  expect((await send("/do/x", body)).status).toBe(200);
  expect((await send("/do/x", `${body}x`)).status).toBe(413);
  expect((await send("/about", body)).status).toBe(413);
  const chunk = `10001\r\n${body}x\r\n0\r\n\r\n`;
  const { port } = server.address() as AddressInfo;
  const head = "POST /do/x HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n";
  const answer = await new Promise<string>((resolve) => {
    const socket = connect(port, "127.0.0.1", () => socket.write(head + chunk));
    socket.once("data", (data) => {
      resolve(String(data));
      socket.destroy();
    });
  });
  expect(answer).toMatch(/^HTTP\/1\.1 413 /);
});

test("a form that arrives too slowly is not taken, and neither is half of one", async () => {
  const { port } = server.address() as AddressInfo;
  const head = "POST /do/x HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\na=1";
  const answer = await new Promise<string>((resolve) => {
    const socket = connect(port, "127.0.0.1", () => socket.write(head));
    const dripping = setInterval(() => socket.write("x"), 50);
    let all = "";
    socket.on("error", () => {});
    socket.on("data", (data) => {
      all += data;
    });
    socket.once("close", () => {
      clearInterval(dripping);
      resolve(all);
    });
  });
  expect(answer).toMatch(/^HTTP\/1\.1 408 /);
  expect(answer).not.toContain("200");
});
