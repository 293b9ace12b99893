import type { Values } from "./field-values";
import { type FormField, mayBeEmpty } from "./form";

/** A field that a record lacks: its place, as an option names it, and what it is. */
export type Missing = { path: string; field: FormField };

/** Every value that a record lacks, down to the fields inside of lists. */
export function findMissing(fields: readonly FormField[], values: Values, before = ""): Missing[] {
  return fields.flatMap((field): Missing[] => {
    const path = `${before}${field.name}`;
    const value = values[field.name];
    if (field.name === "sources" && values.uncited === true) return [];
    if (!isAsked(field, value)) return [];
    const { form } = field;
    if (form.sort === "fields")
      return findMissing(form.fields, (value ?? {}) as Values, `${path}.`);
    if (form.sort !== "list" || form.item.form.sort !== "fields")
      return isGiven(value) ? [] : [{ path, field }];
    const inner = form.item.form.fields;
    const items = Array.isArray(value) && value.length > 0 ? value : [{}];
    return items.flatMap((item, index) =>
      findMissing(inner, (item ?? {}) as Values, `${path}[${index}].`),
    );
  });
}

/** What is required, and what was begun. */
export const isAsked = (field: FormField, value: unknown): boolean =>
  field.required || (isGiven(value) && ["list", "fields"].includes(field.form.sort));

const isGiven = (value: unknown): boolean =>
  value !== undefined && !(Array.isArray(value) && value.length === 0);

/** An option that would give a missing field, with a word on what to put in. */
export function optionFor({ path, field }: Missing): string {
  return `--set '${path}=${example(field)}'`;
}

function example({ form }: FormField): string {
  if (form.sort === "choice") return form.values.length > 6 ? "…" : form.values.join("|");
  if (form.sort === "reference")
    return form.kinds.length > 3
      ? "a title or id"
      : form.kinds.map((kind) => `${kind}/…`).join("|");
  if (form.sort === "source") return "source-id";
  if (form.sort === "number") return "1";
  return form.sort === "list" ? example(form.item) : "…";
}

/** What to write there: the schema's words, and the choices where there are some. */
export function helpOn(field: FormField): string {
  const { form, help } = field;
  const item = form.sort === "list" ? form.item : field;
  const choices = item.form.sort === "choice" ? item.form.values : [];
  const words = help || item.help;
  const isGivenValue = choices.every((choice) => words.includes(choice));
  const or = mayNeedNoSource(field) ? " Or uncited: true in its place." : "";
  return `${words}${isGivenValue ? "" : ` One of: ${choices.join(", ")}.`}${or}`;
}

/** `sources` of a fact may be left out where the fact says that it lacks one. */
export const mayNeedNoSource = (field: FormField): boolean =>
  field.name === "sources" && field.form.sort === "list" && mayBeEmpty(field);
