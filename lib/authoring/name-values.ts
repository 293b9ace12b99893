import type { Wiki } from "../content/wiki";
import { articlesNamed, sourcesNamed } from "./article-finder";
import type { FieldInput } from "./field-inputs";
import { type GroupValue, type InputValue, isGroup, isRows } from "./input-values";

/**
 * The values of a form with ids in place of the titles and addresses that somebody typed. What is not known, or could be several,
 * stays as it was typed: the check says what is wrong with it.
 * @param before what the file has: nothing of it is touched
 */
export const nameValues = (
  wiki: Wiki,
  fields: readonly FieldInput[],
  values: GroupValue,
  before: GroupValue | undefined,
): GroupValue =>
  new Map(
    [...values].map(([name, value]): [string, InputValue] => {
      const field = fields.find((one) => one.name === name);
      return [name, field ? nameValue(wiki, field, value, before?.get(name)) : value];
    }),
  );

function nameValue(
  wiki: Wiki,
  field: FieldInput,
  value: InputValue,
  was: InputValue | undefined,
): InputValue {
  if (field.type === "group" && isGroup(value))
    return nameValues(wiki, field.fields, value, was && isGroup(was) ? was : undefined);
  if (field.type === "rows" && isRows(value))
    return value.map(({ key, values }) => {
      const row = was && isRows(was) ? was.find((one) => one.key === key) : undefined;
      return { key, values: nameValues(wiki, field.fields, values, row?.values) };
    });
  if (typeof value !== "string" || value === was) return value;
  if (field.type === "article") return only(value, articlesNamed(wiki, value.trim(), field.kinds));
  if (field.type === "source") return only(value, sourcesNamed(wiki, value.trim()));
  if (field.type !== "lines" || field.item === "text") return value;
  const known = new Set(typeof was === "string" ? was.split("\n") : []);
  return value
    .split("\n")
    .map((line) => {
      const text = line.trim();
      if (text === "" || known.has(line)) return line;
      return only(
        line,
        field.item === "source" ? sourcesNamed(wiki, text) : articlesNamed(wiki, text, field.kinds),
      );
    })
    .join("\n");
}

const only = (typed: string, ids: readonly string[]): string =>
  ids.length === 1 && ids[0] !== undefined ? ids[0] : typed;
