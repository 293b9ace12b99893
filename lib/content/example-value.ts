import { Document, isMap, isSeq, visit } from "yaml";
import { z } from "zod";

const SOURCES = ["name-of-a-source"];

/**
 * How a field would be written right by somebody who wrote a text where a list or fields belong: the text in its
 * place, and around it what else is wanted. `Reporter` → `{ text: Reporter, sources: [name-of-a-source] }`.
 * @returns undefined where the field wants neither a list nor fields
 */
export function exampleOf(schema: z.ZodType, written: string): string | undefined {
  const core = unwrap(schema);
  if (!(core instanceof z.ZodArray || core instanceof z.ZodObject)) return undefined;
  const document = new Document(exampleValue(schema, written));
  visit(document, {
    Collection(_, node) {
      if (isMap(node) || isSeq(node)) node.flow = true;
    },
  });
  const text = document.toString({ lineWidth: 0 }).trim();
  return text.replace(/\[ /g, "[").replace(/ \]/g, "]");
}

function exampleValue(schema: z.ZodType, written: string): unknown {
  const core = unwrap(schema);
  if (core instanceof z.ZodArray)
    // Several names in one line were meant as several items.
    return written.split(/,\s+/).map((one) => exampleValue(core.element as z.ZodType, one));
  if (core instanceof z.ZodNumber && Number.isFinite(Number(written))) return Number(written);
  if (!(core instanceof z.ZodObject)) return written;
  const fields: Record<string, unknown> = {};
  let isPlaced = false;
  for (const [name, field] of Object.entries(core.shape as Record<string, z.ZodType>)) {
    if (name === "sources") fields[name] = SOURCES;
    else if (!isOptional(field)) {
      fields[name] = isPlaced ? "…" : exampleValue(field, written);
      isPlaced = true;
    }
  }
  return fields;
}

const isOptional = (schema: z.ZodType) =>
  schema instanceof z.ZodOptional || schema instanceof z.ZodDefault;

/** The schema inside optional and default wrappers. */
export function unwrap(schema: z.ZodType): z.ZodType {
  return isOptional(schema)
    ? unwrap((schema as z.ZodOptional | z.ZodDefault).unwrap() as z.ZodType)
    : schema;
}
