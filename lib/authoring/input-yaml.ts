import { Document, Scalar, YAMLSeq } from "yaml";
import type { FieldInput } from "./field-inputs";
import type { Values } from "./field-values";
import { YAML_STYLE, yamlText } from "./file-text";
import { type GroupValue, type InputValue, isEmptyValue, isGroup, isRows } from "./input-values";

/** What a form has for a field, as YAML has it. */
export function yamlValue(field: FieldInput, value: InputValue): unknown {
  if (typeof value === "string")
    return field.type === "lines" ? listLines(value) : typedValue(field, value);
  if (isRows(value) && field.type === "rows")
    return value.map((row, index) => groupValues(field.fields, row.values, index));
  return isGroup(value) && field.type === "group" ? groupValues(field.fields, value) : undefined;
}

/** The values of a group that are not empty. @param index the place of a row, for the field with its number */
export function groupValues(
  fields: readonly FieldInput[],
  group: GroupValue,
  index?: number,
): Values {
  return Object.fromEntries(
    fields.flatMap((field): [string, unknown][] => {
      if (field.type === "position" && index !== undefined) return [[field.name, index + 1]];
      const value = group.get(field.name);
      return value === undefined || isEmptyValue(field, value)
        ? []
        : [[field.name, yamlValue(field, value)]];
    }),
  );
}

/** The values on the lines of a text. */
export const listLines = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);

/** A typed value; what is no number where one belongs stays as it was typed, for its problem to name it. */
export function typedValue({ type, ...field }: FieldInput, typed: string): unknown {
  const text = typed.trim();
  if (type === "switch") return text === "true" ? true : text;
  const isFlag = type === "choice" && "values" in field && field.values.includes("true");
  if (isFlag && (text === "true" || text === "false")) return text === "true";
  const isNumber = type === "number" || type === "position" ? /^-?\d{1,9}$/ : /^\d{4}$/;
  return (type === "number" || type === "position" || type === "date") && isNumber.test(text)
    ? Number(text)
    : text;
}

/** A value as YAML on one line: in the quotation marks it had before, otherwise plain if possible. */
export function scalarText(value: unknown, inFlow: boolean, style?: Scalar["type"]): string {
  const scalar = new Scalar(value);
  if (typeof value === "string" && style?.startsWith("QUOTE")) scalar.type = style;
  const list = new YAMLSeq();
  list.add(scalar);
  list.flow = inFlow;
  const text = new Document(list).toString(YAML_STYLE).trimEnd();
  return inFlow ? text.slice(1, -1) : text.slice(2);
}

/** A field with its value, as lines of YAML. */
export const pairLines = (field: FieldInput, value: InputValue, isQuote: boolean): string[] =>
  linesOf(yamlText([field], { [field.name]: yamlValue(field, value) }, isQuote));

/** A row, as lines of YAML without its dash. */
export const rowLines = (
  fields: readonly FieldInput[],
  values: GroupValue,
  index: number,
  isQuote: boolean,
): string[] => linesOf(yamlText(fields, groupValues(fields, values, index), isQuote));

const linesOf = (yaml: string) => yaml.replace(/\n$/, "").split("\n");

/** A value as it is written in brackets: `{ name: A, sources: [b, c] }`. */
export function flowText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flowText).join(", ")}]`;
  if (typeof value !== "object" || value === null) return scalarText(value, true);
  const pairs = Object.entries(value).map(([name, one]) => `${name}: ${flowText(one)}`);
  return pairs.length === 0 ? "{}" : `{ ${pairs.join(", ")} }`;
}
