import { expect, test } from "vitest";
import { heroText, smallWiki, wikiOf } from "@/lib/content/example";
import { replaceWiki } from "@/lib/content/get-wiki";
import { listStoredAddresses } from "@/lib/page-store/stored-addresses";
import { redirectFor, withSearch } from "./redirects";

const { wiki, diagnostics } = wikiOf({
  ...smallWiki,
  "content/heroes/luke-cage.mdx": heroText("Luke Cage", "moved_from: [heroes/power-man]\n"),
});
replaceWiki(wiki);

test.each([
  ["/heroes/luke-cage", "", undefined],
  ["/Heroes/Luke-Cage/", "?x=1", "308 /heroes/luke-cage?x=1"],
  ["/heroes/power-man", "?x=1", "308 /heroes/luke-cage?x=1"],
  ["/heroes/power-man.md", "", "308 /heroes/luke-cage.md"],
  ["/heroes/nobody", "", undefined],
  ["/timeline/2015-11-20", "", undefined],
  ["/timeline/2016-02-03", "", "307 /timeline/2015-11-20"],
  ["/timeline/1999-01-01", "", "307 /timeline/as-of?date=1999-01-01"],
  ["/timeline/2016-02-30", "", "307 /timeline/as-of?date=2016-02-30"],
])("%s%s leads to %s", async (pathname, search, expected) => {
  expect(diagnostics).toEqual([]);
  const found = await redirectFor({ pathname, search });
  expect(found && `${found.status} ${found.location}`).toBe(expected);
});

test("no page has an address that redirects, so a page in memory is sent without looking", async () => {
  for (const pathname of listStoredAddresses(wiki))
    expect(await redirectFor({ pathname, search: "" }), pathname).toBeUndefined();
});

test("a redirect keeps the query, before the section of its address", () => {
  expect(withSearch("/heroes/matt-murdock", "?x=1")).toBe("/heroes/matt-murdock?x=1");
  expect(withSearch("/heroes/matt-murdock#powers", "?x=1&y")).toBe(
    "/heroes/matt-murdock?x=1&y#powers",
  );
  expect(withSearch("/heroes/matt-murdock#powers", "")).toBe("/heroes/matt-murdock#powers");
});
