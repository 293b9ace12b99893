import { describe, expect, test } from "vitest";
import { parseOutline } from "./outline";

const errorsOf = (body: string) =>
  parseOutline(body).errors.map(
    ({ line, column, reason, note }) => `${line}:${column} ${reason} → ${note}`,
  );

describe("what an article may contain", () => {
  test("Markdown, tables, the components and the plain tags pass", () => {
    const body = `Lead with *stress*, **strength**, ~~error~~ and \`code\`.<Cite source="a-source"/>

## A section

- one
- two<br/>2<sup>nd</sup>

| Season | Episodes |
| ------ | -------- |
| 1      | 13       |

<Quote id="a-quote"/>

<Figure image="an-image"/>

<Figure image="an-image" caption="“Another” caption, with a comma."/>

<Spoiler after="daredevil/2">
She **returns**.
</Spoiler>

[Elsewhere](https://example.org/a) and [here](/series/daredevil).`;
    expect(errorsOf(body)).toEqual([]);
  });

  test.each([
    ["a list", "- one<Uncited/>"],
    ["a table", "| a |\n| - |\n| b<Uncited/> |"],
    ["a figure", '<Figure image="a-door"/>'],
    ["a quote", '<Quote id="a-word"/>'],
    ["a spoiler", '<Spoiler after="daredevil/2">\n\nWords.<Uncited/>\n\n</Spoiler>'],
    ["a section of its own", "### Skin\n\nWords.<Uncited/>"],
  ])("a section may have nothing but %s", (_, body) => {
    expect(errorsOf(`## Powers\n\n${body}`)).toEqual([]);
  });

  test("a row of a table may have links or code, and its citation in a cell of its own", () => {
    const rows = ["[[Luke Cage]]", "`code`", "https://example.org"].map(
      (cell) => `| ${cell} | <Uncited/> |\n`,
    );
    expect(errorsOf(`| a | b |\n| - | - |\n${rows.join("")}`)).toEqual([]);
  });

  test.each([
    "mailto:a@example.org?subject=One%20word&cc=b@example.org",
    "mailto:a@example.org,b@example.org",
    "mailto:a%40example.org",
    "MAILTO:a.b+c@example.org",
  ])("%s is an address of somebody", (url) => {
    expect(errorsOf(`Write [us](${url}).`)).toEqual([]);
  });

  test.each([
    ["import fs from 'fs'", "An article cannot import or export code."],
    ["export const a = 1", "An article cannot import or export code."],
    ["{process.exit()}", "Braces start code"],
    ["a {1 + 1} b", "Braces start code"],
    ["<script>alert(1)</script>", "<script> is not a component of this wiki."],
    ['<img src="x" onerror="alert(1)"/>', "<img> is not a component of this wiki."],
    ["<constructor/>", "<constructor> is not a component of this wiki."],
    ["<a.b.c/>", "<a.b.c> is not a component of this wiki."],
    ['<WikiLink to="x"/>', "<WikiLink> is not a component of this wiki."],
    ["<></>", "<> is not a component of this wiki."],
    ['<Cite source={"a"}/>', "A prop of <Cite> is code, or it has no value."],
    ["<Cite {...props}/>", "A prop of <Cite> is code, or it has no value."],
    ["<Cite source/>", "A prop of <Cite> is code, or it has no value."],
    ['<Cite source="a" onClick="b"/>', "<Cite> has no prop “onClick”."],
    ['<Cite source="a" source="b"/>', "“source” appears twice."],
    ['<Cite source="A B"/>', "“source” of <Cite> must be a name in lower-case letters"],
    ["<Cite/>", "<Cite> needs “source”."],
    ['<Cite source="a">text</Cite>', "<Cite> cannot contain text."],
    ['<Spoiler after="daredevil/2"></Spoiler>', "<Spoiler> is empty."],
    ['<Spoiler after="daredevil">x</Spoiler>', "must be a series and a season"],
    ['<kbd class="x">k</kbd>', "<kbd> takes no attributes."],
    ["<br>x</br>", "<br> cannot contain anything."],
    ["[x](javascript:alert(1))", "A link cannot have the address “javascript:alert(1)”"],
    ["[x](JaVaScRiPt:alert(1))", "A link cannot have the address"],
    ["[x](data:text/html,hi)", "A link cannot have the address"],
    ["[x](//evil.example)", "A link cannot have the address"],
    ["[x](mailto:?subject=Hello)", "A link cannot have the address"],
    ["[x](mailto:a@example.org,)", "A link cannot have the address"],
    ["[x](mailto:%)", "A link cannot have the address"],
    ["[x](relative/path)", "A link cannot have the address"],
    ["![x](/a.png)", "place it with <Figure"],
    ["![x][a]\n\n[a]: /a.png", "place it with <Figure"],
    ["<Figure/>", "<Figure> needs “image”."],
    ['<Figure image="a.svg"/>', "“image” of <Figure> must be a name in lower-case letters"],
    ['<Figure image="a" caption=""/>', "“caption” of <Figure> must be 1 to 240 characters"],
    ['<Figure image="a" src="b"/>', "<Figure> has no prop “src”."],
    ['Words <Figure image="a"/>', "<Figure> is inside a paragraph."],
    ['Words <Quote id="a"/>', "<Quote> is inside a paragraph."],
    ["# Title", "A heading of level 1 does not fit"],
    ["> Words", "A quote in an article is a record"],
    ["[^1]\n\n[^1]: note", "Footnotes are made with citations."],
    ["[a]: https://example.org\n\n[a]", "Link definitions are not used here."],
  ])("%s is an error", (body, problem) => {
    expect(errorsOf(body).join("\n")).toContain(problem);
  });

  test("every error is reported at once, with its position and fix", () => {
    expect(errorsOf('Text.\n\n# Title\n\na {b} <Cite source="x" b="c"/>')).toEqual([
      "3:1 A heading of level 1 does not fit: the title is the first level, and the contents list shows two. → Use ## for a section, ### and #### below it.",
      "5:3 Braces start code, but articles cannot contain code. → Write \\{ for a brace in the text.",
      '5:24 <Cite> has no prop “b”. → Write <Cite source="x"/>.',
    ]);
  });

  test("text that cannot be parsed is one error", () => {
    const { outline, errors } = parseOutline('<Spoiler after="daredevil/2">\n\ntext');
    expect(outline).toBeUndefined();
    expect(errors).toHaveLength(1);
  });

  test("nesting deeper than the call stack is walked, not crashed on", () => {
    expect(parseOutline(`${"- ".repeat(400)}a {b}`).errors).toHaveLength(1);
  });
});

