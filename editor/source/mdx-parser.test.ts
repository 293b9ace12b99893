import { TreeFragment } from "@lezer/common";
import { expect, test } from "vitest";
import { tagAt } from "./components";
import { fieldParts } from "./frontmatter";
import { mdxParser } from "./mdx-parser";

const treeOf = (text: string) => mdxParser.parse(text);

/** The words of each node of a sort. */
function wordsOf(text: string, ...names: string[]): string[] {
  const found: string[] = [];
  treeOf(text).iterate({
    enter({ name, from, to }) {
      if (names.includes(name)) found.push(text.slice(from, to));
    },
  });
  return found;
}

const ARTICLE = `---
title: "Luke Cage"
line: luke-cage # a comment
aliases: [{ name: Power Man, reveals: "luke-cage/1" }]
seasons:
  - number: 1
---
He is *strong*.<Cite source="x"/>

## Powers

- one
- two [[Harlem|the quarter]]

| a | b |
| --- | --- |
| [[Alias]] | **c** |
`;

test("fields are a block of their own, and nothing in them is Markdown", () => {
  expect(wordsOf(ARTICLE, "Frontmatter")).toEqual([
    ARTICLE.slice(0, ARTICLE.lastIndexOf("---\nHe") + 3),
  ]);
  expect(wordsOf(ARTICLE, "FieldName")).toEqual([
    "title",
    "line",
    "aliases",
    "name",
    "reveals",
    "seasons",
    "number",
  ]);
  expect(wordsOf(ARTICLE, "FieldString")).toEqual(['"Luke Cage"', '"luke-cage/1"']);
  expect(wordsOf(ARTICLE, "FieldMark").join(" ")).toBe("--- : : : [ { : , : } ] : - : ---");
  expect(wordsOf(ARTICLE, "FieldComment")).toEqual(["# a comment"]);
});

test("after the fields there are headings, lists, tables, links and components", () => {
  expect(wordsOf(ARTICLE, "ATXHeading2")).toEqual(["## Powers"]);
  expect(wordsOf(ARTICLE, "ListItem")).toHaveLength(2);
  expect(wordsOf(ARTICLE, "TableRow")).toEqual(["| [[Alias]] | **c** |"]);
  expect(wordsOf(ARTICLE, "WikiLink")).toEqual(["[[Harlem|the quarter]]", "[[Alias]]"]);
  expect(wordsOf(ARTICLE, "WikiLinkTarget")).toEqual(["Harlem"]);
  expect(wordsOf(ARTICLE, "TagName", "PropName", "PropValue")).toEqual(["Cite", "source", '"x"']);
});

test("lines of --- further down are not fields", () => {
  expect(wordsOf("Text.\n\n---\na: b\n---\n", "Frontmatter")).toEqual([]);
});

test("fields without an end reach to the end", () => {
  expect(wordsOf("---\ntitle: A\n", "Frontmatter")).toEqual(["---\ntitle: A\n"]);
  expect(wordsOf("---", "Frontmatter")).toEqual(["---"]);
});

test("what the wiki does not know is no tag, and no HTML", () => {
  expect(wordsOf('<b>x</b> <Video id="y"/> {alert(1)}', "Component")).toEqual([]);
  expect(wordsOf("<script>\nalert(1)\n</script>", "HTMLBlock", "HTMLTag")).toEqual([]);
});

test("a spoiler is two tags with Markdown between them", () => {
  const text = '<Spoiler after="daredevil/2">\n\nShe *dies*.\n\n</Spoiler>\n';
  expect(wordsOf(text, "Component")).toEqual(['<Spoiler after="daredevil/2">', "</Spoiler>"]);
  expect(wordsOf(text, "Emphasis")).toEqual(["*dies*"]);
});

test("an edit gives the same tree as parsing everything again", () => {
  const tree = treeOf(ARTICLE);
  const at = ARTICLE.indexOf("Powers");
  const edited = `${ARTICLE.slice(0, at)}More ${ARTICLE.slice(at)}`;
  const fragments = TreeFragment.applyChanges(TreeFragment.addTree(tree), [
    { fromA: at, toA: at, fromB: at, toB: at + 5 },
  ]);
  expect(mdxParser.parse(edited, fragments).toString()).toBe(treeOf(edited).toString());
});

test("a tag has the places of its props", () => {
  const text = 'a <Figure image="door" caption="A door"/>';
  const tag = tagAt(text, 2);
  expect(tag).toMatchObject({ name: "Figure", isEmpty: true, isClosing: false });
  expect(
    tag?.props.map(({ from, to, value }) => [
      text.slice(from, to),
      text.slice(value?.from, value?.to),
    ]),
  ).toEqual([
    ["image", '"door"'],
    ["caption", '"A door"'],
  ]);
  expect(tagAt("</Spoiler>", 0)).toMatchObject({ name: "Spoiler", isClosing: true, props: [] });
  expect(tagAt("< Spoiler>", 0)).toBeUndefined();
});

test("apostrophes and hashes in words are no texts and no comments", () => {
  const parts = (line: string) =>
    fieldParts(line).map(({ name, from, to }) => [name, line.slice(from, to)]);
  expect(parts("note: Malcolm's friend's dog")).toEqual([
    ["FieldName", "note"],
    ["FieldMark", ":"],
  ]);
  expect(parts("note: issue C#1, at 10:30")).toEqual([
    ["FieldName", "note"],
    ["FieldMark", ":"],
  ]);
  expect(parts("  - to: heroes/x")).toEqual([
    ["FieldMark", "-"],
    ["FieldName", "to"],
    ["FieldMark", ":"],
  ]);
});
