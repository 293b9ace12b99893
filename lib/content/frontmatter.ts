import {
  isAlias,
  isCollection,
  isMap,
  isScalar,
  LineCounter,
  type Node,
  parseDocument,
  visit,
} from "yaml";
import type { Diagnostic } from "./diagnostic";

type Path = readonly PropertyKey[];

/** YAML as read: its value, and where in the file each part of it stands. */
export type YamlData = {
  value: unknown;
  /** The place of a field's value; of its key with `key`; of the nearest parent where it is missing. */
  locate(path: Path, options?: { key?: boolean }): { line: number; column: number };
};

export type Split = { yaml: string; body: string };

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
 * Reads YAML of the plain kind: maps, lists, texts, numbers. Anchors, aliases and tags are refused,
 * since a short file could unfold into a huge one.
 */
export function parseYaml(
  file: string,
  yaml: string,
): { data?: YamlData; diagnostics: Diagnostic[] } {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false, schema: "core" });
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const diagnostics: Diagnostic[] = [...document.errors, ...document.warnings].map((error) => ({
    file,
    ...at(error.pos[0]),
    problem: `The frontmatter is not valid YAML: ${firstSentence(error.message)}`,
    mend: "Write one “name: value” a line, indent with spaces, and quote a text that holds “: ” or starts with a quotation mark.",
  }));
  visit(document, {
    Node(_key, node) {
      const special = isAlias(node) || node.anchor || isCustomTag(node.tag);
      if (special && node.range)
        diagnostics.push({
          file,
          ...at(node.range[0]),
          problem: "Anchors (&), aliases (*) and tags (!) are not used in the wiki's YAML.",
          mend: "Write the value itself; quote a text that starts with &, * or !.",
        });
    },
  });
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

const isCustomTag = (tag: string | undefined) =>
  tag !== undefined && !tag.startsWith("tag:yaml.org");

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

function firstSentence(message: string): string {
  const sentence = message.split("\n", 1)[0]?.trim() ?? "";
  return sentence.endsWith(".") ? sentence : `${sentence}.`;
}
