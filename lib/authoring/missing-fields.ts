import type { Values } from "./field-values";
import { type FormField, mayBeEmpty } from "./form";

/** A field that a record lacks, with its path as used in `--set`. */
export type Missing = { path: string; field: FormField };

/** Every value that a record lacks, including fields inside lists. */
export function findMissing(fields: readonly FormField[], values: Values, before = ""): Missing[] {
  return fields.flatMap((field): Missing[] => {
    const path = `${before}${field.name}`;
    const value = values[field.name];
    if (field.name === "sources" && values.uncited === true) return [];
    if (!isAsked(field, value)) return [];
    const { form } = field;
    if (form.type === "fields")
      return findMissing(form.fields, (value ?? {}) as Values, `${path}.`);
    if (form.type !== "list" || form.item.form.type !== "fields")
      return isGiven(value) ? [] : [{ path, field }];
    const inner = form.item.form.fields;
    const items = Array.isArray(value) && value.length > 0 ? value : [{}];
    return items.flatMap((item, index) =>
      findMissing(inner, (item ?? {}) as Values, `${path}[${index}].`),
    );
  });
}

/** Whether a field needs values: it is required, or a list or group that already has some. */
export const isAsked = (field: FormField, value: unknown): boolean =>
  field.required || (isGiven(value) && ["list", "fields"].includes(field.form.type));

const isGiven = (value: unknown): boolean =>
  value !== undefined && !(Array.isArray(value) && value.length === 0);

/** The option that sets a missing field, with an example of its value. */
export function optionFor({ path, field }: Missing): string {
  return `--set '${path}=${example(field)}'`;
}

function example({ form }: FormField): string {
  if (form.type === "choice") return form.values.length > 6 ? "…" : form.values.join("|");
  if (form.type === "reference")
    return form.kinds.length > 3
      ? "a title or id"
      : form.kinds.map((kind) => `${kind}/…`).join("|");
  if (form.type === "source") return "source-id";
  if (form.type === "number") return "1";
  return form.type === "list" ? example(form.item) : "…";
}

/** What to write in a field: the schema's description, and the choices if there are any. */
export function helpOn(field: FormField): string {
  const { form, help } = field;
  const item = form.type === "list" ? form.item : field;
  const choices = item.form.type === "choice" ? item.form.values : [];
  const words = help || item.help;
  const isGivenValue = choices.every((choice) => words.includes(choice));
  const or = mayNeedNoSource(field) ? " Or uncited: true instead." : "";
  return `${words}${isGivenValue ? "" : ` One of: ${choices.join(", ")}.`}${or}`;
}

/** A fact may omit `sources` if it has `uncited: true`. */
export const mayNeedNoSource = (field: FormField): boolean =>
  field.name === "sources" && field.form.type === "list" && mayBeEmpty(field);