describe("the outline", () => {
  const outlineOf = (body: string) => {
    const { outline, errors } = parseOutline(body);
    expect(errors).toEqual([]);
    if (!outline) throw new Error("no outline");
    return outline;
  };

  test("headings get ids from their words, and equal headings different ones", () => {
    expect(
      outlineOf(
        "## In *The Defenders*\n\n### Powers\n\nOne.<Uncited/>\n\n## Powers\n\nTwo.<Uncited/>",
      ).headings,
    ).toEqual([
      { id: "in-the-defenders", text: "In The Defenders", depth: 2 },
      { id: "powers", text: "Powers", depth: 3 },
      { id: "powers-1", text: "Powers", depth: 2 },
    ]);
  });

  test("a heading leaves the ids of the page's own sections alone", () => {
    expect(
      outlineOf("## Sources\n\nOne.<Uncited/>\n\n## Releases\n\nTwo.<Uncited/>").headings.map(
        ({ id }) => id,
      ),
    ).toEqual(["sources-1", "releases-1"]);
  });

  test("a link in a heading counts as its words", () => {
    expect(
      outlineOf("## With [[Luke Cage]] and [[elektra|her]]\n\nWords.<Uncited/>").headings[0]?.text,
    ).toBe("With Luke Cage and her");
  });

  test("wiki links keep target, words and place", () => {
    const { wikiLinks } = outlineOf(
      "See [[Luke Cage]],\nand *[[midland-circle|the building]]* here.",
    );
    expect(wikiLinks).toMatchObject([
      { target: "Luke Cage", label: undefined, place: { line: 1, column: 5 } },
      { target: "midland-circle", label: "the building", place: { line: 2, column: 6 } },
    ]);
  });

  test("a link in a table cell and after escapes has its correct position", () => {
    const { wikiLinks } = outlineOf("| a |\n| - |\n| \\* [[b\\|c]] |");
    expect(wikiLinks).toMatchObject([{ target: "b", label: "c", place: { line: 3, column: 6 } }]);
  });

  test.each([
    "`[[code]]`",
    "\\[\\[escaped\\]\\]",
    "\\[[half escaped\\]]",
    "&#91;&#91;by entities]&#93;",
    "```\n[[a|b]]\n```",
  ])("%s is no link", (body) => {
    expect(outlineOf(body).wikiLinks).toEqual([]);
  });

  test("a link in a table cell keeps its words, whether its bar is escaped or not", () => {
    const { wikiLinks } = outlineOf("| a | b |\n| - | - |\n| [[c|d]] | [[e\\|f]] *[[g|h]]* |");
    expect(wikiLinks).toMatchObject([
      { target: "c", label: "d", place: { line: 3, column: 3 } },
      { target: "e", label: "f", place: { line: 3, column: 13 } },
      { target: "g", label: "h", place: { line: 3, column: 23 } },
    ]);
  });

  test("a link after escapes and entities has its correct position", () => {
    expect(outlineOf("\\[[x\\]] &amp; \\* [[b|c]]").wikiLinks).toMatchObject([
      { target: "b", label: "c", place: { line: 1, column: 18 } },
    ]);
  });

  test("citations are listed in order, one for each mention", () => {
    const body = 'A.<Cite source="b"/> B.<Cite source="a"/>\n\nC.<Cite source="b"/>';
    expect(outlineOf(body).citations.map(({ name }) => name)).toEqual(["b", "a", "b"]);
  });

  test("quote cards and spoilers are listed", () => {
    const { quotes, spoilers } = outlineOf(
      '<Quote id="q"/>\n\n<Spoiler after="daredevil/2">\nx\n</Spoiler>',
    );
    expect([quotes[0]?.name, spoilers[0]?.name]).toEqual(["q", "daredevil/2"]);
  });
});

