import { expect, test } from "vitest";
import { readSiteUrl } from "@/lib/site";
import { siteUrlNotice } from "./site-url-notice.mjs";

test("a build without SITE_URL prints one line with its address and how to set another one", () => {
  const notice = siteUrlNotice({});
  expect(notice).toContain(`start with ${readSiteUrl(undefined)}.`);
  expect(notice).toContain("SITE_URL=https://");
  expect(notice).not.toContain("\n");
  expect(siteUrlNotice({ SITE_URL: "" })).toBe(notice);
});

test("a build with SITE_URL prints nothing", () => {
  expect(siteUrlNotice({ SITE_URL: "https://wiki.example.org" })).toBeUndefined();
});
