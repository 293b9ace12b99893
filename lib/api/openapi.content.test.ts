import { createConfig, lintFromString } from "@redocly/openapi-core";
import { Ajv2020 } from "ajv/dist/2020";
import addFormats from "ajv-formats";
import { beforeAll, describe, expect, test } from "vitest";
import { answerOf, type Endpoint } from "./endpoint";
import { endpoints } from "./endpoints";
import { exampleAnswer, getOpenApi, type OpenApi } from "./openapi";
import { type ProblemError, problemSchema } from "./problem";

let document: OpenApi;

beforeAll(async () => {
  document = JSON.parse(JSON.stringify(await getOpenApi()));
}, 60_000);

/** The document made strict: a field that no schema names is an error. */
function closed<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(closed) as Value;
  if (typeof value !== "object" || value === null) return value;
  const parts = Object.fromEntries(Object.entries(value).map(([key, one]) => [key, closed(one)]));
  const isObject = parts.type === "object" && "properties" in parts;
  return (isObject ? { ...parts, additionalProperties: false } : parts) as Value;
}

function validatorAt(pointer: string) {
  const ajv = new Ajv2020({ strict: true, strictSchema: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addSchema({ $id: "doc:", components: closed(document.components) });
  const validate = ajv.compile({ $ref: `doc:${pointer}` });
  return (value: unknown) => (validate(value) ? [] : validate.errors);
}

type Operation = {
  responses: {
    200: { content: { "application/json": { schema: { $ref: string }; example: unknown } } };
  };
};

function answerIn({ path }: Endpoint) {
  const operation = document.paths[path]?.get as Operation;
  return operation.responses[200].content["application/json"];
}

test("an independent linter finds nothing to fix in the OpenAPI document", async () => {
  const config = await createConfig({
    extends: ["recommended-strict"],
    // The address of the build under test is this machine’s.
    rules: { "no-server-example.com": "off" },
  });
  const source = JSON.stringify(document);
  const problems = await lintFromString({ source, absoluteRef: "openapi.json", config });
  expect(problems.map(({ ruleId, message }) => `${ruleId}: ${message}`)).toEqual([]);
});

test("every parameter says what it is, and every schema has a use", () => {
  const text = JSON.stringify(document);
  const names = Object.keys((document.components as { schemas: object }).schemas);
  expect(names).toContain("Article");
  for (const name of names) expect(text).toContain(`"#/components/schemas/${name}"`);
});

describe.each(endpoints.map((one) => [one.path, one] as const))("%s", (_, one) => {
  test("its example in the document fits its schema, and is what the wiki answers", async () => {
    const { schema, example } = answerIn(one);
    expect(validatorAt(schema.$ref)(example)).toEqual([]);
    expect(example).toEqual(JSON.parse(JSON.stringify(await exampleAnswer(one))));
  });
});

/** Requests to every endpoint that together return all of the wiki, with and without spoilers. */
const SEEN = "dd3,jj3,lc2,if2,def1,pun2";
const requests: [string, string][] = ["", `seen=${SEEN}`].flatMap((seen): [string, string][] => [
  ["/articles", `limit=100&${seen}`],
  ["/quotes", `limit=100&${seen}`],
  ["/search", `q=elektra&limit=100&${seen}`],
  ["/search", `q=dd+2&${seen}`],
  ["/search", `q=jesica+jonse&${seen}`],
]);
requests.push(["/releases", "limit=100"], ["/releases", "as_of=2014-12-01"]);
requests.push(["/releases", "as_of=2016-08-01"], ["/sources", "limit=100"]);

test.each(requests)("what %s answers to ?%s fits the document", async (path, query) => {
  const one = endpoints.find((endpoint) => endpoint.path === path) as Endpoint;
  const answer = await answerOf(one, new URLSearchParams(query.replace(/&$/, "")));
  expect(validatorAt(answerIn(one).schema.$ref)(JSON.parse(JSON.stringify(answer)))).toEqual([]);
});

test.each(["", SEEN])("every article fits the document, to a reader of “%s”", async (seen) => {
  const [list, one] = ["/articles", "/articles/{kind}/{slug}"].map(
    (path) => endpoints.find((endpoint) => endpoint.path === path) as Endpoint,
  );
  const validate = validatorAt(answerIn(one as Endpoint).schema.$ref);
  let cursor: string | null = "";
  let count = 0;
  while (cursor !== null) {
    const params = new URLSearchParams({ limit: "100", ...(cursor && { cursor }) });
    const page = (await answerOf(list as Endpoint, params)) as {
      items: { kind: string; slug: string }[];
      next_cursor: string | null;
    };
    for (const { kind, slug } of page.items) {
      const query = new URLSearchParams(seen && { seen });
      const article = await answerOf(one as Endpoint, query, { kind, slug });
      expect(validate(JSON.parse(JSON.stringify(article))), `${kind}/${slug}`).toEqual([]);
      count++;
    }
    cursor = page.next_cursor;
  }
  expect(count).toBeGreaterThan(0);
});

test("a problem fits the document", async () => {
  const [one] = endpoints;
  const rejected = answerOf(one as Endpoint, new URLSearchParams("limit=0&page=2"));
  const { problem } = (await rejected.catch((error) => error)) as ProblemError;
  expect(problemSchema.safeParse(problem).success).toBe(true);
  expect(validatorAt("#/components/schemas/Problem")(problem)).toEqual([]);
});
