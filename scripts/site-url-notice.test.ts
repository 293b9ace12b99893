import { expect, test } from "vitest";
import { readSiteUrl } from "@/lib/site";
import { siteUrlNotice } from "./site-url-notice.mjs";

test("a build without SITE_URL says in one line which address it uses, and how to set another", () => {
  const notice = siteUrlNotice({});
  expect(notice).toContain(`start with ${readSiteUrl(undefined)}.`);
  expect(notice).toContain("SITE_URL=https://");
  expect(notice).not.toContain("\n");
  expect(siteUrlNotice({ SITE_URL: "" })).toBe(notice);
});

test("a build with SITE_URL says nothing of it", () => {
  expect(siteUrlNotice({ SITE_URL: "https://wiki.example.org" })).toBeUndefined();
});
