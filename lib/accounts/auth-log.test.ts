import { afterEach, expect, test, vi } from "vitest";
import { logFault } from "./auth-log";

afterEach(() => vi.restoreAllMocks());

const printed = (message: string, ...details: unknown[]) => {
  const lines: unknown[][] = [];
  vi.spyOn(console, "error").mockImplementation((...parts) => void lines.push(parts));
  logFault("error", message, ...details);
  return lines.map((parts) => parts.join(" "));
};

test("a fault is one line, without anything that could be a secret or steer a terminal", () => {
  const answer = { error: "incorrect_client_credentials", access_token: "t0ken", raw: { a: 1 } };
  expect(printed("GitHub OAuth token exchange failed:", answer)).toEqual([
    "Signing in: GitHub OAuth token exchange failed: incorrect_client_credentials",
  ]);
  const failed = new Error("fetch failed", { cause: new Error("getaddrinfo ENOTFOUND") });
  expect(printed("It\u001b[2J\nfailed", failed)).toEqual([
    "Signing in: It [2J failed: fetch failed, getaddrinfo ENOTFOUND",
  ]);
});

test("what a visitor sends is no fault of the server", () => {
  expect(printed("Failed to parse state", new Error("State mismatch"))).toEqual([]);
  expect(printed("State not found", "\u001b[2J")).toEqual([]);
});
