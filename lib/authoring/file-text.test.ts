import fc from "fast-check";
import { expect, test } from "vitest";
import { parseArticle } from "../content/article";
import { parseYaml } from "../content/frontmatter";
import { articleText, curl, escapeText, wrapParagraph, yamlText } from "./file-text";
import { fieldsOfKind } from "./new-file";

test("fields are written in the order and the style of the existing files", () => {
  const values = {
    date: "2017-01-14",
    subjects: ["heroes/jessica-jones", "series/the-defenders"],
    source: "report",
    text: "It’s a team",
    description: "Krysten Ritter on a team: hers.",
    status: "sourced",
    segments: undefined,
  };
  expect(yamlText(fieldsOfKind("quotes"), values, true)).toBe(
    `text: "It’s a team"\ndescription: "Krysten Ritter on a team: hers."\nsubjects: [heroes/jessica-jones, series/the-defenders]\nsource: report\ndate: 2017-01-14\nstatus: sourced\n`,
  );
});

test("segments of a quote are on separate lines, facts are blocks of fields", () => {
  expect(yamlText([], { segments: ["One,", "two."] }, true)).toBe(
    'segments:\n  - "One,"\n  - "two."\n',
  );
  expect(yamlText([], { series: [{ to: "series/daredevil", sources: ["a", "b"] }] })).toBe(
    "series:\n  - to: series/daredevil\n    sources: [a, b]\n",
  );
});

test("any value is read back unchanged", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), fc.boolean(), (text, isQuote) => {
      const { data, diagnostics } = parseYaml("x", yamlText([], { text, other: [text] }, isQuote));
      expect(diagnostics).toEqual([]);
      expect(data?.value).toEqual({ text, other: [text] });
    }),
    { seed: 1 },
  );
});

const description =
  "A sentence long enough to stand in a list of search results, no more than that.";

test("any plain text is rendered as the same text", () => {
  const sign = fc.constantFrom(..."-+=*_[](){}<>#|~`\\&!:/.1a é“’—".split(""), "[[", "1. ");
  fc.assert(
    fc.property(fc.array(sign, { minLength: 1, maxLength: 24 }), (signs) => {
      const words = `${signs.join("")}x`;
      const yaml = yamlText([], { title: "A door", description, type: "door" });
      const text = articleText(yaml, wrapParagraph(escapeText(words), ["report"]));
      const { article, diagnostics } = parseArticle("content/places/a-door.mdx", text);
      expect(diagnostics).toEqual([]);
      expect(article?.outline).toMatchObject({ unsourced: [], wikiLinks: [], headings: [] });
    }),
    { seed: 1 },
  );
});

test("a paragraph without a source is marked as uncited", () => {
  expect(wrapParagraph("A door. ", [])).toBe("A door.<Uncited/>");
  expect(wrapParagraph("A door.", ["a", "b"])).toBe('A door.<Cite source="a"/><Cite source="b"/>');
});

test.each([
  [`The "Docks'" end`, "The “Docks’” end"],
  [`it's 'so'`, "it’s ‘so’"],
  [`class of '99`, "class of ’99"],
])("%s becomes %s", (straight, curly) => {
  expect(curl(straight)).toBe(curly);
});
