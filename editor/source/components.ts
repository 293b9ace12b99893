import { tags } from "@lezer/highlight";
import type { Element, InlineContext, MarkdownConfig } from "@lezer/markdown";
import { COMPONENT_RULES, PLAIN_TAGS } from "../../lib/mdx/component-rules";

/** No tag of the wiki is longer, in characters. */
const LONGEST = 500;

/** A tag, with its props as they stand in it. */
const TAG =
  /<(?<close>\/)?(?<name>[A-Za-z]\w*)(?<props>(?:\s+\w+(?:\s*=\s*"[^"]*")?)*)\s*(?<empty>\/)?>/y;
const PROP = /(\w+)(?:(\s*=\s*)("[^"]*"))?/g;

/** A tag as written: `<Cite source="x"/>`. */
export type Tag = {
  name: string;
  from: number;
  to: number;
  isClosing: boolean;
  /** Whether it ends itself, as `<Cite …/>` does. */
  isEmpty: boolean;
  /** Offsets in the text. */
  props: { name: string; from: number; to: number; value?: { from: number; to: number } }[];
};

/** The tag that starts at an offset. */
export function tagAt(text: string, offset: number): Tag | undefined {
  TAG.lastIndex = offset;
  const match = TAG.exec(text);
  const { name = "", props = "", close, empty } = match?.groups ?? {};
  if (!match) return undefined;
  const start = offset + 1 + (close ? 1 : 0) + name.length;
  return {
    name,
    from: offset,
    to: offset + match[0].length,
    isClosing: close !== undefined,
    isEmpty: empty !== undefined,
    props: [...props.matchAll(PROP)].map(({ index, 0: whole, 1: prop = "", 3: value }) => {
      const from = start + index;
      const to = from + whole.length;
      return {
        name: prop,
        from,
        to: from + prop.length,
        ...(value && { value: { from: to - value.length, to } }),
      };
    }),
  };
}

const isKnown = (name: string) => COMPONENT_RULES.has(name) || PLAIN_TAGS.has(name);

/** What the wiki does not know has no color: it is not a tag there. */
function parseTag(cx: InlineContext, next: number, position: number): number {
  if (next !== 60) return -1;
  const tag = tagAt(cx.slice(position, Math.min(position + LONGEST, cx.end)), 0);
  if (!tag || !isKnown(tag.name)) return -1;
  const at = (offset: number) => position + offset;
  const nameEnd = tag.from + 1 + (tag.isClosing ? 1 : 0) + tag.name.length;
  const children: Element[] = [
    cx.elt("TagName", at(nameEnd - tag.name.length), at(nameEnd)),
    ...tag.props.flatMap(({ from, to, value }) => [
      cx.elt("PropName", at(from), at(to)),
      ...(value ? [cx.elt("PropValue", at(value.from), at(value.to))] : []),
    ]),
  ];
  return cx.addElement(cx.elt("Component", at(tag.from), at(tag.to), children));
}

/** The wiki's components and plain tags, in place of HTML. */
export const components: MarkdownConfig = {
  remove: ["HTMLBlock", "HTMLTag", "IndentedCode", "SetextHeading", "LinkReference"],
  defineNodes: [
    { name: "Component", style: { Component: tags.angleBracket } },
    { name: "TagName", style: tags.tagName },
    { name: "PropName", style: tags.attributeName },
    { name: "PropValue", style: tags.attributeValue },
  ],
  parseInline: [{ name: "Component", before: "Emphasis", parse: parseTag }],
};
