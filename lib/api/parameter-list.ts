import { z } from "zod";
import type { Endpoint } from "./endpoint";
import { parameters } from "./parameters";

type JsonSchema = Record<string, unknown>;

/** A parameter as the OpenAPI document and the page of the API describe it. */
export type ParameterItem = {
  name: string;
  in: "path" | "query";
  required: boolean;
  description: string;
  schema: JsonSchema;
  example: string;
};

/** Every parameter of an endpoint, those of the path first. */
export function listParameters({ parts = {}, query }: Endpoint): ParameterItem[] {
  const inPath = Object.entries(parts).map(([name, { description, example, schema }]) => ({
    name,
    in: "path" as const,
    required: true,
    description,
    schema: jsonSchemaOf(schema),
    example,
  }));
  return [...inPath, ...Object.entries(query.shape).map(queryParameter)];
}

function queryParameter([name, schema]: [string, z.core.$ZodType]): ParameterItem {
  const type = schema as z.ZodType;
  const { example = "", shown } = parameters.get(type) ?? {};
  return {
    name,
    in: "query",
    required: !type.safeParse(undefined).success,
    description: type.description ?? "",
    schema: shown ?? jsonSchemaOf(type),
    example,
  };
}

/** The values that a parameter may have; its description is a field of its own. */
function jsonSchemaOf(type: z.ZodType): JsonSchema {
  const {
    $schema: _dialect,
    description: _description,
    ...schema
  } = z.toJSONSchema(type, { io: "input" });
  return schema;
}
