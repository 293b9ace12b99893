import fc from "fast-check";
import { expect, test } from "vitest";
import { parseHistoryParams } from "./history-params";

const hash = "0123456789abcdef0123456789abcdef01234567";

test.each([
  [{}, { show: "list", before: undefined }],
  [{ seen: "dd2" }, { show: "list", before: undefined }],
  [{ revision: "ABCDEF1" }, { show: "revision", revision: "abcdef1" }],
  [
    { from: hash, to: "abcdef1" },
    { show: "change", from: hash, to: "abcdef1" },
  ],
  [{ to: hash }, { show: "change", from: undefined, to: hash }],
])("%j asks for %j", (query, expected) => {
  expect(parseHistoryParams(query)).toEqual(expected);
});

test.each([
  { revision: "abcdef" },
  { revision: "--help-me" },
  { revision: "HEAD" },
  { from: "../../etc", to: hash },
  { revision: [hash, hash] },
  { revision: hash, from: hash },
])("%j is rejected as a revision", (query) => {
  expect(parseHistoryParams(query)).toMatchObject({ show: "list", problem: expect.any(String) });
});

test("whatever the query is, only revision hashes are passed on", () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom("revision", "from", "to", "before"), fc.string()),
      (query) => {
        const { show, problem, ...expected } = parseHistoryParams(query) as Record<string, unknown>;
        for (const value of Object.values(expected))
          expect(value === undefined || /^[0-9a-f]{7,64}$/.test(String(value))).toBe(true);
      },
    ),
  );
});