describe("spoilers", () => {
  const inSpoiler = (inside: string) =>
    `[[Open]]\n\n<Spoiler after="daredevil/2">\n\n${inside}\n\n</Spoiler>\n`;

  test("text inside spoilers has every season that must have been seen", () => {
    const { outline } = parseOutline(
      inSpoiler(
        '[[Hidden]]\n\n<Quote id="a-word"/>\n\n<Spoiler after="iron-fist/1">\n\n- *[[Deeper]]*\n\n</Spoiler>',
      ),
    );
    expect(outline?.wikiLinks.map(({ target, reveals }) => [target, reveals])).toEqual([
      ["Open", []],
      ["Hidden", ["daredevil/2"]],
      ["Deeper", ["daredevil/2", "iron-fist/1"]],
    ]);
    expect(outline?.quotes).toMatchObject([{ name: "a-word", reveals: ["daredevil/2"] }]);
  });

  test("a heading at the end of a spoiler is one error, whatever follows the spoiler", () => {
    const body = 'a\n\n<Spoiler after="daredevil/2">\n\n## The end\n\n</Spoiler>\n\nb';
    expect(parseOutline(body).errors.map(({ reason }) => reason)).toEqual([
      "The heading “The end” is inside a spoiler, and the contents list would show it.",
    ]);
  });

  test("a heading inside a spoiler is an error, since the contents list would show it", () => {
    const { errors } = parseOutline(inSpoiler("## The end\n\nWords."));
    expect(errors.map(({ line, reason }) => [line, reason])).toEqual([
      [5, "The heading “The end” is inside a spoiler, and the contents list would show it."],
    ]);
  });
});
