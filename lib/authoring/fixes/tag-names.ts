import type { MdxJsxFlowElement, MdxJsxTextElement } from "mdast-util-mdx-jsx";
import type { Position } from "unist";
import { visit } from "unist-util-visit";
import { COMPONENT_RULES, PLAIN_TAGS } from "../../mdx/component-rules";
import { readWritten } from "../mentions";
import { type Fixer, replaced, type TextFix } from "./fix";

type Element = MdxJsxFlowElement | MdxJsxTextElement;

/** Components and props in the wrong case: `<cite Source="…"/>`. */
export const fixTagNames: Fixer = (file, text) => {
  const written = file.endsWith(".mdx") ? readWritten(text) : undefined;
  if (!written) return [];
  const fixes: TextFix[] = [];
  visit(written.tree, ["mdxJsxFlowElement", "mdxJsxTextElement"], (node) => {
    fixes.push(...fixElement(node as Element, text, written.shift));
  });
  return fixes;
};

const KNOWN = [...COMPONENT_RULES.keys(), ...PLAIN_TAGS];

const inRightCase = (name: string, known: Iterable<string>) =>
  [...known].find((one) => one !== name && one.toLowerCase() === name.toLowerCase());

function fixElement(
  { name, attributes, position }: Element,
  text: string,
  shift: number,
): TextFix[] {
  const [from, to] = [position?.start.offset, position?.end.offset];
  if (!name || from === undefined || to === undefined) return [];
  const isKnown = KNOWN.includes(name);
  const right = isKnown ? undefined : inRightCase(name, KNOWN);
  const raw = text.slice(shift + from, shift + to);
  const tag = right && raw.startsWith(`<${name}`) ? renameTag(raw, name, right, shift + from) : [];
  const props = COMPONENT_RULES.get(right ?? name)?.props ?? new Map();
  return [
    ...tag,
    ...attributes.flatMap((attribute) => {
      if (attribute.type !== "mdxJsxAttribute" || props.has(attribute.name)) return [];
      const prop = inRightCase(attribute.name, props.keys());
      const start = (attribute as { position?: Position }).position?.start.offset;
      if (!prop || start === undefined) return [];
      return [replaced(shift + start, attribute.name, prop, true)];
    }),
  ];
}

function renameTag(raw: string, name: string, right: string, start: number): TextFix[] {
  const opening = replaced(start, `<${name}`, `<${right}`, true);
  if (!raw.endsWith(`</${name}>`)) return [opening];
  const end = start + raw.length - 1;
  return [{ ...opening, also: { start: end - name.length, end, text: right } }];
}
