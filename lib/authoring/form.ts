import { z } from "zod";
import { KINDS, type Kind } from "../content/article-id";

/** A field of a record as it is asked for. */
export type FormField = {
  name: string;
  /** What its schema tells the author. */
  help: string;
  required: boolean;
  schema: z.ZodType;
  form: Form;
};

/** What a field holds: one value, one of a few, the id of something, a list, or fields of its own. */
export type Form =
  | { sort: "text" | "number" | "flag" | "source" }
  | { sort: "choice"; values: readonly string[] }
  | { sort: "reference"; kinds: readonly Kind[] }
  | { sort: "list"; item: FormField }
  | { sort: "fields"; fields: readonly FormField[] };

/** The fields of a schema, in the order in which files have them. */
export function fieldsOf(schema: z.ZodObject): FormField[] {
  const shape = Object.entries(schema.shape) as [string, z.ZodType][];
  // A fact says where it was read, or that it lacks a source: either is asked for under `sources`.
  const isFact = "uncited" in schema.shape && "sources" in schema.shape;
  return shape.map(([name, field]) => {
    const one = readField(name, field);
    return isFact && name === "sources" ? { ...one, required: true } : one;
  });
}

function readField(name: string, schema: z.ZodType): FormField {
  const core = unwrap(schema);
  const help = schema.description ?? core.description ?? "";
  return { name, help, required: !accepts(schema, undefined), schema, form: formOf(name, core) };
}

function formOf(name: string, core: z.ZodType): Form {
  if (core instanceof z.ZodObject) return { sort: "fields", fields: fieldsOf(core) };
  if (core instanceof z.ZodArray)
    return { sort: "list", item: readField(name, core.element as z.ZodType) };
  if (core instanceof z.ZodEnum) return { sort: "choice", values: core.options.map(String) };
  if (core instanceof z.ZodNumber) return { sort: "number" };
  if (core instanceof z.ZodBoolean || core instanceof z.ZodLiteral) return { sort: "flag" };
  return referenceForm(core) ?? { sort: "text" };
}

/** Ids are told from other texts by what their schema makes of them. */
function referenceForm(schema: z.ZodType): Form | undefined {
  const kinds = KINDS.filter((kind) => makes(schema, `${kind}/a`, "article"));
  if (kinds.length > 0) return { sort: "reference", kinds };
  return makes(schema, "a", "source") ? { sort: "source" } : undefined;
}

function makes(schema: z.ZodType, text: string, key: string): boolean {
  const { data } = schema.safeParse(text);
  return typeof data === "object" && data !== null && key in data;
}

const accepts = (schema: z.ZodType, value: unknown): boolean => schema.safeParse(value).success;

function unwrap(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return unwrap(schema.unwrap() as z.ZodType);
  return schema;
}

/** What a schema has against a value, in a sentence; undefined where it has nothing. */
export function problemWith({ schema, form }: FormField, value: unknown): string | undefined {
  const { error } = schema.safeParse(value);
  const issue = error?.issues[0];
  if (!issue) return undefined;
  if (issue.code === "custom") return issue.message;
  if (form.sort === "number") return "Wanted a number here.";
  if (form.sort === "choice") return `Wanted one of ${form.values.join(", ")}.`;
  return issue.code === "invalid_type" ? "This is missing." : issue.message;
}

/** Whether a list has to hold something. */
export const mayBeEmpty = ({ schema }: FormField): boolean => accepts(schema, []);
