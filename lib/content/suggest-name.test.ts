import { expect, test } from "vitest";
import { heroText, smallWiki, wikiOf } from "./example";

const sentence = "A sentence long enough to stand in a list of search results, no more than that.";
const placeText = (title: string, fields = "") =>
  `---\ntitle: ${title}\ndescription: ${sentence}\ntype: street\n${fields}---\nWords.<Uncited/>\n`;

const fixesOf = (files: Record<string, string>) =>
  wikiOf({
    ...smallWiki,
    "content/places/new-york.mdx": placeText("New York City"),
    ...files,
  }).diagnostics.map(({ problem, fix }) => `${problem} ${fix}`);

test.each([
  [
    "played_by: Krysten Ritter",
    "Write played_by: [{ actor: cast/krysten-ritter, series: […], sources: [name-of-a-source] }].",
  ],
  [
    "played_by: [Krysten Ritter]",
    "Write { actor: cast/krysten-ritter, series: […], sources: [name-of-a-source] }.",
  ],
  [
    "played_by: Krysten Ritter, Mike Colter",
    "[{ actor: cast/krysten-ritter, series: […], sources: [name-of-a-source] }, { actor: Mike Colter, series: […], sources: [name-of-a-source] }]",
  ],
  [
    "relations: Jessica Jones",
    "Write relations: [{ to: heroes/jessica-jones, role: …, sources: [name-of-a-source] }].",
  ],
  [
    "first_appearance: Jessica Jones",
    "Write first_appearance: { series: series/jessica-jones, season: …, sources: [name-of-a-source] }.",
  ],
  ["real_name: { text: Berta, sources: A report }", "Write sources: [report]."],
  ["played_by: Kristen Ritter", "Did you mean “cast/krysten-ritter”?"],
  ["powers: { text: Flight, uncited: true }", "Put [ ] around it, powers: [{ … }],"],
])("%s is one message with form and id", (field, fix) => {
  const fixes = fixesOf({ "content/heroes/berta.mdx": heroText("Berta", `${field}\n`) });
  expect(fixes).toEqual([expect.stringContaining(fix)]);
});

test("part_of: New York City is one message with form and id", () => {
  expect(
    fixesOf({ "content/places/harlem.mdx": placeText("Harlem", "part_of: New York City\n") }),
  ).toEqual([
    expect.stringContaining("Write part_of: { to: places/new-york, sources: [name-of-a-source] }."),
  ]);
});
