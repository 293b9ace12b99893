import { describe, expect, test } from "vitest";
import { readerAddress, trustedProxies } from "./reader-address";

const address = (remoteAddress: string, forwarded: string | undefined, proxies: number) =>
  readerAddress(
    { headers: { "x-forwarded-for": forwarded }, socket: { remoteAddress } as never },
    proxies,
  );

describe("the address of a reader", () => {
  test.each([
    ["10.0.0.1", undefined, 0, "10.0.0.1"],
    ["::ffff:10.0.0.1", undefined, 0, "10.0.0.1"],
    ["2001:db8:1:2:3:4:5:6", undefined, 0, "2001:db8:1:2"],
    ["2001:db8::6", undefined, 0, "2001:db8:0:0"],
    ["::1", undefined, 0, "0:0:0:0"],
  ])("from %s, with %s and %s proxies, is %s", (remote, forwarded, proxies, found) => {
    expect(address(remote, forwarded, proxies)).toBe(found);
  });

  test("does not come from the request's own headers, unless a trusted proxy has added it", () => {
    expect(address("10.0.0.1", "1.2.3.4", 0)).toBe("10.0.0.1");
    expect(address("10.0.0.1", "6.6.6.6, 1.2.3.4", 1)).toBe("1.2.3.4");
    expect(address("10.0.0.1", "6.6.6.6, 1.2.3.4, 10.0.0.2", 2)).toBe("1.2.3.4");
    expect(address("10.0.0.1", "1.2.3.4", 2)).toBe("10.0.0.1");
    expect(address("10.0.0.1", "nobody", 1)).toBe("10.0.0.1");
  });
});

test("an invalid number of proxies is reported with the fix", () => {
  expect(() => trustedProxies("true")).toThrow(
    /^TRUST_PROXY must be .* such as 1 .*; found “true”\.$/,
  );
  expect([trustedProxies(), trustedProxies("2")]).toEqual([0, 2]);
});
