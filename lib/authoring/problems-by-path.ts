import type { Diagnostic } from "../content/diagnostic";
import type { FieldInput } from "./field-inputs";
import { type GroupValue, isEmptyGroup, isGroup, isRows } from "./input-values";
import { pathOf } from "./sent-values";

/**
 * The problems of each field of a form, by its path; of one that is missing, at the group around it.
 * @param values what the form has now, for its rows: the check counts those of the file
 * @param diagnostics of the file with these fields alone
 */
export function problemsByPath<D extends Pick<Diagnostic, "field">>(
  fields: readonly FieldInput[],
  values: GroupValue,
  diagnostics: readonly D[],
): Map<string, D[]> {
  const byPath = new Map<string, D[]>();
  for (const diagnostic of diagnostics) {
    if (!diagnostic.field) continue;
    const steps = diagnostic.field.split(/\.|\[|\]\.?/).filter(Boolean);
    const path = findPath(fields, values, steps);
    if (path) byPath.set(path, [...(byPath.get(path) ?? []), diagnostic]);
  }
  return byPath;
}

function findPath(
  fields: readonly FieldInput[],
  values: GroupValue,
  [name = "", ...rest]: readonly string[],
  before = "",
): string {
  const field = fields.find((one) => one.name === name);
  const value = values.get(name);
  if (!field || value === undefined) return before;
  const path = pathOf(before, name);
  if (field.type === "group" && isGroup(value)) return findPath(field.fields, value, rest, path);
  if (field.type !== "rows" || !isRows(value)) return path;
  const [index, ...inner] = rest;
  // Rows that nobody has filled in are not in the file.
  const written = value.filter(
    (row) => !row.key.startsWith("n") || !isEmptyGroup(field.fields, row.values),
  );
  const row = index === undefined ? undefined : written[Number(index)];
  return row ? findPath(field.fields, row.values, inner, `${path}.${row.key}`) : path;
}
