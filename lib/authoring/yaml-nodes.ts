import {
  isCollection,
  isMap,
  isScalar,
  type Node,
  type Pair,
  parseDocument,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";
import { findYaml } from "../content/frontmatter";
import { findTokenProblems } from "../content/yaml-tokens";

/** The fields of a file, with their positions in it. */
export type Fields = {
  text: string;
  /** The offset of the YAML in the file, to add to the YAML's own offsets. */
  shift: number;
  root: YAMLMap;
};

/** @returns undefined if the file has no fields that can be read; without a root, it has none at all */
export function readRoot(
  file: string,
  text: string,
): (Omit<Fields, "root"> & { root: YAMLMap | undefined; end: number }) | undefined {
  const { yaml, shift } = findYaml(file, text);
  if (file.endsWith(".mdx") && shift === 0) return undefined;
  if (findTokenProblems(yaml).length > 0) return undefined;
  const document = parseDocument(yaml, {
    prettyErrors: false,
    schema: "core",
    keepSourceTokens: true,
    logLevel: "error",
  });
  const { contents, errors } = document;
  if (errors.length > 0 || (contents !== null && !isMap(contents))) return undefined;
  const root = (contents as YAMLMap | null) ?? undefined;
  return { text, shift, root, end: shift + yaml.length };
}

export type Range = { start: number; end: number };

type Ranged = { range?: [number, number, number] | null | undefined };

/** Where a node is in the file, without a comment after it. */
export function rangeOf({ shift }: Pick<Fields, "shift">, node: unknown): Range {
  const [start = 0, end = 0] = (node as Ranged).range ?? [];
  return { start: start + shift, end: end + shift };
}

export const isFlow = (node: unknown): boolean =>
  isCollection(node) && (node as YAMLSeq | YAMLMap).flow === true;

/** Where a value ends. The range of a block may include the comments after it; the range of its last value does not. */
export function endOf(fields: Pick<Fields, "shift">, node: unknown): number {
  if (isCollection(node) && !isFlow(node)) {
    const last = node.items.at(-1);
    const value = isMap(node) ? (last as Pair | undefined)?.value : last;
    if (value) return endOf(fields, value);
  }
  return rangeOf(fields, node).end;
}

/** The pair of a key in a map. */
export const pairOf = (map: YAMLMap, name: string): Pair<Node, Node> | undefined =>
  map.items.find(({ key }) => isScalar(key) && key.value === name) as Pair<Node, Node> | undefined;

type SourceToken = { type: string; offset: number };
type SourceItem = { start?: SourceToken[]; sep?: SourceToken[] };

const itemsOf = (node: Node): SourceItem[] =>
  (node.srcToken as { items?: SourceItem[] } | undefined)?.items ?? [];

/** Where the dash of each item of a block is; undefined if that is unknown. */
export function dashesOf({ shift }: Pick<Fields, "shift">, list: YAMLSeq): number[] | undefined {
  const dashes = itemsOf(list).flatMap(
    ({ start = [] }) => start.find(({ type }) => type === "seq-item-ind")?.offset ?? [],
  );
  return dashes.length === list.items.length ? dashes.map((offset) => offset + shift) : undefined;
}

/** After the colon of a pair; undefined if that is unknown. */
export function colonOf(
  { shift }: Pick<Fields, "shift">,
  map: YAMLMap,
  pair: Pair,
): number | undefined {
  const { sep = [] } = itemsOf(map)[map.items.indexOf(pair)] ?? {};
  const colon = sep.find(({ type }) => type === "map-value-ind");
  return colon && colon.offset + shift + 1;
}

export const lineStart = (text: string, offset: number) => text.lastIndexOf("\n", offset - 1) + 1;

/** After the line break of the line that a value ends on. */
export function lineEnd(text: string, end: number): number {
  if (text[end - 1] === "\n") return end;
  const found = text.indexOf("\n", end);
  return found < 0 ? text.length : found + 1;
}

/** Spaces up to a column: the indentation of what begins there. */
export const indentAt = (text: string, offset: number): string =>
  " ".repeat(offset - lineStart(text, offset));
