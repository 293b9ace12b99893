import { z } from "zod";
import { getKind } from "../kinds";
import { articleIdFromPath, kindOf, SLUG, sourceIdFromPath } from "../kinds/article-id";
import type { EditorHints } from "../kinds/text-fields";
import { imageSchema } from "./schema/image";
import { sourceSchema } from "./schema/source";
import type { Folder } from "./suggest-path";

const schemaOf = (folder: Folder): z.ZodType => {
  if (folder === "sources") return sourceSchema;
  return folder === "images" ? imageSchema : getKind(folder).schema;
};

/**
 * The fields of a folder's files as JSON Schema (draft 7, which editors support), for completion and help while
 * typing. It accepts more than the check, which also compares fields with each other.
 * @param files paths of the existing content (`content/cast/krysten-ritter.mdx`): their ids are offered
 */
export function jsonSchemaOf(folder: Folder, files: Iterable<string>): Record<string, unknown> {
  const known = idsByFolder(files);
  const schema = z.toJSONSchema(schemaOf(folder), {
    io: "input",
    target: "draft-07",
    unrepresentable: "any",
    override: ({ jsonSchema }) => offerIds(jsonSchema as EditorHints & JsonSchema, known),
  });
  return { ...schema, title: `Fields of content/${folder}` };
}

type JsonSchema = { anyOf?: object[]; type?: string; maxLength?: number };

/** A field for an id offers the existing ones, and accepts any other, whose file may be written next. */
function offerIds(field: EditorHints & JsonSchema, known: ReadonlyMap<string, readonly string[]>) {
  delete field.isPosition;
  if (!field.ids) return;
  const ids = field.ids.flatMap((folder) => known.get(folder) ?? []);
  const slug = SLUG.source.slice(1, -1);
  const kinds = field.ids.filter((folder) => folder !== "sources");
  const pattern = kinds.length > 0 ? `^(?:${kinds.join("|")})/${slug}$` : `^${slug}$`;
  const { maxLength } = field;
  delete field.ids;
  delete field.type;
  delete field.maxLength;
  field.anyOf = [
    ...(ids.length > 0 ? [{ enum: ids }] : []),
    { type: "string", pattern, ...(maxLength && { maxLength }) },
  ];
}

function idsByFolder(files: Iterable<string>): Map<string, string[]> {
  const ids = new Map<string, string[]>();
  const add = (folder: string, id: string) => ids.set(folder, [...(ids.get(folder) ?? []), id]);
  for (const file of files) {
    const article = articleIdFromPath(file);
    if (article) add(kindOf(article), article);
    const source = sourceIdFromPath(file);
    if (source) add("sources", source);
  }
  return ids;
}
