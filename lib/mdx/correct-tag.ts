import type { ComponentRule } from "./component-rules";

type Prop = readonly [name: string, value: string];

/**
 * How a component is written right, with the props that its author gave it, in any case of letters:
 * `<cite Source="report">` → `<Cite source="report"/>`. Its example where one of them is missing or invalid.
 */
export function correctTag(name: string, rule: ComponentRule, written: readonly Prop[]): string {
  const props: string[] = [];
  for (const [prop, { pattern, optional }] of rule.props) {
    const [, value] = written.find(([one]) => one.toLowerCase() === prop) ?? [];
    if (value === undefined && optional) continue;
    if (value === undefined || !pattern.test(value) || value.includes('"')) return rule.example;
    props.push(`${prop}="${value}"`);
  }
  const tag = [name, ...props].join(" ");
  return rule.children ? `<${tag}> … </${name}>` : `<${tag}/>`;
}

/** The props of a tag that no parser could read, as far as they are plain texts in quotation marks. */
export const listWrittenProps = (tag: string): Prop[] =>
  [...tag.matchAll(/\b([A-Za-z]{1,20})=(?:"([^"<>{}]{0,240})"|'([^'<>{}]{0,240})')/g)].map(
    ([, name = "", double, single = ""]) => [name, double ?? single],
  );
