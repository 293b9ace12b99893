import { expect, test } from "vitest";
import { readEnvironment } from "./environment";

test("without variables, the server listens on port 3000 of all addresses and logs no requests", () => {
  const defaults = { port: 3000, host: undefined, logsRequests: false };
  expect(readEnvironment({})).toEqual(defaults);
  const empty = { PORT: "", HOST: "", LOG: "", TRUST_PROXY: "", SITE_URL: "", ORIGIN_URL: "" };
  expect(readEnvironment(empty)).toEqual(defaults);
});

test("PORT, HOST and LOG are read", () => {
  for (const host of ["127.0.0.1", "::1", "localhost", "wiki.example.org"])
    expect(readEnvironment({ PORT: "80", HOST: host, LOG: "requests" })).toEqual({
      port: 80,
      host,
      logsRequests: true,
    });
});

test.each([
  ["PORT", "0"],
  ["PORT", "65536"],
  ["PORT", "3e3"],
  ["PORT", " 80"],
  ["HOST", "http://localhost"],
  ["HOST", "localhost:80"],
  ["HOST", "[::1]"],
  ["LOG", "all"],
  ["LOG", "Requests"],
  ["TRUST_PROXY", "yes"],
  ["TRUST_PROXY", "10"],
  ["SITE_URL", "wiki.example.org"],
  ["ORIGIN_URL", "https://a.org/wiki"],
])("%s=%s is one sentence that names the variable and what was found", (name, value) => {
  expect(() => readEnvironment({ [name]: value })).toThrow(
    new RegExp(`^${name} must be [^\\n]*; found “${value.replace(/[[\]]/g, "\\$&")}”\\.`),
  );
});

test("all invalid variables are reported at once", () => {
  expect(() => readEnvironment({ PORT: "x", LOG: "y", REPOSITORY_URL: "z" })).toThrow(
    /^PORT must .*\nLOG must .*\nREPOSITORY_URL: .*\.$/,
  );
});
