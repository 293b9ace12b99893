import { stringify } from "yaml";
import { z } from "zod";
import type { EditorHints } from "../kinds/text-fields";
import type { NameMeant } from "./diagnostic";

const SOURCES = ["name-of-a-source"];

/** A value as YAML, and the names in it that must be replaced with ids. */
type Example = { yaml: string; names: readonly NameMeant[] };

/**
 * The correct form of a field in which a text was written instead of a list or fields: the text where it belongs, with
 * the other required fields around it. `Reporter` → `{ text: Reporter, sources: [name-of-a-source] }`.
 * @returns undefined if the field is neither a list nor fields
 */
export function exampleOf(schema: z.ZodType, written: string): Example | undefined {
  const core = unwrap(schema);
  if (!(core instanceof z.ZodArray || core instanceof z.ZodObject)) return undefined;
  const names: NameMeant[] = [];
  const value = exampleValue(schema, written, names);
  const text = stringify(value, { collectionStyle: "flow", lineWidth: 0 }).trim();
  return { yaml: text.replace(/\[ /g, "[").replace(/ \]/g, "]"), names };
}

/** The season and the episode after the title of a series: `Luke Cage 1x01`, `Jessica Jones season 2`. */
const EPISODE = /\s(?:s?(?<season>\d{1,2})[xe](?<number>\d{1,2})|(?:s|season )(?<whole>\d{1,2}))$/i;

/** @param names collects each name that is written where an id belongs */
function exampleValue(schema: z.ZodType, written: string, names: NameMeant[]): unknown {
  const core = unwrap(schema);
  if (core instanceof z.ZodArray)
    // Several names on one line are meant as several items.
    return written.split(/,\s+/).map((one) => exampleValue(core.element as z.ZodType, one, names));
  if (core instanceof z.ZodNumber && Number.isFinite(Number(written))) return Number(written);
  const folders = foldersOf(core);
  if (folders) names.push({ name: written, folders });
  if (!(core instanceof z.ZodObject)) return written;
  const shape = core.shape as Record<string, z.ZodType>;
  const episode = shape.series && shape.season ? EPISODE.exec(written) : undefined;
  if (episode) return episodeValue(shape, written.slice(0, episode.index), episode, names);
  const fields: Record<string, unknown> = {};
  let isPlaced = false;
  for (const [name, field] of Object.entries(shape)) {
    // A new list each time: YAML would write a shared one as a reference.
    if (name === "sources") fields[name] = [...SOURCES];
    else if (!isOptional(field)) {
      fields[name] = isPlaced ? blank(field) : exampleValue(field, written, names);
      isPlaced = true;
    }
  }
  return fields;
}

/** `{ series: Luke Cage, season: 1, episode: { number: 1, title: … }, sources: [name-of-a-source] }` */
function episodeValue(
  { series, episode }: Record<string, z.ZodType>,
  title: string,
  { groups }: RegExpExecArray,
  names: NameMeant[],
) {
  const { season, number, whole } = groups ?? {};
  return {
    series: series && exampleValue(series, title.trim(), names),
    season: Number(season ?? whole),
    ...(number && episode && { episode: { number: Number(number), title: "…" } }),
    sources: [...SOURCES],
  };
}

const blank = (schema: z.ZodType) => (unwrap(schema) instanceof z.ZodArray ? ["…"] : "…");

/** The folders whose ids a field accepts, from the hints that its schema has for editors. */
function foldersOf(schema: z.ZodType): readonly string[] | undefined {
  const { ids } = (schema instanceof z.ZodPipe ? (schema.in as z.ZodType).meta() : undefined) ?? {};
  return (ids as EditorHints["ids"]) ?? undefined;
}

const isOptional = (schema: z.ZodType) =>
  schema instanceof z.ZodOptional || schema instanceof z.ZodDefault;

/** The schema inside optional and default wrappers. */
export function unwrap(schema: z.ZodType): z.ZodType {
  return isOptional(schema)
    ? unwrap((schema as z.ZodOptional | z.ZodDefault).unwrap() as z.ZodType)
    : schema;
}
