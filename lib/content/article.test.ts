import { describe, expect, test } from "vitest";
import { parseArticle } from "./article";
import { formatDiagnostics } from "./diagnostic";
import { heroText } from "./example";

const file = "content/heroes/jessica-jones.mdx";
const problemsOf = (text: string, path = file) =>
  parseArticle(path, text).diagnostics.map(
    ({ line, column, field, problem }) => `${line}:${column} ${field ?? "-"}: ${problem}`,
  );

test("an article is its id, kind, fields, outline and references", () => {
  const text = heroText(
    "Jessica Jones",
    "powers:\n  - { text: Strength, sources: [b, c] }\n",
    'She leaps.<Cite source="c"/>\n\n## Powers\n\nShe is strong.<Cite source="c"/>',
  );
  const { article } = parseArticle(file, text);
  expect(article).toMatchObject({
    id: "heroes/jessica-jones",
    kind: "heroes",
    frontmatter: { title: "Jessica Jones", aliases: [] },
  });
  expect(article?.outline.headings[0]?.text).toBe("Powers");
  expect(article?.references).toEqual(["c", "b"]);
});

describe("a file's own mistakes", () => {
  test.each([
    ["content/heroes/Jessica.mdx"],
    ["content/heroes/a--b.mdx"],
    ["content/heroes/../x.mdx"],
    ["content/heroes/deep/x.mdx"],
    [`content/heroes/${"a".repeat(81)}.mdx`],
    ["content/heroes/x.md"],
  ])("%s is no place for an article", (path) => {
    expect(problemsOf(heroText("X"), path)[0]).toContain(
      "An article cannot have this folder or file name.",
    );
  });

  test("a file without frontmatter says how it should begin", () => {
    expect(problemsOf("Just text.")[0]).toContain("does not begin with a block of fields");
  });

  test("a missing field, an unknown one and a wrong type come with line and column", () => {
    const text =
      "---\ntitle: X\naliasses: [Y]\nline: purple\npowers: strong\n---\nWords.<Uncited/>\n";
    expect(problemsOf(text).sort()).toEqual([
      "2:1 description: The field “description” is missing.",
      "3:1 aliasses: There is no field “aliasses” here. Did you mean “aliases”?",
      "4:7 line: Expected daredevil, jessica-jones, luke-cage, iron-fist, punisher, defenders; found “purple”.",
      "5:9 powers: Expected a list (lines that start with “- ”); found “strong”.",
    ]);
  });

  test("a date that does not exist is an error in its field", () => {
    const text =
      "---\ntext: A\nspeaker: cast/x\nrole: actor\nsubjects: [heroes/x]\nsource: s\ndate: 2017-02-30\nstatus: verified\ndescription: A sentence long enough to stand in a list of search results, no more than that.\n---\n";
    expect(problemsOf(text, "content/quotes/a.mdx")).toEqual([
      "7:7 date: Expected a date that exists; found “2017-02-30”.",
    ]);
  });

  test("YAML that cannot be read, anchors and tags are errors", () => {
    expect(problemsOf("---\ntitle: [a\n---\n")[0]).toContain("A [ is not closed before this point");
    expect(problemsOf("---\na: &x 1\nb: *x\n---\n").join()).toContain(
      "A value cannot start with &, * or ! here",
    );
    expect(problemsOf("---\na: !!js/function 1\n---\n").join()).toContain(
      "A value cannot start with",
    );
    expect(problemsOf("---\ntitle: a\ntitle: b\n---\n").join()).toContain("3:1");
  });

  test("an unclosed tag names its line, in words for people", () => {
    const { diagnostics } = parseArticle(
      file,
      heroText("X", "", 'Lead.\n\n<Spoiler after="daredevil/2">\n\nText.'),
    );
    expect(diagnostics).toMatchObject([
      { line: 8, column: 1, problem: "<Spoiler> is opened and never closed." },
    ]);
  });

  test("the message shows file, line, field, problem, place and fix", () => {
    const text = "---\ntitle: X\ndescription: short\nline: punisher\n---\nWords.<Uncited/>\n";
    const { diagnostics } = parseArticle(file, text);
    expect(
      formatDiagnostics(diagnostics, new Map([[file, text]])),
    ).toBe(`content/heroes/jessica-jones.mdx:3:14  description
  Expected 70 to 170 characters; found 5.
  2 | title: X
  3 | description: short
    |              ^
  → This field: One sentence of 70 to 170 characters that makes sense in a list of search results.

1 problem in 1 file.`);
  });
});

test.each([
  ["line ends of Windows", (text: string) => text.replaceAll("\n", "\r\n")],
  ["line ends of the first Macs", (text: string) => text.replaceAll("\n", "\r")],
  ["a byte order mark", (text: string) => `\uFEFF${text}`],
])("%s change nothing of an article, and move no problem", (_, rewrite) => {
  const aliases = ["A", "B", "C", "D", "E", "F", "G"].map((name) => `  - ${name}\n`).join("");
  const text = heroText(
    "Jessica",
    `aliases:\n${aliases}`,
    "See [[Luke Cage]],\nor not.\n\n- one\n- two\n",
  );
  const file = "content/heroes/jessica.mdx";
  expect(parseArticle(file, text).article).toBeDefined();
  expect(parseArticle(file, rewrite(text))).toEqual(parseArticle(file, text));
  const wrong = text.replace("aliases", "alias").replace("- two", "- two<Cite/>");
  expect(parseArticle(file, wrong).diagnostics).toHaveLength(2);
  expect(parseArticle(file, rewrite(wrong))).toEqual(parseArticle(file, wrong));
});

test("a list where text belongs does not end the check: the field is left out, also of the names", () => {
  const { draft } = parseArticle("content/heroes/a.mdx", heroText("[A, B]", "aliases: [C]\n"));
  expect(draft?.frontmatter).not.toHaveProperty("title");
  expect(draft?.frontmatter).toHaveProperty("aliases", [expect.objectContaining({ name: "C" })]);
});
