import { isScalar, type Node } from "yaml";
import type { Edit } from "./edits";
import type { FieldInput } from "./field-inputs";
import { scalarText, typedValue } from "./input-yaml";
import { type Fields, rangeOf } from "./yaml-nodes";

/** The edit of a single value, where it is. */
export function editScalar(writing: Fields, node: Node, field: FieldInput, value: string): Edit {
  const { start, end } = rangeOf(writing, node);
  const isBlock = writing.text[end - 1] === "\n";
  return { start, end: isBlock ? end - 1 : end, text: restyled(node, field, value, false) };
}

/** A value in the quotation marks that the former one had. A number has none. */
export function restyled(node: Node, field: FieldInput, value: string, inFlow: boolean): string {
  const style = isScalar(node) ? node.type : undefined;
  const typed = typedValue(field, value);
  const isQuotedYear = field.type === "date" && style?.startsWith("QUOTE");
  return scalarText(isQuotedYear ? String(typed) : typed, inFlow, style);
}
