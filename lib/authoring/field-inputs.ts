import { z } from "zod";
import { unwrap } from "../content/example-value";
import type { Kind } from "../kinds/article-id";
import { textType } from "./fields-guide";
import type { FormField } from "./form";
import { helpOn } from "./missing-fields";

/** How a form asks for a field of a file; plain data, made from the schema of its kind. */
export type FieldInput = {
  /** As the file has it: `played_by`. */
  name: string;
  /** For the reader of the form: “Played by”. */
  label: string;
  /** The description in the schema. */
  help: string;
  required: boolean;
  /** Shown although it is empty and not required, since most files have it. */
  isUsual?: boolean;
} & InputType;

export type InputType =
  /** A line of text; `most` is its length in characters, if the schema has one. `isLong`: more than fits on a line of a form. */
  | { type: "text"; most: number | undefined; isLong: boolean }
  /** A date, as precise as the source has it: a year is a number in YAML. */
  | { type: "date"; isDay: boolean }
  | { type: "number" }
  /** The position of its row, which nobody types. */
  | { type: "position" }
  | { type: "choice"; values: readonly string[] }
  /** `true`, or left out. */
  | { type: "switch" }
  /** A season of a series, `daredevil/2`. */
  | { type: "season" }
  | { type: "article"; kinds: readonly Kind[] }
  | { type: "source" }
  /** Several values, one on each line. `isMixed`: the file may have fields in place of a value, which the form leaves alone. */
  | { type: "lines"; item: "text" | "source" | "article"; kinds: readonly Kind[]; isMixed: boolean }
  | { type: "group"; fields: readonly FieldInput[] }
  | { type: "rows"; fields: readonly FieldInput[] };

/** Fields that commands write: whoever renames an article adds its former id. */
const WRITTEN_BY_COMMANDS = new Set(["moved_from"]);

/** What a name in a file is called in a form, where its words are no help. */
const LABELS: ReadonlyMap<string, string> = new Map([
  ["as_of", "Known as of"],
  ["alt", "What it shows"],
  ["also_in", "Also published in"],
  ["counts_from", "First day it counts"],
  ["reveals", "Spoiler for"],
  ["text", "Words"],
  ["uncited", "No source was found yet"],
  ["url", "Web address"],
]);

/** The inputs of a form for these fields, in the order of the file. */
export const inputsOf = (fields: readonly FormField[]): FieldInput[] =>
  fields.filter(({ name }) => !WRITTEN_BY_COMMANDS.has(name)).map(inputOf);

function inputOf(field: FormField): FieldInput {
  const { name, required } = field;
  const help = helpOn(field).replace(/ Or uncited: true instead\.$/, "");
  return { name, label: labelOf(name, help), help, required, ...typeOf(field) };
}

/** `to` says nothing, and its help what is wanted: “An organization”. */
function labelOf(name: string, help: string): string {
  if (name === "to") return help.replace(/\.$/, "");
  const words = name.replaceAll("_", " ");
  return LABELS.get(name) ?? words.charAt(0).toUpperCase() + words.slice(1);
}

function typeOf(field: FormField): InputType {
  const { form, schema } = field;
  switch (form.type) {
    case "fields":
      return { type: "group", fields: inputsOf(form.fields) };
    case "list":
      return listType(form.item);
    case "number":
      return { type: form.isPosition ? "position" : "number" };
    case "choice":
      return { type: "choice", values: form.values };
    case "flag":
      return schema.safeParse(false).success
        ? { type: "choice", values: ["true", "false"] }
        : { type: "switch" };
    case "reference":
      return { type: "article", kinds: form.kinds };
    case "source":
      return { type: "source" };
    default:
      return typeOfText(field);
  }
}

function listType(item: FormField): InputType {
  const { form, schema } = item;
  if (form.type === "fields") return { type: "rows", fields: inputsOf(form.fields) };
  const core = unwrap(schema);
  return {
    type: "lines",
    item: form.type === "reference" ? "article" : form.type === "source" ? "source" : "text",
    kinds: form.type === "reference" ? form.kinds : [],
    isMixed: core instanceof z.ZodUnion && core.options.some((one) => one instanceof z.ZodObject),
  };
}

/** A text that is longer is shown on several lines. */
const LONG = 120;

function typeOfText(field: FormField): InputType {
  const type = textType(field);
  if (type === "date" || type === "day") return { type: "date", isDay: type === "day" };
  if (type === "season") return { type: "season" };
  const most = maxLength(unwrap(field.schema));
  return { type: "text", most, isLong: type === "text" && (most ?? 0) > LONG };
}

const maxLength = (schema: z.ZodType): number | undefined =>
  schema instanceof z.ZodString ? (schema.maxLength ?? undefined) : undefined;
