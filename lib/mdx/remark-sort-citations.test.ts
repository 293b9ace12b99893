import { expect, test } from "vitest";
import { remarkSortCitations } from "./remark-sort-citations";

const references = Array.from({ length: 21 }, (_, index) => `source-${index + 1}`);
const cite = (number: number) => ({
  type: "mdxJsxTextElement",
  name: "Cite",
  attributes: [{ type: "mdxJsxAttribute", name: "source", value: `source-${number}` }],
  children: [],
});
const text = (value: string) => ({ type: "text", value });

test("adjacent citations are sorted by number; words between separate them", () => {
  const children = [
    text("a"),
    cite(20),
    text(" "),
    cite(19),
    cite(3),
    text(" b "),
    cite(21),
    cite(1),
  ];
  const tree = { type: "root", children: [{ type: "paragraph", children: [...children] }] };
  remarkSortCitations(references)(tree as never);
  const [a, c20, blank, c19, c3, b, c21, c1] = children;
  expect(tree.children[0]?.children).toEqual([a, c3, blank, c19, c20, b, c1, c21]);
});
