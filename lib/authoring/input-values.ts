import { isMap, isScalar, isSeq, type Scalar, type YAMLMap } from "yaml";
import type { FieldInput } from "./field-inputs";

/**
 * What a form has for a field: a text (several lines for several values), the values of a group, or rows. A field that the form
 * cannot show as it is written has no value, and is left alone.
 */
export type InputValue = string | GroupValue | readonly RowValue[];

export type GroupValue = ReadonlyMap<string, InputValue>;

/** `key`: the place of the row in the file, from 0; `n1`, `n2` … for a row that is new. */
export type RowValue = { key: string; values: GroupValue };

export const isGroup = (value: InputValue): value is GroupValue => value instanceof Map;
export const isRows = (value: InputValue): value is readonly RowValue[] => Array.isArray(value);

/** What the form has before anybody types, for a field that the file does not have. */
export function emptyValue(field: FieldInput): InputValue {
  if (field.type === "group") return emptyGroup(field.fields);
  return field.type === "rows" ? [] : "";
}

export const emptyGroup = (fields: readonly FieldInput[]): GroupValue =>
  new Map(fields.map((field) => [field.name, emptyValue(field)]));

/** Whether somebody has left a field empty. */
export function isEmptyValue(field: FieldInput, value: InputValue | undefined): boolean {
  if (value === undefined) return false;
  if (typeof value === "string") return value.trim() === "";
  if (isRows(value)) return value.length === 0;
  return field.type === "group" && isEmptyGroup(field.fields, value as GroupValue);
}

/** The number of a row is no value. */
export const isEmptyGroup = (fields: readonly FieldInput[], values: GroupValue): boolean =>
  fields.every((field) => field.type === "position" || isEmptyValue(field, values.get(field.name)));

/** Whether two values are the same to whoever reads the form. */
export function sameValue(a: InputValue, b: InputValue): boolean {
  if (typeof a === "string" || typeof b === "string") return a === b;
  if (isRows(a) || isRows(b)) {
    if (!isRows(a) || !isRows(b) || a.length !== b.length) return false;
    return a.every((row, at) => row.key === b[at]?.key && sameValue(row.values, b[at].values));
  }
  return [...a].every(([name, value]) => {
    const other = b.get(name);
    return other !== undefined && sameValue(value, other);
  });
}

/** The values of a form for the fields of a file. */
export function readGroup(fields: readonly FieldInput[], map: YAMLMap | undefined): GroupValue {
  return new Map(
    fields.flatMap((field): [string, InputValue][] => {
      const value = readValueOf(field, map?.get(field.name, true));
      return value === undefined ? [] : [[field.name, value]];
    }),
  );
}

function readValueOf(field: FieldInput, node: unknown): InputValue | undefined {
  if (node === undefined || (isScalar(node) && node.value === null)) return emptyValue(field);
  switch (field.type) {
    case "group":
      return isMap(node) ? readGroup(field.fields, node as YAMLMap) : undefined;
    case "rows":
      if (!isSeq(node) || !node.items.every((item) => isMap(item))) return undefined;
      return node.items.map((item, index) => ({
        key: String(index),
        values: readGroup(field.fields, item as YAMLMap),
      }));
    case "lines":
      return readLines(field.isMixed, node);
    default:
      return isScalar(node) ? textOf(node) : undefined;
  }
}

function readLines(isMixed: boolean, node: unknown): string | undefined {
  if (!isSeq(node)) return undefined;
  const items = isMixed ? node.items.filter((item) => !isMap(item)) : node.items;
  const texts = items.map((item) => (isScalar(item) ? textOf(item) : undefined));
  // A line that is empty would be lost among the others.
  return texts.every((text) => text?.trim()) ? texts.join("\n") : undefined;
}

/** A text as browsers send it back: with nothing that they change, drop or cannot type on one line. */
function textOf(node: Scalar): string | undefined {
  const { value, source } = node;
  const text = typeof value === "string" ? dropFinalBreaks(value) : (source ?? String(value));
  // Half of a surrogate pair cannot be sent either.
  const isSame = !/[\r\n\0]|\p{Cs}/u.test(text);
  return isSame ? text : undefined;
}

/** Without the line breaks at the end, which a block of YAML has and a form does not. */
export function dropFinalBreaks(text: string): string {
  let end = text.length;
  while (text[end - 1] === "\n") end -= 1;
  return text.slice(0, end);
}
