import type { Link, Root, Text } from "mdast";
import type { MdxJsxFlowElement, MdxJsxTextElement } from "mdast-util-mdx-jsx";
import remarkParse from "remark-parse";
import { unified } from "unified";
import type { Position } from "unist";
import { visit } from "unist-util-visit";
import { VFileMessage } from "vfile-message";
import type { Article } from "../content/article";
import { findFrontmatter } from "../content/frontmatter";
import { listReferences, listReveals, listSources, type ReferenceAt } from "../content/references";
import type { Source } from "../content/source";
import { alignText } from "../mdx/align-text";
import { checkComplexity } from "../mdx/complexity-limits";
import { syntaxPlugins } from "../mdx/pipeline";
import { LINK, withoutEscaped } from "../mdx/remark-wiki-links";
import { processState } from "../state/process-state";
import { rangeAt, readFields } from "./frontmatter-edits";
import type { Fields } from "./yaml-nodes";

/** What a mention refers to, and in which syntax. */
export type MentionType =
  /** `heroes/jessica-jones` in a field. */
  | "reference"
  /** A former id in `moved_from`. */
  | "former"
  | "source"
  | "image"
  | "quote"
  /** `daredevil/2`, in `reveals:` or `<Spoiler after>`. */
  | "season"
  /** The target of `[[…]]`: a title, an alias, an id or a slug. */
  | "link"
  /** The words of `[[…|words]]`. */
  | "label"
  /** The address of `[words](…)`. */
  | "address";

/** A mention in a file; the offsets are those of the name itself. */
export type Mention = {
  type: MentionType;
  start: number;
  end: number;
  written: string;
  /** The target of the link whose label it is. */
  of?: string;
};

const parser = unified().use(remarkParse).use(syntaxPlugins).freeze();

/**
 * Parses a text without transforming it, within the complexity limits of the check.
 * @throws VFileMessage if it cannot be parsed or is too complex
 */
export function parseWritten(body: string): Root {
  const problem = checkComplexity(body);
  if (problem) throw new VFileMessage(problem.problem, { place: problem });
  return parser.parse(body);
}

/** An article's untransformed tree; `shift` turns its offsets into offsets of the file. */
export type Written = { tree: Root; shift: number };

const lastWritten = processState(
  "lastWritten",
  (): { text?: string; written?: Written | undefined } => ({}),
);

/**
 * Parses the text of an article. Caches the last one, because several fixers parse the same text in turn.
 * @returns undefined if it has no frontmatter or cannot be parsed
 */
export function readWritten(text: string): Written | undefined {
  const last = lastWritten();
  if (last.text !== text) Object.assign(last, { text, written: parseWhole(text) });
  return last.written;
}

function parseWhole(text: string): Written | undefined {
  const head = findFrontmatter(text)?.head;
  if (head === undefined) return undefined;
  try {
    return { tree: parseWritten(text.slice(head.length)), shift: head.length };
  } catch {
    return undefined;
  }
}

/** Every mention of an article, a source, an image or a season in an article. */
export function listMentions({ file, frontmatter }: Article, text: string): Mention[] {
  const fields = readFields(file, text);
  return [
    ...(fields
      ? [
          ...inFields(fields, "reference", listReferences(frontmatter), (one) => one.article),
          ...inFields(fields, "source", listSources(frontmatter), (one) => one.source),
          ...inFields(fields, "season", listReveals(frontmatter), (one) => one.season),
          ...frontmatter.moved_from.flatMap((id, index) =>
            inField(fields, "former", ["moved_from", index], id),
          ),
        ]
      : []),
    ...inText(text),
  ];
}

/** Every source that a source reports from, and the season that its title is a spoiler for. */
export function listSourceMentions({ file, reports, reveals }: Source, text: string): Mention[] {
  const fields = readFields(file, text);
  if (!fields) return [];
  return [
    ...inFields(fields, "source", listSources({ reports }), (one) => one.source),
    ...inFields(fields, "season", listReveals({ reveals }), (one) => one.season),
  ];
}

const inFields = <T>(
  fields: Fields,
  type: MentionType,
  found: readonly ReferenceAt<T>[],
  nameOf: (value: T) => string,
): Mention[] => found.flatMap(({ path, value }) => inField(fields, type, path, nameOf(value)));

function inField(
  fields: Fields,
  type: MentionType,
  path: readonly PropertyKey[],
  name: string,
): Mention[] {
  const place = rangeAt(fields, path);
  return place ? within(fields.text, place.start, place.end, name, type) : [];
}

/** The first mention of a name in a range of the file; none if it is spelled differently there. */
function within(
  text: string,
  from: number,
  to: number,
  name: string,
  type: MentionType,
): Mention[] {
  const start = text.slice(0, to).indexOf(name, from);
  return name === "" || start < 0 ? [] : [{ type, start, end: start + name.length, written: name }];
}

function inText(text: string): Mention[] {
  const written = readWritten(text);
  if (!written) return [];
  const { tree, shift } = written;
  const mentions: Mention[] = [];
  visit(tree, (node) => {
    const start = offsetOf(node.position?.start.offset, shift);
    const end = offsetOf(node.position?.end.offset, shift);
    if (start === undefined || end === undefined) return;
    if (node.type === "text") mentions.push(...inWords(node, text, start, end));
    if (node.type === "link") mentions.push(...inAddress(node, text, end, shift));
    if (node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement")
      mentions.push(...inProps(node, text, shift));
  });
  return mentions;
}

const offsetOf = (offset: number | undefined, shift: number) =>
  offset === undefined ? undefined : offset + shift;

/** Links are found in the parsed text; in the file, characters may be escaped. */
function inWords(node: Text, text: string, start: number, end: number): Mention[] {
  const aligned = alignText(text.slice(start, end), node.value);
  const part = (type: MentionType, at: number, read: string): Mention => {
    const first = at + (read.length - read.trimStart().length);
    const written = read.trim();
    // Ends after its last character, not before the next one: there may be a backslash between them.
    const last = start + aligned.offsetOf(first + written.length - 1);
    return { type, start: start + aligned.offsetOf(first), end: last + 1, written };
  };
  return [...withoutEscaped(node.value, aligned).matchAll(LINK)].flatMap((match) => {
    const [, target = "", label] = match;
    const at = match.index + 2;
    const link = part("link", at, target);
    if (label === undefined) return [link];
    const words = part("label", at + target.length + 1, label);
    return [link, { ...words, of: target.trim() }];
  });
}

function inAddress(node: Link, text: string, end: number, shift: number): Mention[] {
  const afterWords = offsetOf(node.children.at(-1)?.position?.end.offset, shift);
  return afterWords === undefined ? [] : within(text, afterWords, end, node.url, "address");
}

const PROPS: ReadonlyMap<string, MentionType> = new Map([
  ["Cite source", "source"],
  ["Quote id", "quote"],
  ["Figure image", "image"],
  ["Spoiler after", "season"],
]);

type Element = MdxJsxFlowElement | MdxJsxTextElement;

function inProps({ name, attributes }: Element, text: string, shift: number): Mention[] {
  return attributes.flatMap((attribute) => {
    if (attribute.type !== "mdxJsxAttribute" || typeof attribute.value !== "string") return [];
    const type = PROPS.get(`${name} ${attribute.name}`);
    const { start, end } = (attribute as { position?: Position }).position ?? {};
    const from = offsetOf(start?.offset, shift);
    const to = offsetOf(end?.offset, shift);
    if (!type || from === undefined || to === undefined) return [];
    return within(text, from + attribute.name.length, to, attribute.value, type);
  });
}
