import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";

const root = path.resolve(import.meta.dirname, "..");
const files = ["app", "components"].flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
    .map((name) => `${folder}/${name.replaceAll("\\", "/")}`)
    .filter((name) => name.endsWith(".tsx")),
);

/** Where a line ends in a word and the next begins with a value: JSX prints the two without a space. */
function listFusedWords(file: string, text: string): string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isJsxElement(node) || ts.isJsxFragment(node))
      node.children.forEach((child, index) => {
        const next = node.children[index + 1];
        if (!ts.isJsxText(child) || !next || !ts.isJsxExpression(next)) return;
        const value = next.expression;
        // `{" "}` is the space, and a condition decides on its own space.
        if (!value || ts.isStringLiteral(value) || ts.isBinaryExpression(value)) return;
        if (/[\p{L}\p{N},;:]\s*\n\s*$/u.test(child.text))
          found.push(`${file}: “${child.text.trim().slice(-30)}” before ${next.getText()}`);
      });
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

test("a word at the end of a line is not fused with the value on the next line", () => {
  const fused = "export const A = () => (\n  <p>\n    sponsored by\n    {owner} and\n  </p>\n);";
  expect(listFusedWords("a.tsx", fused)).toEqual(["a.tsx: “sponsored by” before {owner}"]);
  expect(listFusedWords("a.tsx", fused.replace("by\n", 'by{" "}\n'))).toEqual([]);
  expect(
    files.flatMap((file) => listFusedWords(file, readFileSync(path.join(root, file), "utf8"))),
  ).toEqual([]);
});
