import { z } from "zod";
import { unwrap } from "../content/example-value";
import { KINDS, type Kind } from "../kinds/article-id";

/** A field of a record, as the author is asked for it. */
export type FormField = {
  name: string;
  /** The description in its schema, for the author. */
  help: string;
  required: boolean;
  schema: z.ZodType;
  form: Form;
};

/** What a field contains: one value, one of a few choices, an id, a list, or fields of its own. */
export type Form =
  | { type: "text" | "flag" | "source" }
  /** `isPosition`: it is the position of its item in the list, so nobody is asked for it. */
  | { type: "number"; isPosition: boolean }
  | { type: "choice"; values: readonly string[] }
  | { type: "reference"; kinds: readonly Kind[] }
  | { type: "list"; item: FormField }
  | { type: "fields"; fields: readonly FormField[] };

/** The fields of a schema, in the order in which files have them. */
export function fieldsOf(schema: z.ZodObject): FormField[] {
  const shape = Object.entries(schema.shape) as [string, z.ZodType][];
  // A fact has sources or says that it lacks one: the author is asked for either under `sources`.
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
  if (core instanceof z.ZodObject) return { type: "fields", fields: fieldsOf(core) };
  if (core instanceof z.ZodArray)
    return { type: "list", item: readField(name, core.element as z.ZodType) };
  if (core instanceof z.ZodEnum) return { type: "choice", values: core.options.map(String) };
  if (core instanceof z.ZodNumber)
    return { type: "number", isPosition: core.meta()?.isPosition === true };
  if (core instanceof z.ZodBoolean || core instanceof z.ZodLiteral) return { type: "flag" };
  return referenceForm(core) ?? { type: "text" };
}

/** Recognizes a field with ids by the objects that its schema parses texts into. */
function referenceForm(schema: z.ZodType): Form | undefined {
  const kinds = KINDS.filter((kind) => makes(schema, `${kind}/a`, "article"));
  if (kinds.length > 0) return { type: "reference", kinds };
  return makes(schema, "a", "source") ? { type: "source" } : undefined;
}

function makes(schema: z.ZodType, text: string, key: string): boolean {
  const { data } = schema.safeParse(text);
  return typeof data === "object" && data !== null && key in data;
}

const accepts = (schema: z.ZodType, value: unknown): boolean => schema.safeParse(value).success;

/** Why a value is invalid, in a sentence; undefined if it is valid. */
export function problemWith({ schema, form }: FormField, value: unknown): string | undefined {
  const { error } = schema.safeParse(value);
  const issue = error?.issues[0];
  if (!issue) return undefined;
  if (issue.code === "custom") return issue.message;
  if (form.type === "number") return "Expected a number here.";
  if (form.type === "choice") return `Expected one of ${form.values.join(", ")}.`;
  return issue.code === "invalid_type" ? "This is missing." : issue.message;
}

/** Whether a list may be empty. */
export const mayBeEmpty = ({ schema }: FormField): boolean => accepts(schema, []);
