import { expect, test } from "vitest";
import { readSiteUrl } from "../site";

test("the public address is one without a path, and anything else is rejected with the fix", () => {
  expect(readSiteUrl(undefined)).toBe("http://localhost:3000");
  expect(readSiteUrl("https://Wiki.example.org/")).toBe("https://wiki.example.org");
  for (const wrong of ["wiki.example.org", "https://a.org/wiki", "ftp://a.org", "http://a:99999"])
    expect(() => readSiteUrl(wrong)).toThrow(`found “${wrong}”. Write it as in SITE_URL=`);
});
