import { COMPONENT_RULES } from "../../lib/mdx/component-rules";
import type { Completed } from "../../lib/views/completion/completion";

/** What can be completed at a cursor: what it is, and the offset in the line at which it begins. */
export type Place =
  | { what: Completed; from: number }
  | { what: "component"; from: number }
  | { what: "prop"; from: number; component: string; given: readonly string[] };

/** The props whose values are looked up. */
const LOOKED_UP: Readonly<Record<string, Completed>> = {
  "Cite source": "source",
  "Quote id": "quote",
  "Figure image": "image",
  "Spoiler after": "season",
};

/** Looked at before the cursor; links and tags are shorter. */
const LONGEST = 400;

const LINK = /\[\[([^[\]|\n]*)$/;
const VALUE = /<([A-Z]\w*)(?:\s+\w+="[^"]*")*\s+(\w+)="([^"<>]*)$/;
const PROP = /<([A-Z]\w*)((?:\s+\w+="[^"]*")*)\s+(\w*)$/;
const NAME = /<([A-Za-z]*)$/;

/** @param before the text of the line before the cursor */
export function placeAt(before: string): Place | undefined {
  const cut = Math.max(0, before.length - LONGEST);
  const near = before.slice(cut);
  const link = LINK.exec(near);
  if (link) return { what: "link", from: before.length - (link[1] ?? "").length };
  const value = VALUE.exec(near);
  if (value) {
    const what = LOOKED_UP[`${value[1]} ${value[2]}`];
    return what && { what, from: before.length - (value[3] ?? "").length };
  }
  const prop = PROP.exec(near);
  if (prop && COMPONENT_RULES.has(prop[1] ?? "")) {
    const given = [...(prop[2] ?? "").matchAll(/(?<=\s)(\w+)="/g)].map(([, name = ""]) => name);
    const from = before.length - (prop[3] ?? "").length;
    return { what: "prop", from, component: prop[1] ?? "", given };
  }
  const name = NAME.exec(near);
  return name ? { what: "component", from: before.length - (name[1] ?? "").length } : undefined;
}

/** A text in place of what was typed, up to `to` (counted from the cursor), and where the cursor is in it afterwards. */
export type Insertion = { insert: string; to: number; cursor: number };

/**
 * What is written when a completion is chosen: with what ends the link or tag, unless it is there already.
 * @param after the text behind the cursor
 */
export function insertionOf(what: Place["what"], chosen: string, after: string): Insertion {
  if (what === "component") return componentInsertion(chosen);
  if (what === "prop") return { insert: `${chosen}=""`, to: 0, cursor: chosen.length + 2 };
  const whole = what === "link" ? "]]" : what === "season" ? '">' : '"/>';
  const there = [whole, '" />', '"', ...(what === "link" ? ["]"] : [])].find(
    (end) => after.startsWith(end) && (what === "link") === end.startsWith("]"),
  );
  // A tag that goes on behind the value ends itself.
  const end = there === '"' && /^"\s*[\w/>]/.test(after) ? there : there === '" />' ? there : whole;
  const insert = chosen + end;
  // The text of a spoiler begins two lines below its tag.
  const rest = after.slice(there?.length ?? 0);
  const lines = what === "season" && end === whole && rest.startsWith("\n\n") ? "\n\n" : "";
  return {
    insert: insert + lines,
    to: (there?.length ?? 0) + lines.length,
    cursor: insert.length + lines.length,
  };
}

function componentInsertion(name: string): Insertion {
  const rule = COMPONENT_RULES.get(name);
  if (!rule) return { insert: `${name}>`, to: 0, cursor: name.length + 1 };
  const [prop] = rule.props.keys();
  if (!prop) return { insert: `${name}/>`, to: 0, cursor: name.length + 2 };
  const start = `${name} ${prop}="`;
  const insert = rule.children ? `${start}">\n\n\n\n</${name}>` : `${start}"/>`;
  return { insert, to: 0, cursor: start.length };
}
