import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { keepSearch } from "./keep-search";

/** Redirects to the address in its path, which it decodes; with its query, if `keepSearch` works. */
const server = createServer((request, response) => {
  const [path = "", query] = (request.url ?? "").split("?");
  keepSearch(response, query === undefined ? "" : `?${query}`);
  response.statusCode = 308;
  if (path !== "/") response.setHeader("Location", [decodeURIComponent(path.slice(1))]);
  response.end();
});

beforeAll(async () => {
  await once(server.listen(0, "127.0.0.1"), "listening");
});
afterAll(() => server.close());

async function locationOf(path: string): Promise<string | null> {
  const { port } = server.address() as AddressInfo;
  const response = await fetch(`http://127.0.0.1:${port}${path}`, { redirect: "manual" });
  return response.headers.get("location");
}

test("a redirect keeps the query, before the section of its address", async () => {
  expect(await locationOf("/%2Fheroes%2Fmatt-murdock?x=1")).toBe("/heroes/matt-murdock?x=1");
  expect(await locationOf("/%2Fheroes%2Fmatt-murdock%23powers?x=1&y")).toBe(
    "/heroes/matt-murdock?x=1&y#powers",
  );
});

test("a redirect without a query, to an address with one, or without an address stays as it is", async () => {
  expect(await locationOf("/%2Fheroes%2Fmatt-murdock%23powers")).toBe(
    "/heroes/matt-murdock#powers",
  );
  expect(await locationOf("/%2Fsearch%3Fq=a?q=b")).toBe("/search?q=a");
  expect(await locationOf("/?x=1")).toBeNull();
});
