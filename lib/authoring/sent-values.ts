import type { FieldInput } from "./field-inputs";
import {
  dropFinalBreaks,
  emptyGroup,
  type GroupValue,
  type InputValue,
  isEmptyGroup,
  isGroup,
  isRows,
  type RowValue,
} from "./input-values";

/** The name of the control of a field, `f.played_by.0.actor`: a path of names and keys of rows. */
export const controlName = (path: string): string => `f.${path}`;

/** The name of the hidden controls with the key of each row, in order: `r.played_by`. */
export const rowsName = (path: string): string => `r.${path}`;

export const pathOf = (before: string, name: string): string =>
  before ? `${before}.${name}` : name;

/** No list of the wiki has more items; whoever sends more has not used a form. */
const MOST_ROWS = 150;
const KEY = /^(?:n?\d{1,3})$/;

type Sent = Readonly<Record<string, string | undefined>>;

/**
 * What somebody has sent, in place of what the form had. Only the names that these fields can have are looked up, so
 * whatever else was sent is ignored.
 * @param before what the file has: a field that was not sent is as it was
 */
export function readSent(
  fields: readonly FieldInput[],
  sent: Sent,
  before: GroupValue,
  path = "",
): GroupValue {
  return new Map(
    fields.flatMap((field): [string, InputValue][] => {
      const was = before.get(field.name);
      return was === undefined
        ? []
        : [[field.name, readField(field, sent, was, pathOf(path, field.name))]];
    }),
  );
}

function readField(field: FieldInput, sent: Sent, was: InputValue, path: string): InputValue {
  if (field.type === "group" && isGroup(was)) return readSent(field.fields, sent, was, path);
  if (field.type === "rows" && isRows(was)) return readRows(field.fields, sent, was, path);
  const typed = sent[controlName(path)];
  if (typed === undefined || field.type === "position") return was;
  // A hidden control goes with each box, since a box that is not checked is not sent.
  if (field.type === "switch") return typed.includes("true") ? "true" : "";
  return field.type === "lines" ? dropFinalBreaks(typed) : typed;
}

function readRows(
  fields: readonly FieldInput[],
  sent: Sent,
  was: readonly RowValue[],
  path: string,
): RowValue[] {
  const order = sent[rowsName(path)] ?? was.map(({ key }) => key).join("\n");
  const keys = [...new Set(order.split("\n"))].filter((key) => KEY.test(key)).slice(0, MOST_ROWS);
  return keys.flatMap((key): RowValue[] => {
    const row = was.find((one) => one.key === key)?.values;
    const before = row ?? (key.startsWith("n") ? emptyGroup(fields) : undefined);
    return before ? [{ key, values: readSent(fields, sent, before, `${path}.${key}`) }] : [];
  });
}

/** What a button of a form does with rows: `add played_by`, `remove played_by.0`, `up played_by.n1`. */
export type RowStep = { type: "add" | "remove" | "up" | "down"; path: string };

/** @returns undefined if this is no such step */
export function parseRowStep(text: string | undefined): RowStep | undefined {
  const [, type, path = ""] = /^(add|remove|up|down) ([\w.]{1,200})$/.exec(text ?? "") ?? [];
  return type ? { type: type as RowStep["type"], path } : undefined;
}

/** The values after a step; the same if there is no such row. */
export function stepRows(
  fields: readonly FieldInput[],
  values: GroupValue,
  { type, path }: RowStep,
): GroupValue {
  const steps = path.split(".");
  const key = type === "add" ? undefined : steps.pop();
  return inGroup(fields, values, steps, (rows, inner) => {
    if (key === undefined)
      return rows.length >= MOST_ROWS
        ? rows
        : [...rows, { key: newKey(rows), values: emptyGroup(inner) }];
    const at = rows.findIndex((row) => row.key === key);
    if (at < 0) return rows;
    const others = rows.toSpliced(at, 1);
    const row = rows[at] as RowValue;
    return type === "remove"
      ? others
      : others.toSpliced(Math.max(0, at + (type === "up" ? -1 : 1)), 0, row);
  });
}

type ChangeRows = (rows: readonly RowValue[], fields: readonly FieldInput[]) => readonly RowValue[];

function inGroup(
  fields: readonly FieldInput[],
  values: GroupValue,
  [name = "", ...rest]: readonly string[],
  change: ChangeRows,
): GroupValue {
  const field = fields.find((one) => one.name === name);
  const value = values.get(name);
  if (!field || value === undefined) return values;
  const set = (changed: InputValue) => new Map([...values, [name, changed]]);
  if (field.type === "group" && isGroup(value))
    return set(inGroup(field.fields, value, rest, change));
  if (field.type !== "rows" || !isRows(value)) return values;
  const [key, ...inner] = rest;
  if (key === undefined) return set(change(value, field.fields));
  return set(
    value.map((row) =>
      row.key === key ? { key, values: inGroup(field.fields, row.values, inner, change) } : row,
    ),
  );
}

const newKey = (rows: readonly RowValue[]): string =>
  `n${1 + Math.max(0, ...rows.map(({ key }) => (key.startsWith("n") ? Number(key.slice(1)) : 0)))}`;

/** Without the new rows that nobody has filled in. */
export function withoutBlankRows(fields: readonly FieldInput[], values: GroupValue): GroupValue {
  return new Map(
    [...values].map(([name, value]): [string, InputValue] => {
      const field = fields.find((one) => one.name === name);
      if (field?.type === "group" && isGroup(value))
        return [name, withoutBlankRows(field.fields, value)];
      if (field?.type !== "rows" || !isRows(value)) return [name, value];
      const rows = value.map((row) => ({
        ...row,
        values: withoutBlankRows(field.fields, row.values),
      }));
      return [
        name,
        rows.filter((row) => !row.key.startsWith("n") || !isEmptyGroup(field.fields, row.values)),
      ];
    }),
  );
}
