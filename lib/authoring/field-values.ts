import { parseYaml } from "../content/frontmatter";
import { didYouMean } from "../content/suggest-id";
import type { FormField } from "./form";

/** The values of a record, as in YAML: texts, numbers, lists and fields. */
export type Values = Record<string, unknown>;

/** Finds ids from what a contributor typed. Both throw WrongValue, whose message is shown. */
export type Finder = {
  article(text: string, kinds: readonly string[]): string;
  source(text: string): string;
};

/** An invalid option; the message says what to write. */
export class WrongValue extends Error {
  override readonly name = "WrongValue";
}

/**
 * Sets a value of a record from an assignment such as `roles[0].character=Elodie Yung`. Texts are written
 * as they are, anything else as YAML; a single value for a list is appended to it.
 * @throws WrongValue
 */
export function setValue(
  fields: readonly FormField[],
  values: Values,
  assignment: string,
  finder: Finder,
): void {
  const [, path = "", raw = ""] = /^([\w.[\]]+?)=([\s\S]*)$/.exec(assignment) ?? [];
  if (!path)
    throw new WrongValue(
      `Expected a field and its value, as in title="A title"; found “${assignment}”.`,
    );
  const steps = path.replace(/\[(\d+)\]/g, ".$1").split(".");
  const field = fieldAt(fields, steps, path);
  const value = readValue(field, raw, finder, path);
  setAt(values, steps, value, field.form.type === "list");
}

const isIndex = (step: string) => /^\d{1,3}$/.test(step);

function fieldAt(fields: readonly FormField[], steps: readonly string[], path: string): FormField {
  let among = fields;
  let field: FormField | undefined;
  for (const step of steps) {
    if (field?.form.type === "list" && isIndex(step)) {
      field = field.form.item;
      continue;
    }
    if (field) among = field.form.type === "fields" ? field.form.fields : [];
    const names = among.map(({ name }) => name);
    field = among.find(({ name }) => name === step);
    if (!field)
      throw new WrongValue(
        `There is no field “${path}”.${didYouMean(step, names)}${names.length > 0 ? ` Use one of: ${names.join(", ")}.` : ""}`,
      );
  }
  if (!field) throw new WrongValue(`There is no field “${path}”.`);
  return field;
}

/** Every step is the name of a known field or a number, so a path cannot reach a prototype. */
function setAt(values: Values, steps: readonly string[], value: unknown, isList: boolean): void {
  let at = values;
  for (const [index, step] of steps.entries()) {
    if (index === steps.length - 1) {
      const known = at[step];
      at[step] = isList && Array.isArray(known) ? [...known, ...(value as unknown[])] : value;
      return;
    }
    at[step] ??= isIndex(steps[index + 1] ?? "") ? [] : {};
    at = at[step] as Values;
  }
}

/** Parses a typed value; titles become ids. @throws WrongValue */
export function readValue(
  field: FormField,
  raw: string,
  finder: Finder,
  path = field.name,
): unknown {
  const { type } = field.form;
  if (type === "list" && !/^\s*\[/.test(raw)) return [readItem(field, raw, finder, path)];
  if (type === "list" || type === "fields" || type === "number" || type === "flag")
    return resolveNames(field, readYaml(raw, path), finder, path);
  return resolveNames(field, unquote(raw, path), finder, path);
}

function readItem(field: FormField, raw: string, finder: Finder, path: string): unknown {
  if (field.form.type !== "list") return raw;
  return readValue(field.form.item, raw, finder, path);
}

/** A text in double quotes is parsed as YAML; any other text is used as it is. */
function unquote(raw: string, path: string): string {
  if (!/^"[\s\S]*"$/.test(raw)) return raw;
  const value = parseYaml(path, raw).data?.value;
  return typeof value === "string" ? value : raw;
}

function readYaml(raw: string, path: string): unknown {
  const { data, diagnostics } = parseYaml(path, raw);
  const [problem] = diagnostics;
  if (problem) throw new WrongValue(`${path}: ${problem.problem} ${problem.fix}`);
  return data?.value;
}

/** Titles become ids, also inside lists and fields; a year becomes a number, as in the files. */
function resolveNames(field: FormField, value: unknown, finder: Finder, path: string): unknown {
  const { form, schema } = field;
  if (form.type === "list" && Array.isArray(value))
    return value.map((one, index) => resolveNames(form.item, one, finder, `${path}[${index}]`));
  if (form.type === "fields" && typeof value === "object" && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([name, one]) => {
        const inner = form.fields.find((known) => known.name === name);
        return [name, inner ? resolveNames(inner, one, finder, `${path}.${name}`) : one];
      }),
    );
  if (typeof value !== "string") return value;
  if (form.type === "reference") return finder.article(value, form.kinds);
  if (form.type === "source") return finder.source(value);
  return /^\d{4}$/.test(value) && schema.safeParse(Number(value)).success ? Number(value) : value;
}
