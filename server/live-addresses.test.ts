import { expect, test } from "vitest";
import { isAnsweredByNext } from "./live-addresses";

test.each([
  "/search",
  "/random",
  "/timeline/as-of",
  "/history/heroes/jessica-jones",
  "/api/v1/articles/heroes/jessica-jones",
  "/api/v1/nothing",
  "/api/oembed",
  "/api/search",
  "/api/complete",
])("Next answers %s", (pathname) => {
  expect(isAnsweredByNext(pathname)).toBe(true);
});

test.each([
  "/",
  "/about",
  "/heroes/jessica-jones",
  "/nothing",
  "/enhance",
  "/enhance/nothing.js",
  "/api/nothing",
  "/_next/static/nothing.css",
  "/api",
  "/searching",
  "/search/x",
  "/history",
  "/history/heroes",
  "/history/heroes/jessica-jones/x",
  "/history/heroes/Jessica",
  "/timeline/1999",
  "/_next/data/x.json",
  "/_next/image",
  "/_next",
  "/dev/content-changes",
  "/public",
])("Next does not get %s", (pathname) => {
  expect(isAnsweredByNext(pathname)).toBe(false);
});
