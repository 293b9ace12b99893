import { z } from "zod";
import { getWiki } from "../content/get-wiki";
import type { Wiki } from "../content/wiki";
import { currentOrigin } from "../request/origin";
import { site } from "../site";
import { keepUnlessFailed } from "../state/keep-unless-failed";
import { memoizeByKey } from "../state/memoize-by-key";
import { processState } from "../state/process-state";
import { answerOf, type Endpoint } from "./endpoint";
import { endpoints } from "./endpoints";
import { listParameters } from "./parameter-list";
import { ProblemError, problemSchema } from "./problem";
import { schemas } from "./schemas";

type Json = Record<string, unknown>;

export type OpenApi = { openapi: string; paths: Record<string, { get: Json }>; components: Json };

/** The document for the origin of the last request. */
type Built = { origin?: string; document?: Promise<OpenApi> | undefined };

const builtFor = memoizeByKey(
  (): Built => ({}),
  processState("openApi", () => new WeakMap<Wiki, Built>()),
);

/** The OpenAPI document of the present wiki, with examples from its content. */
export async function getOpenApi(): Promise<OpenApi> {
  const built = builtFor(await getWiki());
  const origin = currentOrigin();
  if (built.origin !== origin) Object.assign(built, { origin, document: undefined });
  return keepUnlessFailed(built, "document", buildOpenApi);
}

async function buildOpenApi(): Promise<OpenApi> {
  const paths = endpoints.map(async (one) => [one.path, { get: await operationOf(one) }] as const);
  return {
    openapi: "3.1.1",
    ...head(),
    paths: Object.fromEntries(await Promise.all(paths)),
    components: { schemas: namedSchemas(), responses },
  };
}

const head = () => ({
  info: {
    title: `${site.name} read API`,
    version: "1",
    summary: "All content of the wiki, for programs.",
    description: `Lists are paged by cursor. Spoilers are left out and counted, unless seen= names their season. See ${currentOrigin()}/api.`,
    license: { name: "CC BY-SA 4.0", url: "https://creativecommons.org/licenses/by-sa/4.0/" },
  },
  servers: [{ url: `${currentOrigin()}/api/v1` }],
  security: [],
});

/** The answer to an endpoint’s example; undefined if the wiki has other content, without that example. */
export async function exampleAnswer(one: Endpoint): Promise<unknown> {
  const parts = Object.entries(one.parts ?? {}).map(([name, { example }]) => [name, example]);
  try {
    return await answerOf(one, new URLSearchParams(one.example), Object.fromEntries(parts));
  } catch (error) {
    if (error instanceof ProblemError) return undefined;
    throw error;
  }
}

async function operationOf(one: Endpoint): Promise<Json> {
  const example = await exampleAnswer(one);
  return {
    operationId: one.name,
    summary: one.summary,
    description: one.description,
    parameters: listParameters(one).map(({ example, ...parameter }) => ({
      ...parameter,
      ...(example && { example: parameter.schema.type === "integer" ? Number(example) : example }),
    })),
    responses: {
      200: {
        description: "The answer.",
        headers: {
          ETag: { description: "For If-None-Match.", schema: { type: "string" } },
        },
        content: {
          "application/json": {
            schema: referenceTo(one.body),
            ...(example !== undefined && { example }),
          },
        },
      },
      304: { description: "Unchanged: the caller has it already (If-None-Match)." },
      400: { $ref: "#/components/responses/Problem" },
      ...(one.parts && { 404: { $ref: "#/components/responses/Problem" } }),
      ...("cursor" in one.query.shape && { 410: { $ref: "#/components/responses/Problem" } }),
    },
  };
}

const uri = (id: string) => `#/components/schemas/${id}`;

const referenceTo = (type: z.ZodType) => ({ $ref: uri(schemas.get(type)?.id ?? "") });

const responses = {
  Problem: {
    description: "What is wrong, and how to fix it.",
    content: { "application/problem+json": { schema: referenceTo(problemSchema) } },
  },
};

/** Every schema that has a name. Responses may get more fields, so no schema forbids them. */
function namedSchemas(): Json {
  const { schemas: all } = z.toJSONSchema(schemas, { uri, io: "input" });
  return Object.fromEntries(
    Object.entries(all).map(([id, { $schema, $id, ...schema }]) => [id, schema]),
  );
}
