import { z } from "zod";
import { keepUnlessFailed } from "../async/keep-unless-failed";
import { getWiki } from "../content/get-wiki";
import { currentOrigin } from "../request/origin";
import { site } from "../site";
import { answerOf, type Endpoint } from "./endpoint";
import { endpoints } from "./endpoints";
import { listParameters } from "./parameter-list";
import { ProblemError, problemSchema } from "./problem";
import { schemas } from "./schemas";

type Json = Record<string, unknown>;

export type OpenApi = { openapi: string; paths: Record<string, { get: Json }>; components: Json };

/** The document for the wiki and the origin that were asked for last. */
let built: { key: string; document?: Promise<OpenApi> } = { key: "" };

/** The OpenAPI document of the present wiki, with examples that it answers. */
export async function getOpenApi(): Promise<OpenApi> {
  const { version } = await getWiki();
  const key = `${version} ${currentOrigin()}`;
  if (built.key !== key) built = { key };
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
    summary: "Everything that the wiki knows, for programs.",
    description: `Lists are paged by cursor. What a season of a series gives away is left out and counted, unless seen= names the season. ${currentOrigin()}/api tells more.`,
    license: { name: "CC BY-SA 4.0", url: "https://creativecommons.org/licenses/by-sa/4.0/" },
  },
  servers: [{ url: `${currentOrigin()}/api/v1` }],
  security: [],
});

/** The answer to an endpoint’s example; undefined where the wiki, of other content, has no such thing. */
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
      304: { description: "It is what If-None-Match says the caller has." },
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

/** Every schema that has a name. Answers may get further fields, so none forbids them. */
function namedSchemas(): Json {
  const { schemas: all } = z.toJSONSchema(schemas, { uri, io: "input" });
  return Object.fromEntries(
    Object.entries(all).map(([id, { $schema, $id, ...schema }]) => [id, schema]),
  );
}
