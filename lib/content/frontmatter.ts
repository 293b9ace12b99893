import {
  isCollection,
  isMap,
  isScalar,
  LineCounter,
  type Node,
  parseDocument,
  type YAMLError,
} from "yaml";
import { positionAt } from "../mdx/position-at";
import { byteLength } from "./byte-length";
import type { Diagnostic } from "./diagnostic";
import { explainYaml, isAftermath } from "./explain-yaml";
import { recoverYaml } from "./recover-yaml";
import { findYamlLosses } from "./yaml-data-loss";
import { findTokenProblems, MAX_YAML_BYTES } from "./yaml-tokens";

type Path = readonly PropertyKey[];

/** Parsed YAML: its value, and the position of each part in the file. */
export type YamlData = {
  value: unknown;
  /** The position of a field's value; with `key`, of its key; if it is missing, of the nearest parent. */
  locate(path: Path, options?: { key?: boolean }): { line: number; column: number };
  /** A text or number as it is written in the file: `1e3`, where its value is 1000. */
  written(path: Path): string | undefined;
  /** Fields that cannot be read, which is already reported; nothing else about them is checked. */
  unreadable: ReadonlySet<string>;
};

export type Split = { yaml: string; body: string };

/** A single mistake can cause an error on every line after it. */
const MAX_ERRORS = 20;

/** How many times fields with errors are removed and the rest is parsed again. */
const MAX_ROUNDS = 3;

/** A line of `---`, which begins or ends the frontmatter. */
export const FENCE = /^---[ \t]*$/;

const FRONTMATTER = /^---[ \t]*\n([\s\S]*?)^---[ \t]*(?:\n|$)/m;

/** The frontmatter that a file begins with: with its two lines of `---`, and the YAML between them. */
export function findFrontmatter(text: string): { head: string; yaml: string } | undefined {
  const match = FRONTMATTER.exec(text);
  return match?.index === 0 ? { head: match[0], yaml: match[1] ?? "" } : undefined;
}

/** The YAML of an article or a record, and the offset in the file at which it starts. */
export function findYaml(file: string, text: string): { yaml: string; shift: number } {
  if (!file.endsWith(".mdx")) return { yaml: text, shift: 0 };
  const { head = "", yaml = "" } = findFrontmatter(text) ?? {};
  return { yaml, shift: head.indexOf("\n") + 1 };
}

/**
 * Splits a file into frontmatter and text. In each, the lines of the other are blank, so a line number in either is a
 * line number in the file.
 * @returns undefined if the file does not begin with a `---` block.
 */
export function splitFrontmatter(text: string): Split | undefined {
  const found = findFrontmatter(text);
  if (!found) return undefined;
  const { head, yaml } = found;
  return { yaml: `\n${yaml}`, body: blankLines(head) + text.slice(head.length) };
}

const blankLines = (text: string) => "\n".repeat(text.split("\n").length - 1);

/**
 * Parses plain YAML: maps, lists, texts, numbers. Anything that could keep a parser busy, or expand to a huge value, is
 * rejected by its tokens first.
 * @returns every problem, and the fields that can be read despite them
 */
export function parseYaml(
  file: string,
  yaml: string,
): { data?: YamlData; diagnostics: Diagnostic[] } {
  const tokenProblems = findTokenProblems(yaml).map(({ offset, problem, fix }) => ({
    file,
    ...positionAt(yaml, offset),
    problem,
    fix,
  }));
  const indented = findIndentedStart(yaml);
  if (tokenProblems.length === 0 && indented) {
    const read = readYaml(file, indented.yaml);
    return { ...read, diagnostics: [{ file, ...indented.diagnostic }, ...read.diagnostics] };
  }
  if (tokenProblems.length === 0) return readYaml(file, yaml);
  const rest = byteLength(yaml) > MAX_YAML_BYTES ? undefined : withoutProblems(yaml, tokenProblems);
  if (!rest || findTokenProblems(rest.yaml).length > 0) return { diagnostics: tokenProblems };
  const read = readYaml(file, rest.yaml, rest.removed);
  return { ...read, diagnostics: [...tokenProblems, ...read.diagnostics] };
}

