import { expect, test } from "vitest";
import { site } from "../../site";
import { openSearchDescription } from "./open-search";

const wiki = { name: "A & B", tagline: "The <wiki>", baseUrl: "https://wiki.example.org/" };

test("the description points browsers to the public address, whatever the name of the site", () => {
  const xml = openSearchDescription(wiki);
  expect(xml).toContain('template="https://wiki.example.org/search?q={searchTerms}"');
  expect(xml).toContain("<ShortName>A &amp; B</ShortName>");
  expect(xml).toContain("<Description>The &lt;wiki&gt;</Description>");
});

test("the wiki’s own name is short enough", () => {
  expect(site.name.length).toBeLessThanOrEqual(16);
});
