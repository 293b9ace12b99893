import { isCollection, isMap, isScalar, LineCounter, type Node, parseDocument } from "yaml";
import type { Diagnostic } from "./diagnostic";
import { explainYaml } from "./explain-yaml";
import { findTokenProblems } from "./yaml-tokens";

type Path = readonly PropertyKey[];

/** YAML as read: its value, and where in the file each part of it stands. */
export type YamlData = {
  value: unknown;
  /** The place of a field's value; of its key with `key`; of the nearest parent where it is missing. */
  locate(path: Path, options?: { key?: boolean }): { line: number; column: number };
};

export type Split = { yaml: string; body: string };

/** One slip can make a parser stumble over every line behind it. */
const MAX_ERRORS = 20;

const FENCE = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m;

/**
 * Parts a file into frontmatter and text. Both keep their lines: what is not theirs is blank, so a
 * line number in either is a line number in the file.
 * @returns undefined where the file does not begin with a `---` block.
 */
export function splitFrontmatter(text: string): Split | undefined {
  const match = FENCE.exec(text);
  if (match?.index !== 0) return undefined;
  const head = match[0];
  return { yaml: `\n${match[1] ?? ""}`, body: blankLines(head) + text.slice(head.length) };
}

const blankLines = (text: string) => "\n".repeat(text.split("\n").length - 1);

/**
 * Reads YAML of the plain kind: maps, lists, texts, numbers. What a short file could keep a parser
 * busy with, or unfold into a huge one, is refused by its tokens before.
 */
export function parseYaml(
  file: string,
  yaml: string,
): { data?: YamlData; diagnostics: Diagnostic[] } {
  const refused = findTokenProblems(yaml).map(({ offset, problem, mend }) => ({
    file,
    ...placeIn(yaml, offset),
    problem,
    mend,
  }));
  if (refused.length > 0) return { diagnostics: refused };
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false, schema: "core" });
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  // Of several errors at one place the last says what the slip is.
  const errors = new Map(
    [...document.errors, ...document.warnings].map((error) => [error.pos[0], error]),
  );
  const diagnostics: Diagnostic[] = [...errors].slice(0, MAX_ERRORS).map(([offset, error]) => ({
    file,
    ...at(offset),
    ...explainYaml(error),
  }));
  if (diagnostics.length > 0) return { diagnostics };

  const locate: YamlData["locate"] = (path, options) => {
    for (let length = path.length; length >= 0; length--) {
      const offset = offsetOf(document.contents, path.slice(0, length), options?.key ?? false);
      if (offset !== undefined) return at(offset);
    }
    return { line: 1, column: 1 };
  };
  return { data: { value: document.toJS({ maxAliasCount: 0 }), locate }, diagnostics };
}

function placeIn(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

function offsetOf(root: unknown, path: Path, key: boolean): number | undefined {
  let node = root;
  for (const [index, step] of path.entries()) {
    if (!isCollection(node)) return undefined;
    if (key && index === path.length - 1 && isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && item.key.value === step);
      return (pair?.key as Node | undefined)?.range?.[0];
    }
    node = node.get(step as never, true);
  }
  return (node as Node | null | undefined)?.range?.[0];
}