/** Finds a first field that is indented while others are not: a parser would report an error on every line after it. */
function findIndentedStart(yaml: string) {
  const lines = yaml.split("\n");
  const first = lines.findIndex((line) => /^[^#\s]|^\s+[^#\s]/.test(line));
  const [, indent = "", name] = /^( +)([A-Za-z_][\w-]*):(?:\s|$)/.exec(lines[first] ?? "") ?? [];
  if (name === undefined || !lines.some((line) => /^[A-Za-z_][\w-]*:(?:\s|$)/.test(line)))
    return undefined;
  const diagnostic = {
    line: first + 1,
    column: indent.length + 1,
    problem: `The field “${name}” is indented, but others are not.`,
    fix: "Start it in the first column.",
  };
  return {
    diagnostic,
    yaml: lines.with(first, (lines[first] ?? "").slice(indent.length)).join("\n"),
  };
}

const withoutProblems = (yaml: string, diagnostics: readonly Diagnostic[]) =>
  recoverYaml(
    yaml,
    diagnostics.map(({ line }) => line),
  );

function readYaml(
  file: string,
  yaml: string,
  unreadable: ReadonlySet<string> = new Set(),
  rounds = MAX_ROUNDS,
): { data?: YamlData; diagnostics: Diagnostic[]; losses?: Diagnostic[] } {
  const lines = new LineCounter();
  const document = parseDocument(yaml, {
    lineCounter: lines,
    prettyErrors: false,
    schema: "core",
    logLevel: "error",
  });
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  // The last of several errors at one position names the mistake, except for brackets and quotes that are not closed.
  const errors = new Map<number, YAMLError>();
  for (const error of [...document.errors, ...document.warnings]) {
    const known = errors.get(error.pos[0]);
    if (errors.size > 0 && isAftermath(error)) continue;
    if (known?.code !== "BAD_INDENT" && !/closing .quote/.test(known?.message ?? ""))
      errors.set(error.pos[0], error);
  }
  const written = yaml.split("\n");
  const explained = [...errors].slice(0, MAX_ERRORS).map(([offset, error]) => {
    const position = at(offset);
    return { file, ...position, ...explainYaml(error, written[position.line - 1] ?? "") };
  });
  // Further errors on the same line follow from the first.
  const wrong: Diagnostic[] = explained.filter(
    ({ line }, index) => explained.findIndex((one) => one.line === line) === index,
  );
  if (wrong.length > 0) {
    const rest = rounds > 0 ? withoutProblems(yaml, wrong) : undefined;
    const read =
      rest && readYaml(file, rest.yaml, new Set([...unreadable, ...rest.removed]), rounds - 1);
    // A problem that only appears now may be caused by the removal.
    return read?.data
      ? { ...read, diagnostics: [...wrong, ...(read.losses ?? [])] }
      : { diagnostics: wrong };
  }
  const nodeAt = (path: Path) =>
    isCollection(document.contents) ? document.getIn(path, true) : undefined;
  const data: YamlData = {
    value: document.toJS({ maxAliasCount: 0 }),
    locate(path, options) {
      for (let length = path.length; length >= 0; length--) {
        const offset = offsetOf(document.contents, path.slice(0, length), options?.key ?? false);
        if (offset !== undefined) return at(offset);
      }
      return { line: 1, column: 1 };
    },
    written(path) {
      const node = nodeAt(path);
      return isScalar(node) ? node.source : undefined;
    },
    unreadable,
  };
  const losses = findYamlLosses(document, yaml).map(({ offset, problem, fix }) => ({
    file,
    ...at(offset),
    problem,
    fix,
  }));
  return { data, diagnostics: losses, losses };
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
