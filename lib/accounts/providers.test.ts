import { expect, test } from "vitest";
import { readProviders } from "./providers";
import { findProblem, problemCode } from "./providers-problems";

test("a provider has both keys, or is not offered", () => {
  expect(readProviders({})).toEqual({});
  expect(readProviders({ GITHUB_CLIENT_ID: "", GITHUB_CLIENT_SECRET: "" })).toEqual({});
  expect(readProviders({ GITHUB_CLIENT_ID: "a", GITHUB_CLIENT_SECRET: "b" })).toEqual({
    github: { clientId: "a", clientSecret: "b" },
  });
});

test("a missing key is named, and no value is printed", () => {
  expect(() => readProviders({ GOOGLE_CLIENT_SECRET: "hunter2" })).toThrow(
    "GOOGLE_CLIENT_SECRET is set, but GOOGLE_CLIENT_ID is not. Set both, or neither.",
  );
});

test("whatever a site sends as an error, there is one sentence about it", () => {
  expect(problemCode("email_not_found")).toBe("email_not_verified");
  expect(problemCode("account_not_linked")).toBe("account_not_linked");
  for (const strange of ["", "__proto__", "constructor", "toString", "<b>"]) {
    expect(problemCode(strange)).toBe("failed");
    expect(findProblem(strange).sentence).toBe(
      "Signing in with that site did not work. Try again.",
    );
  }
});
