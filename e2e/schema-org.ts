import { readFileSync } from "node:fs";
import jsonld from "jsonld";

type Vocabulary = {
  classes: Record<string, string[]>;
  properties: Record<string, { on: string[]; of: string[] }>;
};

const { classes, properties }: Vocabulary = JSON.parse(
  readFileSync(new URL("schema-org/vocabulary.json", import.meta.url), "utf8"),
);

const NAMESPACE = "http://schema.org/";

/** All that the context of schema.org does for our pages; nothing is fetched. */
const context = { "@context": { "@vocab": NAMESPACE } };

async function documentLoader(address: string) {
  if (!/^https?:\/\/schema\.org\/?$/.test(address))
    throw new Error(`Not to be fetched: ${address}`);
  return { contextUrl: undefined, documentUrl: address, document: context };
}

type Value = { "@value"?: unknown; "@id"?: string; "@type"?: string[] } & Record<string, unknown>;

/** Everything in a graph that the vocabulary does not know, or knows otherwise. */
export async function listStrangers(graph: object): Promise<string[]> {
  // Safe: what would be dropped without a word is an error.
  const options = { documentLoader, safe: true };
  const expanded = await jsonld.expand(graph as jsonld.JsonLdDocument, options);
  return (expanded as Value[]).flatMap(strangersIn);
}

function strangersIn(node: Value): string[] {
  const types = (node["@type"] ?? []).map(local);
  const unknown = types.filter((type) => !classes[type]).map((type) => `${type} is no class`);
  return Object.entries(node).flatMap(([key, values]) => {
    if (key.startsWith("@")) return key === "@type" ? unknown : [];
    return strangersAt(types, local(key), values as Value[]);
  });
}

function strangersAt(types: string[], name: string, values: Value[]): string[] {
  // The input of a search is written with a suffix: https://schema.org/docs/actions.html
  const property = properties[name.replace(/-input$/, "")];
  if (!property) return [`${name} is no property`];
  const above = new Set(types.flatMap(ancestors));
  // A role is between two things and repeats the property that connects them.
  const misplaced = !above.has("Role") && !property.on.some((one) => above.has(one));
  return [
    ...(misplaced ? [`${types.join()} has no ${name}`] : []),
    ...values.flatMap((value) =>
      fits(value, property.of) ? [] : [`${name}: ${JSON.stringify(value)}`],
    ),
    ...values.filter((value) => value["@value"] === undefined).flatMap(strangersIn),
  ];
}

const DATA: Record<string, RegExp> = {
  Text: /^/,
  URL: /^https?:\/\//,
  Integer: /^\d+$/,
  Number: /^[\d.]+$/,
  Date: /^\d{4}(?:-\d{2}){0,2}$/,
  DateTime: /^\d{4}-\d{2}-\d{2}T[\d:]+(?:Z|[+-]\d{2}:\d{2})$/,
};

function fits(value: Value, range: readonly string[]): boolean {
  if (value["@value"] !== undefined)
    return range.some((type) => DATA[type]?.test(String(value["@value"])));
  const above = (value["@type"] ?? []).map(local).flatMap(ancestors);
  // A node without a type is described elsewhere.
  return above.length === 0 || above.includes("Role") || range.some((type) => above.includes(type));
}

const local = (name: string) => name.replace(NAMESPACE, "");

const ancestors = (type: string): string[] => [type, ...(classes[type] ?? []).flatMap(ancestors)];
