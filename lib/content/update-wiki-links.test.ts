import { expect, test } from "vitest";
import { heroText, quoteText, smallWiki, wikiOf } from "./example";
import { parseFile } from "./parse-file";
import { updateWiki } from "./update-wiki";
import { listChanges } from "./wiki-changes";

const OTHER = "content/heroes/luke-cage.mdx";
const LINKING = "content/heroes/danny-rand.mdx";
const QUOTE = "content/quotes/a-word.mdx";
const other = (heading: string, fields = "") =>
  heroText("Luke Cage", fields, `He.<Uncited/>\n\n## ${heading}\n\nHis skin.<Uncited/>`);
const linking = (words: string) => heroText("Danny Rand", "", `${words}<Uncited/>`);

/** The problems of changing one file, by the whole wiki and by what the change touches. */
function change(files: Record<string, string>, name: string, text: string) {
  const before = wikiOf({ ...smallWiki, ...files });
  expect(before.diagnostics).toEqual([]);
  const changes = listChanges(before.wiki, new Map([[name, parseFile(name, text)]]));
  return {
    whole: wikiOf({ ...smallWiki, ...files, [name]: text }).diagnostics,
    touched: updateWiki(before.wiki, changes).diagnostics,
  };
}

test.each([
  [
    "the address of a section whose heading has changed",
    { [OTHER]: other("Powers"), [LINKING]: linking("See [his skin](/heroes/luke-cage#powers).") },
    OTHER,
    other("Skin"),
    LINKING,
  ],
  [
    "a former address that is given up",
    {
      [OTHER]: other("Powers", "moved_from: [heroes/power-man]\n"),
      [LINKING]: linking("See [him](/heroes/power-man)."),
    },
    OTHER,
    other("Powers"),
    LINKING,
  ],
  [
    "a list of quotes that has none any more",
    { [LINKING]: linking("See [what is said of her](/quotes/about/jessica-jones).") },
    QUOTE,
    smallWiki[QUOTE]?.replace(
      "subjects: [heroes/jessica-jones]",
      "subjects: [series/jessica-jones]",
    ) ?? "",
    LINKING,
  ],
  [
    "the section of an article in the context of a quote",
    {
      [OTHER]: other("Powers"),
      [QUOTE]: `${quoteText("This is a word.")}She spoke of [[Luke Cage#Powers]].<Uncited/>\n`,
    },
    OTHER,
    other("Skin"),
    QUOTE,
  ],
])("after a change, what links is checked again: %s", (_, files, name, text, linked) => {
  const { whole, touched } = change(files, name, text);
  expect(whole.map(({ file }) => file)).toEqual([linked]);
  expect(touched).toEqual(whole);
});
