import { expect, test } from "vitest";
import { z } from "zod";
import { kinds } from "../kinds";
import { canaryWiki } from "./canary-wiki";
import { wikiOf } from "./example";
import { listReveals } from "./references";
import { sourceSchema } from "./schema/source";

const { wiki, diagnostics } = wikiOf(canaryWiki);

test("the wiki of canary words fits together", () => {
  expect(diagnostics).toEqual([]);
});

/** Every field of a schema that can say what it reveals: `powers.reveals`. */
function listCarrying(schema: z.ZodType, path = ""): string[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return listCarrying(schema.unwrap() as z.ZodType, path);
  if (schema instanceof z.ZodArray) return listCarrying(schema.element as z.ZodType, path);
  if (schema instanceof z.ZodUnion)
    return schema.options.flatMap((one) => listCarrying(one as z.ZodType, path));
  if (!(schema instanceof z.ZodObject)) return [];
  return Object.entries(schema.shape).flatMap(([name, field]) => {
    const here = path ? `${path}.${name}` : name;
    return name === "reveals" ? [here] : listCarrying(field as z.ZodType, here);
  });
}

const fields = Object.entries(kinds).flatMap(([kind, { schema }]) =>
  listCarrying(schema).map((field) => `${kind}: ${field}`),
);

test("a source, too, says in every field that can what it reveals", () => {
  expect(listCarrying(sourceSchema)).toEqual(["reveals"]);
  expect([...wiki.sources.values()].some(({ reveals }) => reveals)).toBe(true);
});

test("every field that can say what it reveals does so in it, so that a field added later is proven too", () => {
  const used = [...wiki.articles.values()].flatMap(({ kind, frontmatter }) =>
    listReveals(frontmatter).map(
      ({ path }) => `${kind}: ${path.filter((step) => typeof step === "string").join(".")}`,
    ),
  );
  expect(fields.length).toBeGreaterThan(30);
  expect([...new Set(used)].sort()).toEqual([...new Set(fields)].sort());
});
